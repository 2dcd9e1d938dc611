namespace NewsArchive.Extraction.Documents;

/// <summary>A file of any format as blocks in reading order, with the metadata that the format carries.</summary>
/// <param name="Metadata">Front matter, or what an HTML page says of itself; keys in lower case.</param>
public sealed record Document(IReadOnlyList<Block> Blocks, DocumentMetadata Metadata, string? Language, IReadOnlyList<ExtractionNote> Notes);

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
    /// <summary>The block's words, white space folded, pictures left out.</summary>
    public string Text => string.Concat(Inlines.Where(i => i.Image is null).Select(i => i.Text)).Trim();
}

/// <summary>A run of a block that is set alike.</summary>
/// <param name="Href">The target as the file has it; null where the run is no link.</param>
/// <param name="Image">The picture that stands here, whose alternative text is <paramref name="Text"/>.</param>
public sealed record Inline(string Text, bool IsStrong = false, bool IsEmphasis = false, string? Href = null, string? Image = null);

/// <summary>Metadata of a file, each from the most trusted place that has it; raw text as the file has it.</summary>
public sealed record DocumentMetadata
{
    public string? Title { get; init; }

    public string? Published { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Url { get; init; }

    public string? SourceName { get; init; }
}
