using NewsArchive.Extraction;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Importing;

/// <summary>An article that a seed gave, ready to be saved.</summary>
/// <param name="Hash">Of the seed's content.</param>
internal sealed record ReadArticle(string SeedPath, string Hash, ExtractedArticle Extracted, SeedMatch Match)
{
    /// <summary>What the index takes up of it, where that is prepared.</summary>
    public AnalyzedWords? Words { get; init; }

    /// <summary>What nothing else of a batch may be, be it only by its former name.</summary>
    public IEnumerable<string> Names => [SeedPath, Match.Identity, SeedMatch.IdentityOf(SeedPath), .. Match.Article is { } known ? [known.SeedPath, known.Identity] : Array.Empty<string>()];
}
