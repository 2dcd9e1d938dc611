using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Web.Rendering;

/// <summary>
/// The one way from an article to HTML. It writes the article's plain text, encoded, between elements of our own: no markup of a
/// seed ever reaches a page. Spans may cross, repeat or lie outside the text; the HTML is well-formed whatever they are.
/// </summary>
public static class ArticleRenderer
{
    /// <summary>The body of an article.</summary>
    /// <param name="formatting">How runs of the text are set, blocks included.</param>
    /// <param name="marks">What stands at runs of the text: quotes, names, links.</param>
    public static IHtmlContent Render(string text, IReadOnlyList<FormatSpan> formatting, IEnumerable<Mark> marks)
    {
        var inline = formatting.Where(f => !f.IsBlock).Select(f => new FormatMark(f.Span, f.Format));
        return new Body(text, TextBlock.Split(text, formatting), Anchors.Disjoint([.. marks, .. inline]));
    }

    /// <summary>A line of an article – its headline, an author, a caption –, within the element that the page gives it.</summary>
    public static IHtmlContent RenderLine(string text, IReadOnlyList<Mark> marks) => new Line(text, Anchors.Disjoint(marks));

    private sealed class Line(string text, IReadOnlyList<Mark> marks) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var whole = new TextSpan(0, text.Length);
            new InlineWriter(text, writer, encoder).Write(whole, MarkPiece.Cut(text, [whole], marks)[0]);
        }
    }

    private sealed class Body(string text, IReadOnlyList<TextBlock> blocks, IReadOnlyList<Mark> marks) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            var lines = blocks.SelectMany(b => b.Lines(text)).ToList();
            var pieces = MarkPiece.Cut(text, lines, marks);
            var inline = new InlineWriter(text, writer, encoder);
            string? container = null;
            foreach (var block in blocks)
            {
                if (block.Container != container)
                {
                    Close(writer, container);
                    Open(writer, block.Container);
                    container = block.Container;
                }

                Write(writer, block, inline, pieces);
            }

            Close(writer, container);
        }

        private void Write(TextWriter writer, TextBlock block, InlineWriter inline, ILookup<int, MarkPiece> pieces)
        {
            if (block.Format == TextFormat.TableRow)
            {
                writer.Write("<tr>");
                foreach (var cell in block.Lines(text))
                {
                    writer.Write("<td>");
                    inline.Write(cell, pieces[cell.Start]);
                    writer.Write("</td>");
                }

                writer.Write("</tr>");
                return;
            }

            writer.Write($"<{block.Element}>");
            inline.Write(block.Span, pieces[block.Start]);
            writer.Write($"</{block.Element}>");
        }

        private static void Open(TextWriter writer, string? container) => writer.Write(container switch
        {
            null => "",
            TextBlock.Table => "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><tbody>",
            _ => $"<{container}>",
        });

        private static void Close(TextWriter writer, string? container) => writer.Write(container switch
        {
            null => "",
            TextBlock.Table => "</tbody></table></div>",
            _ => $"</{container}>",
        });
    }
}
