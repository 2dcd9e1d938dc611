using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Search by SQLite's FTS5. The index keeps no text of its own: it reads the view ArticleSearchContent.</summary>
public sealed class SqliteSearchEngine(ArchiveDbContext database) : ISearchEngine
{
    // Weights of Title, Body, Quotes and People: a headline says what an article is about; quotes and names stand in the body too.
    private const string Rank = "bm25(ArticleSearch, 8.0, 1.0, 1.5, 1.5)";

    private const int SnippetTokens = 40;

    public async Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken)
    {
        var (query, page, pageSize) = (request.Query, request.Page, request.PageSize);
        if (query.Root is not { } root)
        {
            return new SearchResults { Counts = new SearchCounts(0, 0, 0), UpTo = 0 };
        }

        var (from, filter, ranked) = Compile(query);
        var count = await CountAsync(from, filter, cancellationToken);
        var results = new PagedList<ArticleHit>([], page, pageSize, count);
        if (count == 0 || !results.Exists)
        {
            return new SearchResults { Counts = new SearchCounts(count, 0, 0), Articles = results, UpTo = 0 };
        }

        var ids = await IdsAsync(from, filter, OrderBy(request.Order, ranked), page, pageSize, cancellationToken);
        var cards = await database.Articles.Where(a => ids.Contains(a.Id)).Select(ArticleCard.Projection).ToDictionaryAsync(c => c.Id, cancellationToken);
        var marked = await MarkAsync(root, ids, cancellationToken);
        return new SearchResults
        {
            Counts = new SearchCounts(count, 0, 0),
            UpTo = 0,
            Articles = results with
            {
                Items = [.. ids.Where(cards.ContainsKey).Select(id => marked.TryGetValue(id, out var mark)
                    ? new ArticleHit(cards[id], mark.Title, mark.Snippet)
                    : new ArticleHit(cards[id], cards[id].Title, null))],
            },
        };
    }

    public Task<IReadOnlyList<Headline>> FindHeadlinesAsync(string words, int maxCount, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Headline>>([]);

    // Words that the whole query requires drive the statement, so that it can rank; the rest filters.
    private static (string From, SqlFilter Filter, bool Ranked) Compile(SearchQuery query)
    {
        var filter = new SqlFilter();
        var texts = query.Parts.Where(p => FullTextQuery.TryWrite(p is NotNode not ? not.Inner : p, out _)).ToList();
        var match = FullTextQuery.WriteAll(texts);
        if (match is not null)
        {
            filter.RequireMatch(match);
        }

        foreach (var part in query.Parts.Where(p => match is null || !texts.Contains(p)))
        {
            filter.Require(part);
        }

        return (match is null ? "Articles a" : "ArticleSearch s JOIN Articles a ON a.Id = s.rowid", filter, match is not null);
    }

    private static string OrderBy(SearchOrder order, bool ranked) => order switch
    {
        SearchOrder.Oldest => "a.PublishedOn IS NULL, a.PublishedOn, a.Id",
        SearchOrder.Relevance when ranked => $"{Rank}, a.PublishedOn DESC, a.Id DESC",
        _ => "a.PublishedOn DESC, a.Id DESC",
    };

    private Task<int> CountAsync(string from, SqlFilter filter, CancellationToken cancellationToken)
    {
        var sql = $"SELECT count(*) AS Value FROM {from} WHERE {filter.Sql}";
        return database.Database.SqlQueryRaw<int>(sql, filter.Parameters).SingleAsync(cancellationToken);
    }

    private Task<List<int>> IdsAsync(string from, SqlFilter filter, string orderBy, int page, int pageSize, CancellationToken cancellationToken)
    {
        var sql = $"SELECT a.Id AS Value FROM {from} WHERE {filter.Sql} ORDER BY {orderBy} LIMIT {pageSize} OFFSET {(page - 1) * pageSize}";
        return database.Database.SqlQueryRaw<int>(sql, filter.Parameters).ToListAsync(cancellationToken);
    }

    private async Task<Dictionary<int, Marked>> MarkAsync(QueryNode root, List<int> ids, CancellationToken cancellationToken)
    {
        if (FullTextQuery.Highlights(root) is not { } match)
        {
            return [];
        }

        var sql = $"""
            SELECT rowid AS Id,
                highlight(ArticleSearch, 0, @start, @end) AS Title,
                snippet(ArticleSearch, 1, @start, @end, '…', {SnippetTokens}) AS Snippet
            FROM ArticleSearch WHERE ArticleSearch MATCH @match AND rowid IN ({string.Join(',', ids)})
            """;
        return await database.Database
            .SqlQueryRaw<Marked>(
                sql,
                new SqliteParameter("@start", Hit.Start.ToString()),
                new SqliteParameter("@end", Hit.End.ToString()),
                new SqliteParameter("@match", match))
            .ToDictionaryAsync(m => m.Id, cancellationToken);
    }

    public Task RemoveAsync(int articleId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ArticleSearch (ArticleSearch, rowid, Title, Body, Quotes, People)
            SELECT 'delete', Id, Title, Body, Quotes, People FROM ArticleSearchContent WHERE Id = {articleId}
            """,
            cancellationToken);

    public Task AddAsync(int articleId, CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO ArticleSearch (rowid, Title, Body, Quotes, People)
            SELECT Id, Title, Body, Quotes, People FROM ArticleSearchContent WHERE Id = {articleId}
            """,
            cancellationToken);

    public Task RebuildAsync(CancellationToken cancellationToken) =>
        database.Database.ExecuteSqlRawAsync("INSERT INTO ArticleSearch (ArticleSearch) VALUES ('rebuild')", cancellationToken);

    public async Task<bool> IsConsistentAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.Database.ExecuteSqlRawAsync("INSERT INTO ArticleSearch (ArticleSearch, rank) VALUES ('integrity-check', 1)", cancellationToken);
            return true;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == 11 /* SQLITE_CORRUPT */)
        {
            return false;
        }
    }

    private sealed record Marked(int Id, string? Title, string? Snippet);
}
