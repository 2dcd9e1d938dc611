namespace NewsArchive.Extraction.Documents.Html;

/// <summary>A block of a page and where it stands, for the choice of what belongs to the article.</summary>
/// <param name="Owner">The nearest block element around it.</param>
/// <param name="At">The place of its first text among the page's nodes.</param>
/// <param name="Weight">How much text it holds.</param>
/// <param name="LinkWeight">How much of that is linked.</param>
internal sealed record TextBlock(Block Block, PageNode Owner, int At, string Text, int Weight, int LinkWeight)
{
    /// <summary>The number of an item whose list does not count on from 1.</summary>
    public int? Number { get; init; }

    public double LinkShare => Weight == 0 ? 0 : (double)LinkWeight / Weight;

    public bool IsHeading => Block.Kind == BlockKind.Heading;

    /// <summary>Whether it reads like running text rather than a label, a menu or a teaser.</summary>
    public bool IsProse => !IsHeading && LinkShare < 0.5 && (Weight >= 80 || (Weight >= 40 && ".!?:…。！？؟।۔”\"»“」』".Contains(Text[^1], StringComparison.Ordinal)));

    /// <summary>The block as the article has it: a number of its own stands in its words, as in Markdown.</summary>
    public Block Written() => Number is null ? Block : Block with { Kind = BlockKind.Paragraph, Inlines = [new Inline($"{Number}. "), .. Block.Inlines] };
}
