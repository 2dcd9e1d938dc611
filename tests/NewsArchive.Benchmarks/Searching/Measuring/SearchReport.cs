using NewsArchive.Benchmarks.Searching.Loading;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>Prints what was measured as Markdown.</summary>
internal static class SearchReport
{
    public static void Print(CorpusFacts facts, TableSizes sizes, SearchMeasures measures)
    {
        Console.WriteLine($"\n## {facts.ArticleCount:N0} articles\n");
        PrintSearches(measures);
        PrintOthers(measures);
        PrintSizes(facts, sizes, measures);
        PrintSlowest(measures);
        PrintDifferences(measures);
    }

    private static void PrintSearches(SearchMeasures measures)
    {
        Console.WriteLine("Milliseconds; each query's median, then percentiles over the queries.\n");
        Console.WriteLine("| by relevance | queries | matches | p50 | p95 | p99 | FTS5 p50 | p95 | p99 | ratio p50 | p95 | Lucene.Net p50 | p95 | ratio p50 | p95 | with snippets p50 | p95 | ratio p50 | p95 | newest first p50 | p95 | ratio p95 |");
        Console.WriteLine("|---|" + string.Concat(Enumerable.Repeat("---:|", 21)));
        foreach (var kind in Enum.GetValues<QueryClass>())
        {
            PrintSearches(Name(kind), measures, q => q.Class == kind);
        }

        PrintSearches("**all**", measures, _ => true);
    }

