using System.Text;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>Writes blocks one after another as an article's text, and notes where their formats and links stand in it.</summary>
internal sealed class BodyWriter
{
    private readonly StringBuilder text = new();
    private readonly List<FormatSpan> formatting = [];
    private readonly List<ExtractedLink> links = [];

    public string Text => text.ToString();

    public IReadOnlyList<FormatSpan> Formatting => formatting.OrderBy(f => f.Start).ThenByDescending(f => f.End).ToList();

    public IReadOnlyList<ExtractedLink> Links => links;

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
            var span = new TextSpan(Math.Min(from + (inline.Text.StartsWith(' ') && text.Length > from ? 1 : 0), text.Length), text.Length);
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
                links.Add(new ExtractedLink(span.Of(Text), CanonicalUrl.TryParse(inline.Href, out var url) ? url.ToString() : null, LinkRel.Body, span));
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
