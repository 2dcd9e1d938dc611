using System.Diagnostics;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>
/// Bounds the memory that a piece of work needs at one time. What a thread allocates in all can be counted exactly, and is never less than
/// what lives at one time: work that stays under the bound in all is proved to. Only work that does not is run again while another thread
/// collects garbage again and again, and what survives is compared: that may miss a peak between two collections, but never sees one that was not.
/// </summary>
public static class LiveMemory
{
    /// <summary>How many bytes some work had alive at one time where that is more than a bound; null where it is not.</summary>
    public static long? Exceeding(long bound, long allocatedInAll, Action work)
    {
        if (allocatedInAll <= bound)
        {
            return null;
        }

        var peak = PeakOf(work);
        return peak > bound ? peak : null;
    }

    private static long PeakOf(Action work)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var peak = 0L;
        using var stop = new CancellationTokenSource();
        var sampler = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                var time = Stopwatch.StartNew();
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true);
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false) - before);
                Thread.Sleep(TimeSpan.FromMilliseconds(5) + time.Elapsed); // the work stands still meanwhile
            }
        });
        sampler.Start();
        try
        {
            work();
        }
        finally
        {
            stop.Cancel();
            sampler.Join();
        }

        return peak;
    }
}
