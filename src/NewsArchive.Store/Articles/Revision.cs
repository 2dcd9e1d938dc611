namespace NewsArchive.Store.Articles;

/// <summary>An earlier state of an article, kept when its seed changed.</summary>
public sealed class Revision
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>Counts from 1, oldest first.</summary>
    public int Number { get; set; }

    public string? Title { get; set; }

    public DateOnly? PublishedOn { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    public required string Text { get; set; }

    public required string SeedPath { get; set; }

    public required string ContentHash { get; set; }

    /// <summary>When the next state took its place.</summary>
    public DateTime ReplacedAt { get; set; }
}
