using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using NewsArchive.Store.Sqlite.Searching.Querying;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Search by an inverted index of our own, whose blocks of postings lie in tables beside the rows: it counts, ranks and facets all that matches.</summary>
internal sealed class SqliteSearchEngine(ArchiveDbContext database, PeopleSearch people, SnapshotCache snapshots, SecondReading.Opener seconds, SearchTurns turns) : ISearchEngine
{
    private const int FewRemoved = 1000; // not worth the work

    private readonly ArchiveSql sql = new(database);
    private SegmentBuilder? spare;

    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        await using var reading = await SearchReading.BeginAsync(database, people, snapshots, cancellationToken);
        var snapshot = reading.Snapshot;
        var upTo = request.UpTo ?? snapshot.MaxArticleId;
        if (request.Query.Root is not { } root)
        {
            return new SearchResults { UpTo = upTo };
        }

        await using var second = seconds.Open(reading, cancellationToken);
        var isOfQuotes = request.Kind == SearchKind.Quotes;
        var counting = second.Start(async r =>
        {
            using var others = (await r.FinderAsync(root, upTo, cancellationToken))(!isOfQuotes);
            return (Others: others.Count, People: await r.People.CountAsync(request.Query, cancellationToken));
        });
        var find = await reading.FinderAsync(root, upTo, cancellationToken);
        using var matches = find(isOfQuotes, isScored: request.Kind != SearchKind.People && request.Order == SearchOrder.Relevance);
        var results = new SearchResults { UpTo = upTo };
        if (request.Kind == SearchKind.People)
        {
            results = results with { People = await people.SearchAsync(request.Query, request.Page, request.PageSize, cancellationToken) };
        }
        else
        {
            var spread = Task.Run(() => Spread.Of(matches, snapshot, isOfQuotes), CancellationToken.None); // an error leaves it to count what nobody reads
            var page = Select(request, reading, matches, isOfQuotes);
            var faceting = second.Start(async r => new FacetCounter(r.Sql, snapshot, isOfQuotes).Count(await spread, matches.Count, page.First));
            var hits = new HitReader(database, request.Query, reading.Terms);
            if (isOfQuotes)
            {
                var marking = await hits.ReadQuotesAsync(page.Ids, cancellationToken);
                results = results with { Facets = await faceting(), Quotes = new(await marking, request.Page, request.PageSize, matches.Count) };
            }
            else
            {
                var marking = await hits.ReadArticlesAsync(page.Ids, cancellationToken);
                results = results with { Facets = await faceting(), Articles = new(await marking, request.Page, request.PageSize, matches.Count) };
            }
        }

