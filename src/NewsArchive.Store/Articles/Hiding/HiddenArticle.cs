namespace NewsArchive.Store.Articles.Hiding;

/// <summary>
/// A hidden article. None of its rows is in the tables that pages, search and counts read, so nothing has to remember to leave it out; they are kept
/// here as JSON and put back when it is unhidden.
/// </summary>
public sealed class HiddenArticle
{
    /// <summary>The article's own.</summary>
    public int Id { get; set; }

    public int HidingId { get; set; }

    public ArticleHiding Hiding { get; set; } = null!;

    /// <summary>By which an import knows its seed.</summary>
    public required string Identity { get; set; }

    public required string SeedPath { get; set; }

    public string? Title { get; set; }

    /// <summary>All its rows, as <see cref="ArticleRows"/> writes them.</summary>
    public required string Rows { get; set; }

    /// <summary>The lines of imports' reports that told of it, by their ids.</summary>
    public IReadOnlyList<int> ImportEntryIds { get; set; } = [];

    public List<HiddenPath> Paths { get; } = [];
}
