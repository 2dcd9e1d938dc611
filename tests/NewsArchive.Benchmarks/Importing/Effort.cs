using System.Diagnostics;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>What something took by the clock, and of all processors: the latter says more where others use the machine too.</summary>
internal readonly record struct Effort(double Seconds, double ProcessorSeconds)
{
    public static Effort operator +(Effort a, Effort b) => new(a.Seconds + b.Seconds, a.ProcessorSeconds + b.ProcessorSeconds);

    public static async Task<Effort> OfAsync(Func<Task> work)
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        return new Effort(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
    }
}
