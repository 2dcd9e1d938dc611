using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads Markdown as CommonMark with tables. Markup of raw HTML is dropped, its words stay.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    /// <exception cref="ArgumentException">The text nests deeper than Markdig reads.</exception>
    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var document = Markdown.Parse(NoteMarks.Without(TemplateMarks.Without(ConverterMarks.Without(text))), Pipeline);
        var whole = document.Count == 1 && document[0] is QuoteBlock quote ? quote : (ContainerBlock)document; // a clipping that is quoted as a whole
        foreach (var block in whole)
        {
            Add(block, BlockKind.Paragraph, blocks);
        }

        return blocks;
    }

    private static void Add(Markdig.Syntax.Block block, BlockKind kind, List<Block> blocks)
    {
        switch (block)
        {
            case HeadingBlock heading:
                blocks.Add(new Block(BlockKind.Heading, heading.Level, heading.Line + 1, Inlines(heading.Inline)));
                break;
            case ThematicBreakBlock rule:
                blocks.Add(new Block(BlockKind.Rule, 0, rule.Line + 1, []));
                break;
            case FencedCodeBlock code:
                blocks.Add(new Block(BlockKind.Preformatted, 0, code.Line + 1, [new Inline(code.Lines.ToString())]));
                break;
            case CodeBlock indented: // an indented paragraph of a typewritten text, hardly ever code
                blocks.Add(new Block(kind, 0, indented.Line + 1, [new Inline(indented.Lines.ToString())]));
                break;
            case HtmlBlock html when HtmlFigure.Read(html.Lines.ToString()) is { } figure:
                blocks.AddRange(figure.Select(inlines => new Block(kind, 0, html.Line + 1, inlines)));
                break;
            case HtmlBlock html:
                blocks.AddRange(HtmlWords.Paragraphs(html.Lines.ToString()).Select(words => new Block(kind, 0, html.Line + 1, QuoteElements.Resolve([new Inline(words)]))));
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case TableRow row:
                blocks.Add(new Block(BlockKind.TableRow, 0, row.Line + 1, Cells(row)));
                break;
            case QuoteBlock quote:
                AddAll(quote, BlockKind.BlockQuotation, blocks);
                break;
            case ListBlock { IsOrdered: true } list when list.Count == 1 || list.OrderedStart is not (null or "1") || list.OfType<ListItemBlock>().Any(i => i.Count > 1):
                AddNumbered(list, blocks);
                break;
            case ListBlock list:
                foreach (var item in list.OfType<ListItemBlock>())
                {
                    AddAll(item, list.IsOrdered ? BlockKind.NumberedItem : BlockKind.ListItem, blocks);
                }

                break;
            case LeafBlock leaf:
                blocks.Add(new Block(kind, 0, leaf.Line + 1, Inlines(leaf.Inline)));
                break;
            case ContainerBlock container:
                AddAll(container, kind, blocks);
                break;
        }
    }

    // "1988. That was the year …" and "3. Rain" between two paragraphs are sentences with a number, no lists; and the numbers of a list that holds others are kept in its words.
    private static void AddNumbered(ListBlock list, List<Block> blocks)
    {
        foreach (var item in list.OfType<ListItemBlock>())
        {
            var first = blocks.Count;
            AddAll(item, BlockKind.Paragraph, blocks);
            var number = new Inline($"{item.Order}{list.OrderedDelimiter} ");
            if (blocks.Count == first)
            {
                blocks.Add(new Block(BlockKind.Paragraph, 0, item.Line + 1, [number]));
            }
            else
            {
                blocks[first] = blocks[first] with { Inlines = [number, .. blocks[first].Inlines] };
            }
        }
    }

    private static void AddAll(ContainerBlock container, BlockKind kind, List<Block> blocks)
    {
        foreach (var child in container)
        {
            Add(child, kind, blocks);
        }
    }

    private static List<Inline> Cells(TableRow row)
    {
        var inlines = new List<Inline>();
        foreach (var cell in row.OfType<TableCell>())
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new Inline(" | "));
            }

            foreach (var leaf in cell.OfType<LeafBlock>())
            {
                inlines.AddRange(Inlines(leaf.Inline));
            }
        }

        return inlines;
    }

    private static List<Inline> Inlines(ContainerInline? container)
    {
        var inlines = new List<Inline>();
        Add(container, new Inline(""), inlines);
        return QuoteElements.Resolve(inlines);
    }

    private static void Add(ContainerInline? container, Inline style, List<Inline> inlines)
    {
        var hidden = false;
        foreach (var inline in container ?? Enumerable.Empty<Markdig.Syntax.Inlines.Inline>())
        {
            if (inline is HtmlInline tag)
            {
                hidden = HtmlWords.OpensHidden(tag.Tag) || (hidden && !HtmlWords.ClosesHidden(tag.Tag));
                style = ReadTag(tag.Tag, style, inlines);
                continue;
            }

            if (hidden)
            {
                continue;
            }

            switch (inline)
            {
                case LiteralInline literal:
                    inlines.Add(style with { Text = literal.Content.ToString() });
                    break;
                case CodeInline code:
                    inlines.Add(style with { Text = TypedMarks.Words(code) });
                    break;
                case LineBreakInline:
                    inlines.Add(style with { Text = "\n" }); // head lines of an article are told apart by it
                    break;
                case HtmlEntityInline entity:
                    inlines.Add(style with { Text = entity.Transcoded.ToString() });
                    break;
                case AutolinkInline auto:
                    inlines.Add(style with { Text = auto.Url, Href = auto.Url });
                    break;
                case LinkInline { IsImage: true } image:
                    inlines.Add(new Inline(string.Concat(image.Descendants<LiteralInline>().Select(l => l.Content.ToString())), Image: image.Url ?? ""));
                    break;
                case LinkInline link:
                    Add(link, style with { Href = link.Url ?? "" }, inlines);
                    break;
                case EmphasisInline emphasis:
                    Add(emphasis, emphasis.DelimiterCount == 2 ? style with { IsStrong = true } : style with { IsEmphasis = true }, inlines);
                    break;
                case ContainerInline nested:
                    Add(nested, style, inlines);
                    break;
            }
        }
    }

    // Raw HTML keeps its words, its line breaks, its quotations, its pictures and its links: "see <a href='…'>the survey</a><br>".
    private static Inline ReadTag(string tag, Inline style, List<Inline> inlines)
    {
        if (HtmlWords.BreaksLine(tag))
        {
            inlines.Add(style with { Text = "\n" });
        }
        else if (HtmlWords.QuoteEdge(tag) is { } edge)
        {
            inlines.Add(style with { Text = edge.ToString() });
        }

        if (HtmlFigure.Picture(tag) is { } picture)
        {
            inlines.Add(picture);
        }

        return tag.StartsWith("</a", StringComparison.OrdinalIgnoreCase) ? style with { Href = null } : style with { Href = HtmlWords.LinkTarget(tag) ?? style.Href };
    }
}
