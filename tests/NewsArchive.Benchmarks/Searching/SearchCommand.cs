using System.Globalization;
using NewsArchive.Benchmarks.Searching.Loading;
using NewsArchive.Benchmarks.Searching.Measuring;

namespace NewsArchive.Benchmarks.Searching;

/// <summary><c>search-corpus</c> and <c>search</c>: archives of invented articles, and how fast they are searched.</summary>
internal static class SearchCommand
{
    private const int LuceneLimit = 100_000;

    /// <summary><c>search-corpus FOLDER COUNT… [--reindex]</c>: makes the archives that are not there.</summary>
    public static async Task<int> MakeAsync(string folder, IReadOnlyList<string> rest)
    {
        foreach (var count in Counts(rest))
        {
            await new CorpusArchive(folder, count).PrepareAsync(rest.Contains("--reindex"));
        }

        return 0;
    }

    /// <summary><c>search FOLDER COUNT… [--rounds=N] [--plan] [--no-lucene]</c>: measures searching them.</summary>
    public static async Task<int> MeasureAsync(string folder, IReadOnlyList<string> rest)
    {
        var rounds = rest.FirstOrDefault(r => r.StartsWith("--rounds=", StringComparison.Ordinal)) is { } option ? int.Parse(option[9..], CultureInfo.InvariantCulture) : 7;
        foreach (var count in Counts(rest))
        {
            var archive = new CorpusArchive(folder, count);
            await archive.PrepareAsync(reindex: false);
            PeakMemory.Reset();
            var lucene = count <= LuceneLimit && !rest.Contains("--no-lucene") ? Path.ChangeExtension(archive.Path, ".lucene") : null;
            var measures = await new SearchBenchmark(archive, lucene, rounds).RunAsync(count);
            SearchReport.Print(archive.ReadFacts(), TableSizes.Read(archive.Path), measures);
            if (rest.Contains("--plan"))
            {
                await SlowestPlan.PrintAsync(archive, measures);
            }
        }

        return 0;
    }

    private static IEnumerable<int> Counts(IEnumerable<string> rest) =>
        rest.Where(r => !r.StartsWith("--", StringComparison.Ordinal)).Select(r => int.Parse(r, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
}
