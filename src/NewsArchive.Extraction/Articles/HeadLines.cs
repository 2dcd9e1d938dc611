using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Articles;

/// <summary>Finds where an article's head ends, and parts head lines that stand in one paragraph: "By Jane Doe" and "6 November 2024", or a headline and its deck, on two lines without a blank one between.</summary>
internal static class HeadLines
{
    private const int Head = 8; // blocks; further down a short line is the article's own
    private const int LongestLine = 120;

    /// <param name="headline">Where the headline is known to stand below menus, else -1.</param>
    public static IEnumerable<Block> Split(IReadOnlyList<Block> blocks, int headline) =>
        blocks.SelectMany((block, i) => i < Head + Math.Max(0, headline) && HasHeadLine(block) ? Parted(block) : [block]);

    /// <summary>How many blocks the head has: up to its last date line or byline, with nothing but short lines (a deck, a credit) between.</summary>
    public static int End(IReadOnlyList<Block> blocks, int headline)
    {
        var end = 0;
        for (var i = Math.Max(0, headline); i < Math.Min(Head + Math.Max(0, headline), blocks.Count) && blocks[i].Text.Length <= 2 * LongestLine; i++)
        {
            // "2 hours ago" below the first lines of a text is of its own; between byline and date it is of the head.
            if (HeadLine.Read(blocks[i], blocks.ElementAtOrDefault(i + 1), i > 0 ? blocks[i - 1] : null) is { } line && (i == end || line.Names is not null || line.IsDated || line.Outlet is not null))
            {
                end = i + 1;
            }
        }

        return end;
    }

    // Below the last head line the paragraph goes on as it is, wrapped where the file wraps it.
    private static List<Block> Parted(Block block)
    {
        var lines = Lines(block);
        var last = lines.FindLastIndex(l => HeadLine.Read(l, null) is not null);
        var left = lines[(last + 1)..];
        return last >= 0 && left.Count > 1 && left.Exists(l => l.Text.Length > LongestLine / 2 || l.Text.EndsWith('.')) ? [.. lines[..(last + 1)], Joined(left)] : lines;
    }

    /// <summary>Several lines as one block.</summary>
    public static Block Joined(IReadOnlyList<Block> lines) => lines[0] with { Inlines = [.. lines.SelectMany((l, i) => i == 0 ? l.Inlines : [new Inline("\n"), .. l.Inlines])] };

    private static bool HasHeadLine(Block block) =>
        block.Kind == BlockKind.Paragraph
        && block.Inlines.Any(l => l.Text.Contains('\n'))
        && Lines(block) is var lines
        && (lines.Any(l => HeadLine.Read(l, null) is not null) || lines.All(l => l.Text.Length <= LongestLine && !l.Text.EndsWith('.')));

    /// <summary>A block's lines as blocks of their own.</summary>
    public static List<Block> Lines(Block block)
    {
        var lines = new List<Block>();
        var current = new List<Inline>();
        var number = block.Line;
        foreach (var inline in block.Inlines)
        {
            var parts = inline.Text.Split('\n');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    Close();
                }

                current.Add(inline with { Text = parts[i] });
            }
        }

        Close();
        return lines;

        void Close()
        {
            if (current.Any(l => l.Text.Trim().Length > 0 || l.Image is not null))
            {
                lines.Add(block with { Line = number, Inlines = [.. current.Where(l => l.Text.Length > 0 || l.Image is not null)] });
            }

            number++;
            current.Clear();
        }
    }
}
