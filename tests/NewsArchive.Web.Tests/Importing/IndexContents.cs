using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>What each term of an archive's search index finds, read from the index itself: articles and quotes by what they are, not by their numbers.</summary>
internal static class IndexContents
{
    public static async Task<IEnumerable<string>> ReadAsync(ArchiveDbContext database)
    {
        await database.Database.OpenConnectionAsync();
        try
        {
            var articles = await database.Articles.ToDictionaryAsync(a => a.Id, a => a.Identity);
            var quotes = await database.Quotes.Select(q => new { q.Id, Name = q.Article.Identity + "#" + q.Number }).ToDictionaryAsync(q => q.Id, q => q.Name);
            return Read(new ArchiveSql(database), articles, quotes);
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private static IEnumerable<string> Read(ArchiveSql sql, Dictionary<int, string> articles, Dictionary<int, string> quotes)
    {
        var snapshot = new SnapshotCache().Get(sql);
        var found = new Dictionary<long, List<string>>();
        foreach (var segment in Segment.ReadAll(sql))
        {
            using var cursor = new SegmentCursor(sql, segment);
            while (cursor.List is { } list)
            {
                cursor.Read((doc, weight, positions) =>
                {
                    var isOfQuotes = PostingKey.FieldOf(list).IsOfQuotes();
                    var articleDoc = isOfQuotes ? snapshot.QuoteArray[doc].Doc : doc;
                    if (!snapshot.Removed.Contains(articleDoc))
                    {
                        var name = isOfQuotes ? quotes[snapshot.QuoteArray[doc].QuoteId] : articles[snapshot.ArticleArray[doc].ArticleId];
                        found.TryAdd(list, []);
                        found[list].Add($"{name} {weight} {Convert.ToHexString(positions)}");
                    }
                });
            }
        }

        var terms = new TermDictionary(sql).ReadAll();
        return found.Select(f => $"term {terms[PostingKey.TermOf(f.Key)]} {PostingKey.FieldOf(f.Key)}: {string.Join(", ", f.Value.Order(StringComparer.Ordinal))}");
    }
}
