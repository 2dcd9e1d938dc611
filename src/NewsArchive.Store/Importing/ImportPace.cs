namespace NewsArchive.Store.Importing;

/// <summary>How fast an import goes and when it may end, from what it did lately: unchanged seeds go many times faster than new ones.</summary>
public sealed class ImportPace(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.25);

    private readonly Queue<Sample> samples = new();
    private Sample? last;

    /// <summary>Seeds a second, members of containers counted each; null until something can be said.</summary>
    public double? Rate { get; private set; }

    /// <summary>Null until something can be said, and while a container is read whose length nobody knows.</summary>
    public TimeSpan? Left { get; private set; }

    public void Add(ImportProgress progress)
    {
        var now = new Sample(time.GetTimestamp(), progress.Done, progress.Counts.Total);
        if (last is { } before && time.GetElapsedTime(before.At, now.At) < Step)
        {
            return;
        }

        samples.Enqueue(now);
        last = now;
        while (samples.Count > 2 && time.GetElapsedTime(samples.Peek().At, now.At) > Window)
        {
            samples.Dequeue();
        }

        var first = samples.Peek();
        var seconds = time.GetElapsedTime(first.At, now.At).TotalSeconds;
        if (seconds > 0)
        {
            Rate = (now.Counted - first.Counted) / seconds;
            Left = now.Done > first.Done ? TimeSpan.FromSeconds((progress.Total - now.Done) * seconds / (now.Done - first.Done)) : null;
        }
    }

    private sealed record Sample(long At, int Done, int Counted);
}
