using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Web.Rendering;

/// <summary>A paragraph of an article's text, and what it is set as; null for a plain one.</summary>
internal sealed record TextBlock(int Start, int End, TextFormat? Format)
{
    public const string Table = "table";

    private const string CellSeparator = " | ";

    public TextSpan Span => new(Start, End);

    /// <summary>The element around this block and its neighbours of the same kind.</summary>
    public string? Container => Format switch
    {
        TextFormat.ListItem => "ul",
        TextFormat.NumberedItem => "ol",
        TextFormat.BlockQuotation => "blockquote",
        TextFormat.TableRow => Table,
        _ => null,
    };

    /// <summary>The block's own element. The article's headline is the page's h1, so its headings begin below it.</summary>
    public string Element => Format switch
    {
        TextFormat.Heading => "h2",
        TextFormat.ListItem or TextFormat.NumberedItem => "li",
        TextFormat.TableRow => "tr",
        TextFormat.Preformatted => "pre",
        _ => "p",
    };

    /// <summary>Parts the text at blank lines. A format belongs to every block that it touches.</summary>
    public static IReadOnlyList<TextBlock> Split(string text, IReadOnlyList<FormatSpan> formatting)
    {
        var formats = formatting.Where(f => f.IsBlock && f.Start < f.End).OrderBy(f => f.Start).ToList();
        var blocks = new List<TextBlock>();
        for (var start = 0; start < text.Length;)
        {
            var blank = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            var end = blank < 0 ? text.Length : blank;
            if (end > start)
            {
                blocks.Add(new TextBlock(start, end, formats.Find(f => f.Start < end && start < f.End)?.Format));
            }

            start = end;
            while (start < text.Length && text[start] == '\n')
            {
                start++;
            }
        }

        return blocks;
    }

    /// <summary>The runs that are written each on its own: the cells of a table's row, else the whole block.</summary>
    public IEnumerable<TextSpan> Lines(string text)
    {
        if (Format != TextFormat.TableRow)
        {
            return [Span];
        }

        var cells = new List<TextSpan>();
        var start = Start;
        for (int at; (at = text.IndexOf(CellSeparator, start, End - start, StringComparison.Ordinal)) >= 0; start = at + CellSeparator.Length)
        {
            cells.Add(new TextSpan(start, at));
        }

        cells.Add(new TextSpan(start, End));
        return cells;
    }
}
