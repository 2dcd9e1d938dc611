using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Articles;

/// <summary>Lines that lead out of an article: to related ones, or to the original.</summary>
internal static partial class FooterLine
{
    private const int LongestLabel = 120;

    /// <summary>The block after which nothing belongs to the body: the last that names the original with no more text below than above; the count of blocks where there is none.</summary>
    public static int Find(IReadOnlyList<Block> blocks)
    {
        var below = 0;
        var above = blocks.Sum(b => b.Text.Length);
        var prose = 0;
        while (prose < blocks.Count && !IsProse(blocks[prose].Text))
        {
            prose++; // "URL: https://…" above the text is no footer
        }

        for (var i = blocks.Count - 1; i > prose; i--)
        {
            var length = blocks[i].Text.Length;
            above -= length;
            if (below > above)
            {
                break;
            }

            if (IsOriginal(blocks, i) || (i == blocks.Count - 1 && IsBareAddress(blocks[i]) && !blocks[i - 1].Text.EndsWith(':')))
            {
                return i;
            }

            below += length;
        }

        return blocks.Count;
    }

    /// <summary>"Original url:" above an address, "Source: https://…", "Read the original", "Originally published in the Halden Chronicle".</summary>
    public static bool IsOriginal(IReadOnlyList<Block> blocks, int i)
    {
        var line = blocks[i].Text;
        if (IsBareAddress(blocks[i]) && blocks.Take(i).All(b => !IsProse(b.Text)))
        {
            return true;
        }

        if (line.Length > LongestLabel + 2048 || PublicationDate.IsDateLine(line) || Original().Match(line) is not { Success: true } label)
        {
            return false;
        }

        var words = blocks[i].Inlines.Where(l => l.Href is null).Sum(l => l.Text.Trim().Length);
        return Leads(blocks[i]) ? words <= LongestLabel
            : line.EndsWith(':') || label.Length == line.Length ? line.Length <= LongestLabel && i + 1 < blocks.Count && IsBareAddress(blocks[i + 1])
            : label.Groups["published"].Success && line.Length <= LongestLabel && i >= blocks.Count - 2;
    }

    /// <summary>"Related article: …", "Read more: …", or such a label alone above a list.</summary>
    public static bool IsRelated(string line) => line.Length <= 400 && Related().IsMatch(line);

    /// <summary>Whether a block is nothing but links.</summary>
    public static bool IsOnlyLinks(Block block) => block.Inlines.Any(l => l.Href is not null) && block.Inlines.All(l => l.Href is not null || !l.Text.Any(char.IsLetterOrDigit));

    private static bool IsProse(string line) => line.Length > 0 && (line.Length > 2 * LongestLabel || line[^1] is '.' or '!' or '?' or '…' or '”' or '"');

    private static bool Leads(Block block) => block.Inlines.Any(l => CanonicalUrl.TryParse(l.Href, out _));

    // "<https://halden.example/2024/11/06/harbour>" or a link, and nothing else
    private static bool IsBareAddress(Block block) =>
        Leads(block) && block.Inlines.All(l => l.Href is not null ? l.Text.Contains("://", StringComparison.Ordinal) : l.Text.Trim().Length == 0);

    [GeneratedRegex(@"^(original\s+(url|article|link|source|story|post)\s*(:|$)|(?<published>(this \w+ )?(was )?(originally|first) (published|appeared) (at|in|on|by)\b)|(source|url|link|via|permalink|original)\s*:|(read|view|see) (the )?(original|full)( (article|story|post|page))?( (here|at|on)\b.*|\s*:.*)?$)", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    [GeneratedRegex(@"^(related( (article|articles|story|stories|coverage|news|links?))?|read (more|also|next)|see also|also read|more on this( story)?|don[’']t miss)\s*:|^(related( (articles?|stories|story|coverage|news|links?|content))?|read (more|also|next)|see also|also read|more (from|on) .{2,40}|recommended( for you)?|you may also like)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Related();
}
