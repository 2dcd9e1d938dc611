using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Links;
using NewsArchive.Store.People;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Sources;

namespace NewsArchive.Store.Articles;

/// <summary>A news article of the archive. Every span of its mentions, quotes and links points into <see cref="Text"/>.</summary>
public sealed class Article
{
    public int Id { get; set; }

    /// <summary>What makes it this article: its canonical URL's identity, or "seed:" and its seed's path.</summary>
    public required string Identity { get; set; }

    /// <summary>The file it came from: its path under the seeds folder, with forward slashes.</summary>
    public required string SeedPath { get; set; }

    /// <summary>SHA-256 of the seed's bytes, in lower-case hexadecimal.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The <see cref="ArticleExtractor.Version"/> that read the seed.</summary>
    public int ExtractorVersion { get; set; }

    /// <summary>The original's address, where the seed gives one.</summary>
    public string? Url { get; set; }

    public int? SourceId { get; set; }

    public Source? Source { get; set; }

    public string? Title { get; set; }

    /// <summary>The publication's own calendar day; null where the seed does not say.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Its address in the archive without the leading slash: "2024/11/06/the-slug" or "undated/the-slug".</summary>
    public required string Path { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    /// <summary>ISO 639-1 code.</summary>
    public string? Language { get; set; }

    /// <summary>The body as plain text: paragraphs parted by one blank line.</summary>
    public required string Text { get; set; }

    /// <summary>What of the text is more than a plain paragraph.</summary>
    public IReadOnlyList<FormatSpan> Formatting { get; set; } = [];

    public IReadOnlyList<ExtractedImage> Images { get; set; } = [];

    /// <summary>Where in its seed each field was found; empty for what was imported before these were kept.</summary>
    public IReadOnlyList<FieldOrigin> Origins { get; set; } = [];

    /// <summary>What was doubtful when its seed was read.</summary>
    public IReadOnlyList<ExtractionNote> Notes { get; set; } = [];

    /// <summary>The highest <see cref="Quote.Number"/> that a quote of it ever had.</summary>
    public int LastQuoteNumber { get; set; }

    public DateTime ImportedAt { get; set; }

    public DateTime ChangedAt { get; set; }

    public List<FieldFlaw> Flaws { get; } = [];

    public List<Appearance> Appearances { get; } = [];

    public List<Mention> Mentions { get; } = [];

    public List<Quote> Quotes { get; } = [];

    public List<Link> Links { get; } = [];

    public List<Revision> Revisions { get; } = [];

    public List<FormerPath> FormerPaths { get; } = [];
}
