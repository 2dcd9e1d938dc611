namespace NewsArchive.Web.Hosting;

/// <summary>How far the building of a search index is: a line every ten seconds, none where it takes less.</summary>
/// <param name="total">How many articles there are.</param>
internal sealed class ReindexLines(TextWriter output, TimeProvider time, int total) : IProgress<int>
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long last = time.GetTimestamp();

    public void Report(int value)
    {
        if (time.GetElapsedTime(last) >= Interval)
        {
            last = time.GetTimestamp();
            output.WriteLine($"{value} of {total} articles are in the search index");
        }
    }
}
