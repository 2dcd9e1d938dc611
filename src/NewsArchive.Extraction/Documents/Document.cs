using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Documents;

/// <summary>A file of any format as blocks in reading order, with what the format says of the article.</summary>
public sealed record Document
{
    public required IReadOnlyList<Block> Blocks { get; init; }

    public DocumentMetadata Metadata { get; init; } = new();

    /// <summary>Pictures that the format sets apart from the text, as an HTML figure is.</summary>
    public IReadOnlyList<ExtractedImage> Images { get; init; } = [];

    /// <summary>Links that the format sets apart from the text, as an HTML page's box of related articles is; targets as the file has them.</summary>
    public IReadOnlyList<ExtractedLink> Links { get; init; } = [];

    public IReadOnlyList<ExtractionNote> Notes { get; init; } = [];
}

/// <summary>What a block is.</summary>
public enum BlockKind
{
    Heading,
    Paragraph,
    ListItem,
    NumberedItem,
    BlockQuotation,
    TableRow,
    Preformatted,
    Rule,
}

/// <summary>One block of text. <paramref name="Line"/> counts from 1 in the file; <paramref name="Level"/> is a heading's, else 0.</summary>
public sealed record Block(BlockKind Kind, int Level, int Line, IReadOnlyList<Inline> Inlines)
{
    private string? text; // asked for by every rule that looks at the block

    // A copy may be given other inlines.
    private Block(Block other) => (Kind, Level, Line, Inlines) = (other.Kind, other.Level, other.Line, other.Inlines);

    /// <summary>The block's words, white space folded, pictures left out.</summary>
    public string Text => text ??= string.Concat(Inlines.Where(i => i.Image is null).Select(i => i.Text)).Trim();

    public bool Equals(Block? other) => other is not null && (Kind, Level, Line) == (other.Kind, other.Level, other.Line) && Inlines == other.Inlines;

    public override int GetHashCode() => HashCode.Combine(Kind, Level, Line, Inlines);
}

/// <summary>A run of a block that is set alike.</summary>
/// <param name="Href">The target as the file has it; null where the run is no link.</param>
/// <param name="Image">The picture that stands here, whose alternative text is <paramref name="Text"/>.</param>
public sealed record Inline(string Text, bool IsStrong = false, bool IsEmphasis = false, string? Href = null, string? Image = null);

/// <summary>A value that a file states, as it has it, and where.</summary>
/// <param name="Place">In the words of the format: "JSON-LD datePublished", "front matter date".</param>
/// <param name="Line">Counts from 1; null where there is none to name.</param>
public sealed record Stated<T>(T Value, string Place, int? Line = null);

/// <summary>Metadata of a file, each from the most trusted place that has it; raw text as the file has it.</summary>
public sealed record DocumentMetadata
{
    public Stated<string>? Title { get; init; }

    public Stated<string>? Published { get; init; }

    public Stated<IReadOnlyList<string>>? Authors { get; init; }

    public Stated<string>? Url { get; init; }

    /// <summary>The outlet's name.</summary>
    public Stated<string>? SourceName { get; init; }

    /// <summary>As the file has it: "en", "en-GB".</summary>
    public Stated<string>? Language { get; init; }
}
