namespace NewsArchive.Extraction.Articles;

/// <summary>How a run of text is set. Blocks cover whole paragraphs of the text, the others lie within one.</summary>
public enum TextFormat
{
    Heading,
    ListItem,
    NumberedItem,
    BlockQuotation,
    TableRow,
    Preformatted,
    Emphasis,
    Strong,
}

/// <summary>A run of the text and how it is set.</summary>
public sealed record FormatSpan(int Start, int End, TextFormat Format)
{
    public TextSpan Span => new(Start, End);

    public bool IsBlock => Format is not (TextFormat.Emphasis or TextFormat.Strong);
}
