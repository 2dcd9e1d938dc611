using System.Text;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>A link as the file has it; relative targets wait for the page's own address.</summary>
internal sealed record WrittenLink(string Text, string Href, LinkRel Rel, TextSpan? Span = null);

/// <summary>Writes blocks one after another as an article's text, and notes where their formats and links stand in it.</summary>
internal sealed class BodyWriter
{
    private readonly StringBuilder text = new();
    private readonly List<FormatSpan> formatting = [];
    private readonly List<WrittenLink> links = [];

    public string Text => text.ToString();

    public IReadOnlyList<FormatSpan> Formatting => formatting.OrderBy(f => f.Start).ThenByDescending(f => f.End).ToList();

    /// <summary>The links of the body and those set apart from it, in order of the file.</summary>
    public IReadOnlyList<WrittenLink> Links => links;

    public bool IsEmpty => text.Length == 0;

    /// <summary>Adds a link that stands outside the text.</summary>
    public void Add(WrittenLink link) => links.Add(link);

    public void Add(Block block)
    {
        if (block.Text.Length == 0)
        {
            return;
        }

        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        var start = text.Length;
        foreach (var inline in block.Inlines.Where(i => i.Image is null))
        {
            var from = text.Length;
            Append(inline.Text, start);
            var span = Trimmed(from);
            if (span.Length == 0)
            {
                continue;
            }

            if (inline.IsStrong)
            {
                formatting.Add(new FormatSpan(span.Start, span.End, TextFormat.Strong));
            }

            if (inline.IsEmphasis)
            {
                formatting.Add(new FormatSpan(span.Start, span.End, TextFormat.Emphasis));
            }

            if (inline.Href is not null)
            {
                links.Add(new WrittenLink(text.ToString(span.Start, span.Length), inline.Href, LinkRel.Body, span));
            }
        }

        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }

        if (Format(block.Kind) is { } format)
        {
            formatting.Add(new FormatSpan(start, text.Length, format));
        }
    }

    private TextSpan Trimmed(int start)
    {
        var end = text.Length;
        while (start < end && text[start] == ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] == ' ')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static TextFormat? Format(BlockKind kind) => kind switch
    {
        BlockKind.Heading => TextFormat.Heading,
        BlockKind.ListItem => TextFormat.ListItem,
        BlockKind.NumberedItem => TextFormat.NumberedItem,
        BlockKind.BlockQuotation => TextFormat.BlockQuotation,
        BlockKind.TableRow => TextFormat.TableRow,
        BlockKind.Preformatted => TextFormat.Preformatted,
        _ => null,
    };

    private void Append(string words, int start)
    {
        foreach (var c in words)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > start && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }
    }
}
