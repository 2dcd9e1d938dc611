using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Benchmarks.Searching.Choosing;
using NewsArchive.Benchmarks.Searching.Loading;
using NewsArchive.Store;
using NewsArchive.Store.Searching;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>What was measured of one archive.</summary>
internal sealed record SearchMeasures(IReadOnlyList<BenchmarkQuery> Queries)
{
    public Timings ByRelevance { get; } = new();

    public Timings NewestFirst { get; } = new();

    /// <summary>Of queries that have one: page 1,000, or the last one before.</summary>
    public Timings DeepPage { get; } = new();

    /// <summary>The search page that is asked nothing: what any page takes before it searches.</summary>
    public Timings Nothing { get; } = new();

    public Timings Plain { get; } = new();

    /// <summary>The search for the best twenty alone.</summary>
    public Timings Lucene { get; } = new();

    /// <summary>With their texts and the hits marked in them.</summary>
    public Timings LuceneShown { get; } = new();

    /// <summary>By prefix; empty where the app has no suggestions.</summary>
    public Timings Suggestions { get; } = new();

    /// <summary>How many articles the bare index finds.</summary>
    public Dictionary<BenchmarkQuery, int> Matches { get; } = [];

    /// <summary>How many articles the app finds.</summary>
    public Dictionary<BenchmarkQuery, int> OwnMatches { get; } = [];

    /// <summary>How many of the first ten, or as many of ten where there are fewer, are also among those of the full ranking, which looks at the nearness of words in all that matches.</summary>
    public Dictionary<BenchmarkQuery, double> AgreementInTen { get; } = [];

    public long PeakBytes { get; set; }
}

/// <summary>
/// Asks the app, bare FTS5 and Lucene.Net the same queries in turn, all warm, each several times. The app answers with the whole page;
/// the bare statement runs on a connection as the app's own.
/// </summary>
internal sealed class SearchBenchmark(CorpusArchive archive, string? lucenePath, int rounds)
{
    private const int DeepPage = 1000;
    private const int PageSize = 20;

    private static readonly TimeSpan OnceFrom = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan SeldomFrom = TimeSpan.FromSeconds(1);

    public async Task<SearchMeasures> RunAsync(int articleCount)
    {
        await using var site = new ArchiveSite(archive.ConnectionString);
        await site.GetPageAsync("/search?q=");
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        await database.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)database.Database.GetDbConnection();
        var sample = new CorpusSample(connection, articleCount);
        var measures = new SearchMeasures(new QueryChooser(connection, sample).Choose());
        await CompareAsync(site, new PlainIndex(connection), measures);
        using var lucene = lucenePath is null ? null : LuceneIndex.Open(lucenePath, connection);
        await MeasureSearchesAsync(site, new PlainIndex(connection), lucene, measures);
        await MeasureDeepPagesAsync(site, measures);
        await MeasureSuggestionsAsync(site, SuggestionPrefixes.Choose(connection, sample), measures);
        measures.PeakBytes = PeakMemory.Bytes;
        return measures;
    }

    public static string Address(BenchmarkQuery query, string rest = "") => $"/search?q={Uri.EscapeDataString(query.Text)}{rest}";

    private async Task CompareAsync(ArchiveSite site, PlainIndex plain, SearchMeasures measures)
    {
        foreach (var query in measures.Queries)
        {
            await using var scope = site.Services.CreateAsyncScope();
            var parsed = SearchQuery.Parse(query.Text);
            var engine = scope.ServiceProvider.GetRequiredService<ISearchEngine>();
            var found = await engine.SearchAsync(new SearchRequest(parsed) { PageSize = 10 }, CancellationToken.None);
            measures.Matches[query] = plain.Count(query);
            measures.OwnMatches[query] = found.Counts.Articles;
            var full = await engine.SearchAsync(new SearchRequest(parsed) { PageSize = 10, NearnessCount = int.MaxValue }, CancellationToken.None);
            var shared = found.Articles.Items.Select(h => h.Article.Id).Intersect(full.Articles.Items.Select(h => h.Article.Id)).Count();
            measures.AgreementInTen[query] = 10.0 * shared / Math.Max(1, full.Articles.Items.Count);
        }
    }

    private async Task MeasureSearchesAsync(ArchiveSite site, PlainIndex plain, LuceneIndex? lucene, SearchMeasures measures)
    {
        var plainLeft = measures.Queries.ToDictionary(q => q, _ => rounds);
        for (var round = -2; round < rounds; round++)
        {
            var isMeasured = round >= 0;
            await TimeAsync(isMeasured ? measures.Nothing : null, "/search?q=", () => site.GetPageAsync("/search?q="));
            foreach (var query in measures.Queries)
            {
                await TimeAsync(isMeasured ? measures.ByRelevance : null, query, () => site.GetPageAsync(Address(query)));
                await TimeAsync(isMeasured ? measures.NewestFirst : null, query, () => site.GetPageAsync(Address(query, "&order=newest")));
                MeasurePlain(plain, query, isMeasured, round, plainLeft, measures);
                if (lucene is not null)
                {
                    await TimeAsync(isMeasured ? measures.Lucene : null, query, () => Task.FromResult(lucene.Search(query)));
                    await TimeAsync(isMeasured ? measures.LuceneShown : null, query, () => Task.FromResult(lucene.Show(query)));
                }
            }
        }
    }

    // What takes seconds is warm after once, and its median needs few rounds; what takes many counts from its first time.
    private static void MeasurePlain(PlainIndex plain, BenchmarkQuery query, bool isMeasured, int round, Dictionary<BenchmarkQuery, int> left, SearchMeasures measures)
    {
        if (left[query] == 0)
        {
            return;
        }

        var watch = Stopwatch.StartNew();
        plain.Search(query);
        var time = watch.Elapsed;
        if (isMeasured || time > OnceFrom)
        {
            measures.Plain.Add(query, time);
            left[query]--;
        }

        left[query] = time > OnceFrom ? 0 : time > SeldomFrom && round <= 0 ? Math.Min(left[query], 2) : left[query];
    }

    private async Task MeasureDeepPagesAsync(ArchiveSite site, SearchMeasures measures)
    {
        foreach (var query in measures.Queries.Where(q => measures.OwnMatches[q] > 10 * PageSize))
        {
            var page = Math.Min(DeepPage, measures.OwnMatches[query] / PageSize);
            foreach (var order in new[] { "", "&order=newest" })
            {
                for (var round = -1; round < rounds; round++)
                {
                    await TimeAsync(round >= 0 ? measures.DeepPage : null, (query, order), () => site.GetPageAsync(Address(query, $"{order}&page={page}")));
                }
            }
        }
    }

    private async Task MeasureSuggestionsAsync(ArchiveSite site, IReadOnlyList<string> prefixes, SearchMeasures measures)
    {
        static string Suggest(string prefix) => $"/search/suggest?q={Uri.EscapeDataString(prefix)}";

        if ((await site.GetAsync(Suggest(prefixes[0]))).Status == HttpStatusCode.NotFound)
        {
            return;
        }

        for (var round = -2; round < rounds; round++)
        {
            foreach (var prefix in prefixes)
            {
                await TimeAsync(round >= 0 ? measures.Suggestions : null, prefix, () => site.GetPageAsync(Suggest(prefix)));
            }
        }
    }

    private static async Task TimeAsync<T>(Timings? timings, object thing, Func<Task<T>> what)
    {
        var watch = Stopwatch.StartNew();
        await what();
        timings?.Add(thing, watch.Elapsed);
    }
}
