using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads text without markup: paragraphs are parted by blank lines, or where there are none each line is one.</summary>
internal static partial class PlainTextReader
{
    /// <summary>Whether a text uses Markdown, as many saved .txt files do: a heading, a link or an emphasised line.</summary>
    public static bool LooksLikeMarkdown(string text) => Markdown().IsMatch(text);

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var lines = text.Split('\n');
        var hasBlankLines = lines.Skip(1).SkipLast(1).Any(string.IsNullOrWhiteSpace);
        var paragraph = new List<string>();
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i].Trim() : "";
            if (line.Length > 0)
            {
                paragraph.Add(line);
            }

            if (paragraph.Count > 0 && (line.Length == 0 || !hasBlankLines))
            {
                var first = i - paragraph.Count + (line.Length > 0 ? 2 : 1);
                blocks.Add(new Block(BlockKind.Paragraph, 0, first, Inlines(string.Join('\n', paragraph))));
                paragraph.Clear();
            }
        }

        return blocks;
    }

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
