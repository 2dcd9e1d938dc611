using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>
/// Keeps Markdown within what a parser reads in linear time: Markdig refuses what nests deeper than 128, and takes time in the
/// square of a paragraph's unclosed brackets. No article comes near these limits. Lines keep their numbers.
/// </summary>
internal static partial class MarkdownLimits
{
    private const int MostMarkers = 16; // quotations and lists opened by one line
    private const int WidestIndent = 64; // columns
    private const int MostOpeners = 400; // of one kind in one paragraph

    /// <summary>Drops what a line opens beyond sixteen quotations or lists: ten thousand times ">".</summary>
    /// <param name="firstLine">The first line that was changed, counted from 1; null where none was.</param>
    public static string Flatten(string text, out int? firstLine)
    {
        firstLine = null;
        StringBuilder? flat = null;
        var (number, done) = (0, 0);
        for (var start = 0; start < text.Length; start = EndOfLine(text, start) + 1)
        {
            number++;
            var (kept, opened) = Opening(text.AsSpan(start, EndOfLine(text, start) - start));
            if (kept < opened)
            {
                firstLine ??= number;
                flat = (flat ?? new StringBuilder(text.Length)).Append(text, done, start + kept - done);
                done = start + opened;
            }
        }

        return flat is null ? text : flat.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Takes their meaning from the marks of a paragraph that has hundreds of one kind: "[a](b[a](b[a](b…".</summary>
    public static string Calm(string text, int mostOpeners = MostOpeners)
    {
        StringBuilder? calm = null;
        var done = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOfParagraph(text, start);
            var paragraph = text.AsSpan(start, end - start);
            if (paragraph.Length > mostOpeners && (Exceeds("[") || Exceeds("<?") || Exceeds("<!") || (mostOpeners < MostOpeners && (Exceeds("*") || Exceeds("_")))))
            {
                calm = (calm ?? new StringBuilder(text.Length * 2)).Append(text, done, start - done).Append(Mark().Replace(paragraph.ToString(), @"\$0"));
                done = end;
            }

            start = end;

            bool Exceeds(string mark) => text.AsSpan(start, end - start).Count(mark) > mostOpeners;
        }

        return calm is null ? text : calm.Append(text, done, text.Length - done).ToString();
    }

    // How much of a line's opening is kept, and where its words begin.
    private static (int Kept, int Opened) Opening(ReadOnlySpan<char> line)
    {
        var (at, kept, markers, columns) = (0, 0, 0, 0);
        while (at < line.Length)
        {
            if (line[at] is ' ' or '\t')
            {
                columns += line[at++] == '\t' ? 4 : 1;
            }
            else if (MarkerLength(line[at..]) is var length and > 0)
            {
                at += length;
                markers++;
            }
            else
            {
                break;
            }

            kept = markers <= MostMarkers && columns <= WidestIndent ? at : kept;
        }

        return (kept, at);
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
        {
            return 1;
        }

        var digits = 0;
        while (digits < Math.Min(rest.Length, 9) && char.IsAsciiDigit(rest[digits]))
        {
            digits++;
        }

        var isMarker = digits < rest.Length && (digits == 0 ? rest[0] is '-' or '*' or '+' : rest[digits] is '.' or ')');
        return isMarker && digits + 1 < rest.Length && rest[digits + 1] is ' ' or '\t' ? digits + 1 : 0;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is var end and >= 0 ? end : text.Length;

    // Up to a blank line, or to a line that opens a list item, a heading, a quotation or a row of a table.
    private static int EndOfParagraph(string text, int start)
    {
        var at = EndOfLine(text, start);
        while (at < text.Length)
        {
            var next = EndOfLine(text, at + 1);
            var line = text.AsSpan(at + 1, next - at - 1).TrimStart(" \t");
            if (line.Length == 0 || line[0] is '#' or '|' || MarkerLength(line) > 0)
            {
                return at + 1;
            }

            at = next;
        }

        return at;
    }

    [GeneratedRegex(@"[\[\]<*_`](?=\S)")]
    private static partial Regex Mark();
}
