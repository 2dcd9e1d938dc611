using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>What a page's saver kept from above the headline: menus of links, the way to the section, the section's name.</summary>
internal static partial class Masthead
{
    private const int MostBlocks = 60;
    private const int LongestLine = 100;

    /// <summary>The place of the headline among a page's first blocks; -1 where no heading stands before the text.</summary>
    public static int FindHeadline(IReadOnlyList<Block> blocks)
    {
        var first = -1;
        for (var i = 0; i < Math.Min(MostBlocks, blocks.Count) && (blocks[i].Kind == BlockKind.Heading || blocks[i].Text.Length <= LongestLine); i++)
        {
            if (blocks[i].Kind == BlockKind.Paragraph && blocks[i].Text.Length > 40 && blocks[i].Text[^1] is '.' or '!' or '?')
            {
                break;
            }

            if (blocks[i].Kind != BlockKind.Heading || blocks[i].Text.Length == 0)
            {
                continue;
            }

            // "# Coast Tribune" above "## Harbour Opens" is the outlet's.
            if (blocks[i].Level == 1 && !(OutletName.Is(blocks[i].Text) && blocks.Skip(i + 1).Take(3).Any(b => b.Kind == BlockKind.Heading)))
            {
                return Repeated(blocks, i);
            }

            first = first < 0 && !OutletName.Is(blocks[i].Text) ? i : first;
        }

        return first;
    }

    // A page's title above its menus, and the same as the headline below them
    private static int Repeated(IReadOnlyList<Block> blocks, int first)
    {
        var last = first;
        for (var i = first + 1; i < Math.Min(MostBlocks, blocks.Count) && blocks[i].Text.Length <= LongestLine; i++)
        {
            last = blocks[i].Kind == BlockKind.Heading && blocks[i].Text == blocks[first].Text ? i : last;
        }

        return last;
    }

    /// <summary>Whether a block above the headline is no part of the article.</summary>
    /// <param name="isFirstHeading">Whether the headline is a heading of the first level, which leaves little doubt.</param>
    public static bool Is(Block block, bool isFirstHeading)
    {
        var line = block.Text;
        return block.Inlines.All(l => l.Image is null)
            && (OutletName.Is(line) || FooterLine.IsOnlyLinks(block) || Way().IsMatch(line) || Clutter.IsControlAboveHeadline(line)
                || (isFirstHeading && line.Length <= 40 && line.Split(' ').Length <= 3 && line[^1] is not ('.' or '!' or '?' or ':' or '”' or '"')));
    }

    // "Home > World > Asia", "News / Local"
    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d&’' -]{1,30}(?:\s*[>›»]\s*[\p{L}\d][^>›»]{1,80})+$|^Home(?:\s*[/|·]\s*[\p{L}\d][\p{L}\d&’' -]{1,30})+$")]
    private static partial Regex Way();
}
