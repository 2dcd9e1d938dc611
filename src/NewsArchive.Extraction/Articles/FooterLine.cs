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
        var (below, proseBelow) = (0, 0);
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

            // "Source: …" with the text going on below belongs to a chart.
            if ((IsOriginal(blocks, i) && (proseBelow < 2 || !Weak().IsMatch(blocks[i].Text))) || (i == blocks.Count - 1 && IsBareAddress(blocks[i]) && !blocks[i - 1].Text.EndsWith(':')))
            {
                return i;
            }

            below += length;
            proseBelow += length > LongestLabel / 2 && IsProse(blocks[i].Text) && !Clutter.Is(blocks[i]) ? 1 : 0;
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

        if (IsLinkToOriginal(blocks[i]))
        {
            return true;
        }

        if (line.Length > LongestLabel + 2048 || Original().Match(line) is not { Success: true } label || PublicationDate.IsDateLine(line))
        {
            return false;
        }

        var words = blocks[i].Inlines.Where(l => l.Href is null).Sum(l => l.Text.Trim().Length);
        if (label.Groups["republished"].Success)
        {
            return Leads(blocks[i]) && words <= 3 * LongestLabel && i >= blocks.Count - 4;
        }

        return Leads(blocks[i]) ? words <= LongestLabel
            : line.EndsWith(':') || label.Length == line.Length ? line.Length <= LongestLabel && i + 1 < blocks.Count && IsBareAddress(blocks[i + 1])
            : label.Groups["published"].Success && line.Length <= LongestLabel && i >= blocks.Count - 2;
    }

    /// <summary>"Related article: …", "Read more: …", or such a label alone above a list.</summary>
    public static bool IsRelated(IReadOnlyList<Block> blocks, int i)
    {
        var line = blocks[i].Text;
        return line.Length <= 400
            && (Related().IsMatch(line)
                || (IsOnlyLinks(blocks[i]) && Kicker().IsMatch(line))
                || (RelatedAboveLinks().IsMatch(line) && i + 1 < blocks.Count && IsOnlyLinks(blocks[i + 1])));
    }

    /// <summary>Whether a block goes on with a box of related articles: a link, its day, or a headline without its link in a list.</summary>
    public static bool IsRelatedItem(Block block) =>
        IsOnlyLinks(block) || PublicationDate.IsDateLine(block.Text) || (block.Kind is BlockKind.ListItem or BlockKind.NumberedItem && block.Text.Length is > 0 and <= LongestLabel && block.Text[^1] is not ('.' or '!' or '”' or '"'));

    // [Original](https://…), [coast.example](https://coast.example/2024/11/06/harbour)
    private static bool IsLinkToOriginal(Block block) =>
        IsOnlyLinks(block) && block.Inlines.Where(l => l.Href is not null).ToList() is [var link] && CanonicalUrl.TryParse(link.Href?.Trim(), out var url)
        && (OriginalAlone().IsMatch(link.Text.Trim()) || (url.Uri.AbsolutePath.Length > 1 && (link.Text.Trim() == url.Host || link.Text.Trim() == "www." + url.Host)));

    /// <summary>Whether a block is nothing but links.</summary>
    public static bool IsOnlyLinks(Block block) => block.Inlines.Any(l => l.Href is not null) && block.Inlines.All(l => l.Href is not null || !l.Text.Any(char.IsLetterOrDigit));

    private static bool IsProse(string line) => line.Length > 0 && (line.Length > 2 * LongestLabel || line[^1] is '.' or '!' or '?' or '…' or '”' or '"');

    private static bool Leads(Block block) => block.Inlines.Any(l => CanonicalUrl.TryParse(l.Href, out _));

    // "<https://halden.example/2024/11/06/harbour>" or a link, and nothing else
    private static bool IsBareAddress(Block block) =>
        Leads(block) && block.Inlines.All(l => l.Href is not null ? l.Text.Contains("://", StringComparison.Ordinal) : l.Text.Trim().Length == 0);

    [GeneratedRegex(@"^(original\s+(url|article|link|source|story|post)\s*(:|$)|(?<published>(this \w+ )?(was )?(originally|first) (published|appeared)( (at|in|on|by)\b|(?= \p{L}+\.? \d)))|(?<republished>(this (article|story|piece|column|post) )?(is|was|has been) republished\b|this (article|story|piece|column|post) (is|was|has been) published (from|with|by|in|at|on|here)\b)|(article|page|web)\s+(url|link|address)\s*:|(retrieved|saved|clipped|archived|copied|printed) from\b|(source|url|link|via|permalink|original)\s*:|(read|view|see) (the )?(original|full)( (article|story|post|page))?( (here|at|on)\b.*|\s*:.*)?$)", RegexOptions.IgnoreCase)]
    private static partial Regex Original();

    [GeneratedRegex(@"^(related( (article|articles|story|stories|coverage|news|links?))?|read (more|also|next)|see also|also read|more on this( story)?|don[’']t miss)\s*[:|]|^(related( (articles?|stories|story|coverage|news|links?|content))?|read (more|also|next)|see also|also read|more (from|on) [^.]{2,40}|recommended( for you)?|you (may|might) also like)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Related();

    // "[READ: Bridge to close](…)"
    [GeneratedRegex(@"^\W*(read|watch|listen|see|also|explainer|analysis|in pictures|opinion|live)\b[^.:|]{0,20}[:|]\s", RegexOptions.IgnoreCase)]
    private static partial Regex Kicker();

    [GeneratedRegex(@"^\W*(most (read|popular|viewed)|latest( news| stories| articles)?|trending( now)?|top stories|in other news|recommended (stories|articles|reading)|editors?[’']?s? picks?|more stories|what to read next|popular|up next|more (like this|news|headlines)|(upcoming|coming|next) events?|recent (posts|articles|comments)|from our partners|keep reading)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex RelatedAboveLinks();

    [GeneratedRegex(@"^(source|via|link|permalink)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Weak();

    [GeneratedRegex(@"^(view |read |see )?(the )?original( article| story| page| post)?$|^(source|link|permalink|article link)$", RegexOptions.IgnoreCase)]
    private static partial Regex OriginalAlone();
}
