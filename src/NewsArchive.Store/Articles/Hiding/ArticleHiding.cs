namespace NewsArchive.Store.Articles.Hiding;

/// <summary>That an article was hidden, why, and when it came back. Kept for the public's log of changes, so it says nothing of the article's text.</summary>
public sealed class ArticleHiding
{
    public const int MaxReasonLength = 500;

    public int Id { get; set; }

    public int ArticleId { get; set; }

    /// <summary>The article's own day.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>As readers see it in the article's place.</summary>
    public required string Reason { get; set; }

    public required string HiddenBy { get; set; }

    public DateTime HiddenAt { get; set; }

    public string? UnhiddenBy { get; set; }

    /// <summary>Null while it is hidden.</summary>
    public DateTime? UnhiddenAt { get; set; }
}
