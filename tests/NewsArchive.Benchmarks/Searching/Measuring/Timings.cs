namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>How long each of several things took, each measured several times.</summary>
internal sealed class Timings
{
    private readonly Dictionary<object, List<double>> all = [];

    public bool IsEmpty => all.Count == 0;

    public void Add(object thing, TimeSpan time)
    {
        if (!all.TryGetValue(thing, out var times))
        {
            all[thing] = times = [];
        }

        times.Add(time.TotalMilliseconds);
    }

    /// <summary>The median of a thing's times, in milliseconds.</summary>
    public double Of(object thing) => Percentiles.Of(all[thing], 50);

    public IEnumerable<(object Thing, double Milliseconds)> Slowest(int count) => all.Keys.Select(t => (t, Of(t))).OrderByDescending(t => t.Item2).Take(count);

    /// <summary>A percentile over the medians of the things that <paramref name="which"/> picks; null where there are none.</summary>
    public double? Percentile(int percent, Func<object, bool> which) =>
        all.Keys.Where(which).Select(Of).ToList() is { Count: > 0 } medians ? Percentiles.Of(medians, percent) : null;
}

internal static class Percentiles
{
    /// <summary>The least value that so many in a hundred do not exceed.</summary>
    public static double Of(IEnumerable<double> values, int percent)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}
