using System.Text.Json.Nodes;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.Articles.Hiding;

/// <summary>All rows of an article, its own included, as one JSON text: an array for each table, by the entity's name.</summary>
internal static class ArticleRows
{
    /// <summary>Every table whose rows go with their article; what others refer to comes first. A test compares it with the model.</summary>
    public static IReadOnlyList<IArticleTable> Tables { get; } =
    [
        new ArticleTable<Article>(a => a.Id),
        new ArticleTable<FormerPath>(p => p.ArticleId),
        new ArticleTable<Revision>(r => r.ArticleId),
        new ArticleTable<FieldFlaw>(f => f.ArticleId),
        new ArticleTable<Appearance>(a => a.ArticleId),
        new ArticleTable<Mention>(m => m.ArticleId),
        new ArticleTable<Quote>(q => q.ArticleId),
        new ArticleTable<Link>(l => l.ArticleId),
        new ArticleTable<Correction>(c => c.ArticleId),
        new ArticleTable<SplitAppearance>(s => s.ArticleId),
    ];

    public static async Task<string> ReadAsync(ArchiveDbContext database, int articleId)
    {
        var rows = new JsonObject();
        foreach (var table in Tables)
        {
            rows.Add(table.Entity.Name, await table.ReadAsync(database, articleId));
        }

        return rows.ToJsonString();
    }

    /// <summary>The hash of the content that the article was read from.</summary>
    public static string HashIn(string json) => JsonNode.Parse(json)![nameof(Article)]![0]![nameof(Article.ContentHash)]!.GetValue<string>();

    public static async Task DeleteAsync(ArchiveDbContext database, int articleId)
    {
        foreach (var table in Tables.Reverse())
        {
            await table.DeleteAsync(database, articleId);
        }
    }

    /// <summary>The rows as entities that no context knows yet.</summary>
    public static IReadOnlyList<object> Restore(ArchiveDbContext database, string json)
    {
        var rows = JsonNode.Parse(json)!.AsObject();
        return [.. Tables.Where(t => rows.ContainsKey(t.Entity.Name)).SelectMany(t => t.Restore(database, rows[t.Entity.Name]!.AsArray()))];
    }
}
