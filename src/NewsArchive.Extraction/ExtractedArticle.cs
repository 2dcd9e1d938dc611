using System.Text.Json.Serialization;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction;

/// <summary>What a seed says. Every span points into <see cref="Text"/>; unknown is null or empty, never guessed.</summary>
public sealed record ExtractedArticle
{
    public string? Title { get; init; }

    /// <summary>The publication's own calendar day.</summary>
    public DateOnly? PublishedOn { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The outlet: its host without "www." where a URL is known, else the name that the file gives.</summary>
    public string? Source { get; init; }

    /// <summary>The outlet's name as the file gives it, beside its host.</summary>
    public string? SourceName { get; init; }

    public CanonicalUrl? Url { get; init; }

    /// <summary>ISO 639-1 code, two lower-case letters.</summary>
    public string? Language { get; init; }

    /// <summary>The body as plain text: paragraphs parted by one blank line, without headline, date line, credits and footer.</summary>
    public string Text { get; init; } = "";

    /// <summary>What of <see cref="Text"/> is more than a plain paragraph, ordered by start.</summary>
    public IReadOnlyList<FormatSpan> Formatting { get; init; } = [];

    /// <summary>Each person once, in order of first mention.</summary>
    public IReadOnlyList<ExtractedPerson> People { get; init; } = [];

    /// <summary>Each run between quotation marks, in order of the text.</summary>
    public IReadOnlyList<ExtractedQuote> Quotes { get; init; } = [];

    /// <summary>Every link, in order of the file.</summary>
    public IReadOnlyList<ExtractedLink> Links { get; init; } = [];

    public IReadOnlyList<ExtractedImage> Images { get; init; } = [];

    /// <summary>Where each field that has a value was found; one for each field at most.</summary>
    public IReadOnlyList<FieldOrigin> Origins { get; init; } = [];

    /// <summary>What was doubtful about the file, for the import's report.</summary>
    public IReadOnlyList<ExtractionNote> Notes { get; init; } = [];
}

/// <summary>A remark on something doubtful that did not stop the extraction.</summary>
/// <param name="Line">Counts from 1.</param>
/// <param name="Field">What of the article is doubtful; null where the remark is on the file.</param>
/// <param name="IsMissing">Whether the remark is only that nothing states the field: then it is missing, not doubtful.</param>
public sealed record ExtractionNote(
    string Message, int? Line = null, ArticleField? Field = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsMissing = false);

/// <summary>Why a file gives no article; <paramref name="Line"/> counts from 1.</summary>
public sealed record ExtractionError(string Reason, int? Line = null);

/// <summary>Either an article or the reason why there is none.</summary>
public sealed record ExtractionResult
{
    public ExtractedArticle? Article { get; private init; }

    public ExtractionError? Error { get; private init; }

    public static implicit operator ExtractionResult(ExtractedArticle article) => new() { Article = article };

    public static implicit operator ExtractionResult(ExtractionError error) => new() { Error = error };
}
