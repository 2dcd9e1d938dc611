using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Store.Articles;

/// <summary>How many articles have each flaw.</summary>
public sealed class FlawCounts(IReadOnlyDictionary<(ArticleField Field, FlawKind Kind), int> counts)
{
    public int this[ArticleField field, FlawKind kind] => counts.GetValueOrDefault((field, kind));
}

/// <summary>Queries over missing and doubtful fields that several pages share.</summary>
public static class FlawQueries
{
    /// <summary>Counts the articles of each flaw in one question.</summary>
    public static async Task<FlawCounts> CountEachAsync(this IQueryable<FieldFlaw> flaws, CancellationToken cancellationToken)
    {
        var counts = await flaws.GroupBy(f => new { f.Field, f.Kind }).Select(g => new { g.Key.Field, g.Key.Kind, Count = g.Count() }).ToListAsync(cancellationToken);
        return new FlawCounts(counts.ToDictionary(c => (c.Field, c.Kind), c => c.Count));
    }

    /// <summary>The articles that have a flaw, newest publication first, undated ones last.</summary>
    public static IQueryable<Article> NewestWith(this IQueryable<FieldFlaw> flaws, ArticleField field, FlawKind kind) =>
        flaws.Where(f => f.Field == field && f.Kind == kind).OrderByDescending(f => f.PublishedOn).ThenByDescending(f => f.ArticleId).Select(f => f.Article);
}