        var (otherCount, peopleCount) = await counting();
        return results with { Counts = isOfQuotes ? new(otherCount, matches.Count, peopleCount) : new(matches.Count, otherCount, peopleCount) };
    }

    public async Task<WordSpelling> CheckSpellingAsync(string word, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        await using var reading = await SearchReading.BeginAsync(database, people, snapshots, cancellationToken);
        return new NearWords(reading).Check(word);
    }

    public async Task<IReadOnlyList<Headline>> FindHeadlinesAsync(string words, int maxCount, CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        var snapshot = snapshots.Get(sql);
        var docs = new HeadlineFinder(sql, snapshot).Find(words, maxCount);
        var ids = docs.Select(d => snapshot.ArticleArray[d].ArticleId).ToList();
        var found = await database.Articles.Where(a => ids.Contains(a.Id) && a.Title != null)
            .Select(a => new { a.Id, Headline = new Headline(a.Title!, a.Path, a.PublishedOn) })
            .ToDictionaryAsync(a => a.Id, a => a.Headline, cancellationToken);
        return [.. ids.Where(found.ContainsKey).Select(id => found[id])];
    }

    public async Task<SearchCounts> CountAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        await using var reading = await SearchReading.BeginAsync(database, people, snapshots, cancellationToken);
        if (query.Root is not { } root)
        {
            return new SearchCounts(0, 0, 0);
        }

        var find = await reading.FinderAsync(root, null, cancellationToken);
        using var articles = find(ofQuotes: false);
        using var quotes = find(ofQuotes: true);
        return new SearchCounts(articles.Count, quotes.Count, await people.CountAsync(query, cancellationToken));
    }

    public async Task<IReadOnlyList<int>> FindQuotesAsync(QuoteFilter filter, IReadOnlyCollection<int?>? sources, int maxCount, CancellationToken cancellationToken)
    {
        using var turn = await turns.TakeAsync(cancellationToken);
        await using var reading = await SearchReading.BeginAsync(database, people, snapshots, cancellationToken);
        var find = await reading.FinderAsync(new TextNode(filter.Words ?? "", TextMatch.Phrase), null, cancellationToken);
        using var matches = find(ofQuotes: true);
        return new NewestQuotes(reading).Find(matches, filter, sources, maxCount);
    }

    public async Task<SearchFacets> CountAllAsync(CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        var snapshot = snapshots.Get(sql);
        using var all = new Matches(Math.Max(1, snapshot.DocCount));
        for (var doc = 0; doc < snapshot.DocCount; doc++)
        {
            if (!snapshot.Removed.Contains(doc))
            {
                all.Add(doc, 0);
            }
        }

        return new FacetCounter(sql, snapshot, ofQuotes: false).Count(Spread.Of(all, snapshot, ofQuotes: false), all.Count, []);
    }

    public Task RemoveAsync(int articleId, CancellationToken cancellationToken)
    {
        new IndexWriter(database).Remove(articleId);
        return Task.CompletedTask;
    }

    public AnalyzedWords Analyze(ArticleWords words) => ArticlePostings.Of(words);

    public CollectedWords Collect(IReadOnlyList<AnalyzedWords> articles)
    {
        var builder = Interlocked.Exchange(ref spare, null) ?? new SegmentBuilder();
        builder.Collect([.. articles.Cast<ArticlePostings>()]);
        return builder;
    }

    public void Add(IReadOnlyList<IndexedArticle> articles, CollectedWords words)
    {
        var builder = (SegmentBuilder)words;
        new IndexWriter(database).Add(articles, builder);
        spare = builder;
    }

    public Task AddAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) => new IndexWriter(database).AddAsync(articleIds, cancellationToken);

    public Task RebuildAsync(IProgress<int>? progress, CancellationToken cancellationToken) => new IndexWriter(database).RebuildAsync(progress, cancellationToken);

    public void Clear() => new IndexWriter(database).Clear();

    public Task<IReadOnlyList<int>> AddMissingAsync(int after, CancellationToken cancellationToken) => new IndexWriter(database).AddMissingAsync(after, cancellationToken);

    public async Task<IndexState> ReadStateAsync(CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        var articles = sql.Number("SELECT count(*) FROM Articles") ?? 0;
        var removed = sql.Number("SELECT count(*) FROM SearchRemoved") ?? 0;
        var segments = Segment.ReadAll(sql);
        var present = segments.Sum(s => s.DocCount) - removed;
        var isOfOtherKind = sql.Number("SELECT EXISTS (SELECT 1 FROM SearchSegments WHERE Version <> @version)", ("@version", Segment.Version)) == 1;
        return new IndexState(isOfOtherKind || removed > Math.Max(FewRemoved, present) || (segments.Count == 0 && articles > 0), (int)Math.Max(0, articles - present));
    }

    public async Task<bool> IsConsistentAsync(CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        return await new IndexCheck(database).IsConsistentAsync(cancellationToken);
    }

    /// <summary>The ids of a page's articles or quotes, and the documents that come first of all, among which people are counted.</summary>
    private static (List<int> Ids, int[] First) Select(SearchRequest request, SearchReading reading, Matches matches, bool ofQuotes)
    {
        var snapshot = reading.Snapshot;
        var isRanked = request.Order != SearchOrder.Relevance || matches.Scores.ContainsAnyExcept(0);
        var order = new ResultOrder(snapshot, isRanked ? request.Order : SearchOrder.Newest, ofQuotes);
        var isOnPage = request.Page >= 1 && (long)(request.Page - 1) * request.PageSize < matches.Count;
        var start = isOnPage ? (request.Page - 1) * request.PageSize : 0;
        var end = isOnPage ? Math.Min(matches.Count, start + request.PageSize) : 0;
        using var adjacency = request.Order == SearchOrder.Relevance && isRanked ? Adjacency.Of(request.Query, reading.Terms, reading.Postings, ofQuotes) : null;
        var raised = adjacency is null ? 0 : Adjacency.CountOf(matches.Count, request);
        using var top = TopKeys.Of(matches, order, Math.Max(Math.Max(end, raised), FacetCounter.PeopleSample));
        var keys = top.Sorted();
        adjacency?.Raise(keys[..raised], order);
        var first = keys[..Math.Min(keys.Length, FacetCounter.PeopleSample)].ToArray().Select(order.DocOf).ToArray();
        var page = keys[start..end].ToArray().Select(order.DocOf).Select(doc => snapshot.IdOf(doc, ofQuotes)).ToList();
        return (page, first);
    }
}
