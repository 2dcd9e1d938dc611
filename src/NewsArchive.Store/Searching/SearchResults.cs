using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Searching;

/// <summary>The articles that a query finds.</summary>
public sealed record SearchResults(PagedList<SearchHit> Hits);

/// <summary>An article that matches. In the highlighted texts each hit stands between <see cref="HitStart"/> and <see cref="HitEnd"/>.</summary>
/// <param name="Title">The headline with its hits marked.</param>
/// <param name="Snippet">The words around the best hit with the hits marked; null where the query has no words.</param>
public sealed record SearchHit(ArticleCard Article, string? Title, string? Snippet)
{
    // Private-use characters: no article text keeps them, so no text can fake a mark.
    public const char HitStart = '\uE000';
    public const char HitEnd = '\uE001';
}
