using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads text without markup: paragraphs are parted by blank lines, by an indented first line, or each line is one where lines are too long to be wrapped.</summary>
internal static partial class PlainTextReader
{
    private const int LongestWrapped = 120; // UTF-16 units; hardly anybody wraps lines that wide

    /// <summary>Whether a text uses Markdown, as many saved .txt files do: a heading, a link or an emphasised line.</summary>
    public static bool LooksLikeMarkdown(string text) => Markdown().IsMatch(text);

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var hyphenated = new HyphenatedLines(text);
        var lines = text.Split('\n');
        var hasBlankLines = lines.Skip(1).SkipLast(1).Any(string.IsNullOrWhiteSpace);
        var first = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            var isBlank = i == lines.Length || string.IsNullOrWhiteSpace(lines[i]);
            if (i > first && (isBlank || !hasBlankLines || StartsParagraph(lines[i - 1], lines[i])))
            {
                blocks.Add(new Block(BlockKind.Paragraph, 0, first + 1, Inlines(hyphenated.Join(lines[first..i].Select(l => l.Trim())))));
                first = i;
            }

            first = isBlank ? i + 1 : first;
        }

        return blocks;
    }

    // "… the winter.⏎   "We waited," said": typewritten paragraphs; "… in the rain.⏎Nobody clapped.": lines that an editor wraps on the screen only.
    private static bool StartsParagraph(string above, string line)
    {
        var ended = above.AsSpan().TrimEnd();
        return ended[^1] is '.' or '!' or '?' or '…' or '”' or '"' or '»' && (Indent(line) > Indent(above) || ended.Length > LongestWrapped);
    }

    private static int Indent(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;

    private static List<Inline> Inlines(string text)
    {
        var inlines = new List<Inline>();
        var at = 0;
        foreach (Match url in WebAddress().Matches(text))
        {
            inlines.Add(new Inline(text[at..url.Index]));
            inlines.Add(new Inline(url.Value, Href: url.Value));
            at = url.Index + url.Length;
        }

        inlines.Add(new Inline(text[at..]));
        return inlines;
    }

    [GeneratedRegex(@"^#{1,6} \S|\]\([^)\s]*\)|^(\*\*|__)[^*_\n]+(\*\*|__)[ \t]*$|^<https?://", RegexOptions.Multiline)]
    private static partial Regex Markdown();

    [GeneratedRegex(@"https?://[^\s<>""“”]*[^\s<>""“”.,;:!?)\]’']")]
    private static partial Regex WebAddress();
}
