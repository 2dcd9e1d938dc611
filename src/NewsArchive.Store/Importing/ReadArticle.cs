using NewsArchive.Extraction;

namespace NewsArchive.Store.Importing;

/// <summary>An article that a seed gave, ready to be saved.</summary>
/// <param name="Hash">Of the seed's content.</param>
internal sealed record ReadArticle(string SeedPath, string Hash, ExtractedArticle Extracted, SeedMatch Match)
{
    /// <summary>What nothing else of a batch may be, be it only by its former name.</summary>
    public IEnumerable<string> Names => [SeedPath, Match.Identity, SeedMatch.IdentityOf(SeedPath), .. Match.Article is { } known ? [known.SeedPath, known.Identity] : Array.Empty<string>()];
}
