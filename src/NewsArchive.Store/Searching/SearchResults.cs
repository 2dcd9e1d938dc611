using NewsArchive.Store.Articles;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.Searching;

/// <summary>What a search found. The list of the kind that was asked for is filled; the others are empty, and only counted.</summary>
public sealed record SearchResults
{
    public SearchCounts Counts { get; init; } = new(0, 0, 0);

    public PagedList<ArticleHit> Articles { get; init; } = new([], 1, 1, 0);

    public PagedList<QuoteHit> Quotes { get; init; } = new([], 1, 1, 0);

    public PagedList<PersonHit> People { get; init; } = new([], 1, 1, 0);

    /// <summary>How the results spread; empty for people.</summary>
    public SearchFacets Facets { get; init; } = SearchFacets.None;

    /// <summary>The <see cref="SearchRequest.UpTo"/> by which further pages continue this one.</summary>
    public required int UpTo { get; init; }

    /// <summary>Whether the page that was asked for exists.</summary>
    public bool HasPage => Articles.Exists && Quotes.Exists && People.Exists;
}

/// <summary>How many of each kind a query finds, all counted.</summary>
public sealed record SearchCounts(int Articles, int Quotes, int People);

/// <summary>An article that matches. In the highlighted texts each hit stands between <see cref="Hit.Start"/> and <see cref="Hit.End"/>.</summary>
/// <param name="Title">The headline with its hits marked.</param>
/// <param name="Snippet">The words around the best hit with the hits marked; null where the text holds none.</param>
public sealed record ArticleHit(ArticleCard Article, string? Title, string? Snippet);

/// <summary>A quote that matches.</summary>
/// <param name="Text">The quote with its hits marked.</param>
public sealed record QuoteHit(QuoteCard Quote, string Text);

/// <summary>A person whom the query's words name.</summary>
/// <param name="Role">How articles describe them, where one does.</param>
public sealed record PersonHit(string Name, string Slug, string? Role, int ArticleCount, int QuoteCount);

/// <summary>What stands around a hit in a highlighted text.</summary>
public static class Hit
{
    // Private-use characters: no article text keeps them, so no text can fake a mark.
    public const char Start = '\uE000';
    public const char End = '\uE001';
}
