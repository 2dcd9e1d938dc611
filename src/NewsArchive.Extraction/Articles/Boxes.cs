using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Finds what several blocks make up that is no part of the article: a plea for donations, a table of contents, tags, the comments of readers.</summary>
internal static partial class Boxes
{
    private const int MostBlocks = 10;
    private const int LongestPlea = 1500;
    private const int Edge = 8; // blocks from the first or last, where tags stand; between them "Category: Best Film" is the article's own

    /// <summary>For each block whether it stands in such a box.</summary>
    public static bool[] Find(IReadOnlyList<Block> blocks)
    {
        var inBox = new bool[blocks.Count];
        var length = blocks.Sum(b => b.Text.Length);
        var above = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (!inBox[i])
            {
                var end = EndOfPlea(blocks, i) ?? EndOfList(blocks, i) ?? EndOfExcerpt(blocks, i) ?? (above > length / 4 && CommentsLabel(blocks[i]) ? blocks.Count : i);
                Array.Fill(inBox, true, i, end - i);
            }

            above += blocks[i].Text.Length;
        }

        return inBox;
    }

    // A plea between two rules, or a bold label ("Support our journalism") with the paragraphs below that ask for support.
    private static int? EndOfPlea(IReadOnlyList<Block> blocks, int start)
    {
        if (blocks[start].Kind == BlockKind.Rule)
        {
            var end = start + 1;
            while (end < blocks.Count && end - start <= MostBlocks && blocks[end].Kind != BlockKind.Rule)
            {
                end++;
            }

            var inside = blocks.Skip(start + 1).Take(end - start - 1).ToList();
            return end < blocks.Count && inside.Count is > 0 and <= MostBlocks && blocks[end].Kind == BlockKind.Rule && inside.Sum(b => b.Text.Length) <= LongestPlea
                && inside.TrueForAll(b => IsSetApart(b) || FooterLine.IsOnlyLinks(b) || Asks().IsMatch(b.Text)) && inside.Exists(b => Asks().IsMatch(b.Text)) && !inside.Exists(b => b.Text.Contains('“')) ? end : null;
        }

        if (!PleaLabel().IsMatch(blocks[start].Text) || !(IsSetApart(blocks[start]) || blocks[start].Kind == BlockKind.Heading))
        {
            return null;
        }

        var last = start + 1;
        while (last < blocks.Count && last - start <= MostBlocks && blocks[last].Kind != BlockKind.Rule && (Asks().IsMatch(blocks[last].Text) || (FooterLine.IsOnlyLinks(blocks[last]) && Asks().IsMatch(blocks[last - 1].Text))))
        {
            last++;
        }

        return last > start + 1 ? last : null;
    }

    // "Table of contents" or "Tags" above a list, "Tags: a, b", "#halden #harbour"
    private static int? EndOfList(IReadOnlyList<Block> blocks, int start)
    {
        var line = blocks[start].Text;
        var isAtEdge = start < Edge || start >= blocks.Count - Edge;
        if (line.Length <= 300 && isAtEdge && (Hashtags().IsMatch(line) || (Tags().IsMatch(line) && line[^1] is not ('.' or '!' or '?'))))
        {
            return start + 1;
        }

        if (blocks[start].Kind == BlockKind.Heading && CommentsWord().IsMatch(line) && start + 1 < blocks.Count && Clutter.IsControl(blocks[start + 1].Text))
        {
            return start + 1; // "## Comments" above "Be the first to comment"
        }

        var isContents = ContentsLabel().IsMatch(line);
        if (!isContents && !TagsLabel().IsMatch(line))
        {
            return null;
        }

        var end = start + 1;
        while (end < blocks.Count && (FooterLine.IsOnlyLinks(blocks[end]) && (!isContents || blocks[end].Inlines.All(l => l.Href is null or ['#', ..]))))
        {
            end++;
        }

        return end > start + 1 ? end : null;
    }

    // "> ## Excerpt", the page's description as MarkDownload writes it, and a rule above the text
    private static int? EndOfExcerpt(IReadOnlyList<Block> blocks, int start)
    {
        const int longest = 3; // blocks
        if (start >= Edge || blocks[start].Kind != BlockKind.Heading || blocks[start].Text != "Excerpt")
        {
            return null;
        }

        var end = start + 1;
        while (end < blocks.Count && end - start <= longest && blocks[end].Kind == BlockKind.BlockQuotation)
        {
            end++;
        }

        return end < blocks.Count && blocks[end].Kind == BlockKind.Rule ? end : null;
    }

    private static bool CommentsLabel(Block block) => (block.Kind == BlockKind.Heading ? CommentsHeading() : CommentsCount()).IsMatch(block.Text);

    private static bool IsSetApart(Block block) =>
        block.Kind is BlockKind.BlockQuotation or BlockKind.Heading || block.Inlines.All(l => l.IsStrong || l.IsEmphasis || l.Href is not null || !l.Text.Any(char.IsLetterOrDigit));

    [GeneratedRegex(@"\b(donat(e|es|ing|ion|ions)|support (us|our|the|independent|quality)|(your|readers[’']) (support|donations?|contributions?|help)|contribut(e|ing) (today|now|to)|become a (member|subscriber|supporter)|need your help|independent journalism|subscribe|newsletter|for as little as)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    [GeneratedRegex(@"^\W*((please )?support (our|us|independent|quality|local)\b.{0,60}|(a )?message from .{0,60}|before you go\b.{0,40}|.{0,40}\bneeds? your (help|support)\W*|help us\b.{0,60}|(get|try|join) (the|our)\b.{0,40}\bnewsletters?\W*|sign up (for|to)\b.{0,60})$", RegexOptions.IgnoreCase)]
    private static partial Regex PleaLabel();

    [GeneratedRegex(@"^(table of contents|contents|in this (article|story)|jump to( section)?|on this page)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsLabel();

    [GeneratedRegex(@"^(tags?|topics?|keywords|categories|category|related topics|more on|filed under)\s*:?$", RegexOptions.IgnoreCase)]
    private static partial Regex TagsLabel();

    [GeneratedRegex(@"^(tags?|tagged|topics?|keywords|categories|category|related topics|filed under|posted in)\s*(:|\|)\s*\S", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^#[\p{L}\d_]+([\s,]+#[\p{L}\d_]+)*$")]
    private static partial Regex Hashtags();

    [GeneratedRegex(@"^\d+ (reader )?(comments?|responses|replies)$|^(reader )?comments? \(\d+\)$|^readers?[’']? comments$|^leave a (comment|reply)$", RegexOptions.IgnoreCase)]
    private static partial Regex CommentsHeading();

    [GeneratedRegex(@"^comments?$", RegexOptions.IgnoreCase)]
    private static partial Regex CommentsWord();

    [GeneratedRegex(@"^\d+ comments?$|^comments? \(\d+\)$", RegexOptions.IgnoreCase)]
    private static partial Regex CommentsCount();
}
