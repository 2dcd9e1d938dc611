using System.Diagnostics;

namespace NewsArchive.Benchmarks.Searching.Loading;

/// <summary>The most memory that this process held at a time since the last reset, as the system counts it.</summary>
internal static class PeakMemory
{
    public static long Bytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Begins anew with what is held now; does nothing where the system is not Linux.</summary>
    public static void Reset()
    {
        GC.Collect();
        if (OperatingSystem.IsLinux())
        {
            File.WriteAllText("/proc/self/clear_refs", "5");
        }
    }
}