    private static void PrintSearches(string name, SearchMeasures measures, Func<BenchmarkQuery, bool> which)
    {
        var queries = measures.Queries.Where(which).ToList();
        double? Of(Timings timings, int percent) => timings.Percentile(percent, q => which((BenchmarkQuery)q));
        var (own50, own95) = (Of(measures.ByRelevance, 50), Of(measures.ByRelevance, 95));
        var (plain50, plain95) = (Of(measures.Plain, 50), Of(measures.Plain, 95));
        var (lucene50, lucene95) = (Of(measures.Lucene, 50), Of(measures.Lucene, 95));
        var (shown50, shown95) = (Of(measures.LuceneShown, 50), Of(measures.LuceneShown, 95));
        var newest95 = Of(measures.NewestFirst, 95);
        string[] cells =
        [
            name, $"{queries.Count}", $"{Percentiles.Of(queries.Select(q => (double)measures.Matches[q]), 50):N0}",
            Time(own50), Time(own95), Time(Of(measures.ByRelevance, 99)),
            Time(plain50), Time(plain95), Time(Of(measures.Plain, 99)), Ratio(own50, plain50), Ratio(own95, plain95),
            Time(lucene50), Time(lucene95), Ratio(own50, lucene50), Ratio(own95, lucene95),
            Time(shown50), Time(shown95), Ratio(own50, shown50), Ratio(own95, shown95),
            Time(Of(measures.NewestFirst, 50)), Time(newest95), Ratio(newest95, plain95),
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    private static void PrintOthers(SearchMeasures measures)
    {
        Console.WriteLine("\n| | p50 | p95 | p99 |\n|---|---:|---:|---:|");
        PrintLine("the page without a query", measures.Nothing, _ => true);
        PrintLine("page 1,000 or the last, by relevance", measures.DeepPage, q => q is (BenchmarkQuery, ""));
        PrintLine("page 1,000 or the last, newest first", measures.DeepPage, q => q is (BenchmarkQuery, not ""));
        PrintLine(measures.Suggestions.IsEmpty ? "suggestions (the app has none)" : "suggestions", measures.Suggestions, _ => true);
        if (measures.AgreementInTen.Count > 0)
        {
            foreach (var (name, which) in new (string, Func<int, bool>)[] { ("under 20,000 matches", m => m < 20_000), ("20,000 matches and more", m => m >= 20_000) })
            {
                var agreements = measures.AgreementInTen.Where(a => which(measures.OwnMatches[a.Key])).ToList();
                if (agreements.Count > 0)
                {
                    Console.WriteLine($"\nOf the first ten, {agreements.Average(a => a.Value):N2} are among those of the full ranking ({name}, {agreements.Count} queries).");
                }
            }
        }
    }

    private static void PrintLine(string name, Timings timings, Func<object, bool> which) =>
        Console.WriteLine($"| {name} | {Time(timings.Percentile(50, which))} | {Time(timings.Percentile(95, which))} | {Time(timings.Percentile(99, which))} |");

    private static void PrintSizes(CorpusFacts facts, TableSizes sizes, SearchMeasures measures)
    {
        Console.WriteLine("\n| | search index | bare FTS5 | ratio |\n|---|---:|---:|---:|");
        Console.WriteLine($"| on disk (MB) | {Mega(sizes.Own)} | {Mega(sizes.Plain)} | {Ratio(sizes.Own, sizes.Plain)} |");
        Console.WriteLine($"| part of the text | {Ratio(sizes.Own, facts.TextLength)} | {Ratio(sizes.Plain, facts.TextLength)} | |");
        Console.WriteLine($"| built in (s) | {facts.IndexSeconds:N1} | {facts.PlainSeconds:N1} | {Ratio(facts.IndexSeconds, facts.PlainSeconds)} |");
        Console.WriteLine($"| memory at most while built (MB) | {Mega(facts.IndexPeakBytes)} | {Mega(facts.PlainPeakBytes)} | |");
        Console.WriteLine($"\nText {Mega(facts.TextLength)} MB, rows {Mega(sizes.Rows)} MB; names indexed in {facts.NameSeconds:N1} s; memory at most while searching {Mega(measures.PeakBytes)} MB.");
    }

    private static void PrintSlowest(SearchMeasures measures)
    {
        Console.WriteLine("\n| slowest by relevance | matches | ms | FTS5 |\n|---|---:|---:|---:|");
        foreach (var query in measures.Queries.OrderByDescending(measures.ByRelevance.Of).Take(5))
        {
            Console.WriteLine($"| `{query.Text}` | {measures.OwnMatches[query]:N0} | {Time(measures.ByRelevance.Of(query))} | {Time(measures.Plain.Of(query))} |");
        }

        if (!measures.Suggestions.IsEmpty)
        {
            Console.WriteLine($"\nSlowest suggestions: {string.Join(", ", measures.Suggestions.Slowest(5).Select(s => $"`{s.Thing}` {Time(s.Milliseconds)} ms"))}.");
        }
    }

    // Words are taken back to their stems by other rules, and phrases are exact in the app: some difference is right, much is a fault.
    private static void PrintDifferences(SearchMeasures measures)
    {
        var different = measures.Queries.Where(q => Math.Abs(measures.OwnMatches[q] - measures.Matches[q]) > 0.02 * measures.Matches[q]).ToList();
        if (different.Count > 0)
        {
            Console.WriteLine($"\n{different.Count} queries find another number of articles by more than 2 %:\n\n| query | the app | FTS5 |\n|---|---:|---:|");
            different.ForEach(q => Console.WriteLine($"| `{q.Text}` | {measures.OwnMatches[q]:N0} | {measures.Matches[q]:N0} |"));
        }
    }

    private static string Name(QueryClass kind) => kind switch
    {
        QueryClass.RareWord => "rare word",
        QueryClass.CommonWord => "common word",
        QueryClass.TwoWords => "two words",
        QueryClass.Phrase => "phrase",
        QueryClass.Prefix => "prefix",
        _ => "person, dates",
    };

    private static string Time(double? milliseconds) => milliseconds is { } value ? value < 10 ? $"{value:N2}" : $"{value:N0}" : "";

    private static string Ratio(double? one, double? other) => one / other is { } ratio && double.IsFinite(ratio) ? ratio < 0.1 ? $"{ratio:0.000}" : $"{ratio:0.00}" : "";

    private static string Mega(long bytes) => $"{bytes / 1e6:N0}";
}
