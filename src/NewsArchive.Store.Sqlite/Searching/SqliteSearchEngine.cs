using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Search by SQLite's FTS5. The index keeps no text of its own: it reads the view ArticleSearchContent.</summary>
public sealed class SqliteSearchEngine(ArchiveDbContext database) : ISearchEngine
{
    public Task<SearchResults> SearchAsync(SearchQuery query, SearchOrder order, int page, int pageSize, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

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
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == 11 /* SQLITE_CORRUPT */)
        {
            return false;
        }
    }
}
