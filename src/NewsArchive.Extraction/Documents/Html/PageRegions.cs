namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Parts an article's element from the strangers in it by what they hold, whatever they are called: teasers, comments, forms, notices.</summary>
internal sealed class PageRegions
{
    /// <summary>How much of an element's running text its one child must hold for the rest to be strangers to it.</summary>
    private const double NearlyAll = 0.92;

    private readonly PageTree tree;
    private readonly int[] prose;
    private readonly int[] good;
    private readonly int[] all;
    private readonly int[] links;
    private readonly int[] count;
    private readonly int[] proseCount;
    private readonly bool[] stranger;

    public PageRegions(PageTree tree, List<TextBlock> blocks)
    {
        this.tree = tree;
        stranger = new bool[tree.Nodes.Count];
        prose = Sums(blocks, b => b.IsProse ? b.Weight : 0);
        good = Sums(blocks, b => b.IsProse || (b.LinkShare < 0.5 && (b.IsHeading || IsSetApart(b))) ? b.Weight : 0);
        all = Sums(blocks, b => b.Weight);
        links = Sums(blocks, b => b.LinkWeight);
        count = Sums(blocks, _ => 1);
        proseCount = Sums(blocks, b => b.IsProse ? 1 : 0);
    }

    public int Prose(PageNode node) => Of(prose, node);

    /// <summary>How much running text stands between the beginning of a node and a block.</summary>
    public int ProseBefore(TextBlock block, PageNode from) => prose[block.At] - prose[from.Index];

    /// <summary>Whether a block stands in a part that is a stranger to the article.</summary>
    public bool IsStranger(TextBlock block)
    {
        for (var at = tree.Nodes[block.At]; at is not null; at = tree.Parent(at))
        {
            if (stranger[at.Index])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Goes down to the deepest element that still holds nearly all of the text that is no stranger's.</summary>
    public PageNode Narrow(PageNode from)
    {
        while (true)
        {
            var parts = Parts(from);
            var best = parts.MaxBy(Prose);
            if (best is null || best.IsText || Prose(best) == 0)
            {
                return from;
            }

            if (Prose(best) < NearlyAll * Prose(from))
            {
                DropStrangers(parts, best);
                var left = parts.Where(p => !stranger[p.Index]).Sum(Prose);
                if (Prose(best) < NearlyAll * left)
                {
                    return from;
                }
            }

            from = best;
        }
    }

    // What is no paragraph of its own is measured against the paragraphs beside it, or against the largest part where that holds more.
    private void DropStrangers(List<PageNode> parts, PageNode best)
    {
        var paragraphs = parts.Where(p => Of(count, p) == 1 && Prose(p) > 0).ToList();
        var running = paragraphs.Sum(Prose);
        var (from, to) = running >= Prose(best) ? (paragraphs[0], paragraphs[^1]) : (best, best);
        var core = Math.Max(running, Prose(best));
        foreach (var part in parts.Where(p => Of(count, p) > 1 && p != best))
        {
            if (IsStranger(part, core, isAfter: part.Index > to.Index, isWithin: part.Index > from.Index && part.Index < to.Index))
            {
                stranger[part.Index] = true;
            }
        }
    }

    private bool IsStranger(PageNode part, int core, bool isAfter, bool isWithin)
    {
        var weight = (double)Of(all, part);
        var size = (double)Prose(part) / core;
        if (size > 0.6)
        {
            return false;
        }

        var (good, linked) = (Of(this.good, part) / weight, Of(links, part) / weight);
        return (isAfter && (size < 0.14 || good < 0.8)) || good < 0.6 || linked > 0.3;
    }

    private static bool IsSetApart(TextBlock block) =>
        block.Block.Kind is BlockKind.ListItem or BlockKind.NumberedItem or BlockKind.TableRow or BlockKind.BlockQuotation or BlockKind.Preformatted;

    private List<PageNode> Parts(PageNode node)
    {
        var parts = new List<PageNode>();
        for (var i = node.Index + 1; i < node.End; i = tree.Nodes[i].End)
        {
            if (Of(all, tree.Nodes[i]) > 0)
            {
                parts.Add(tree.Nodes[i]);
            }
        }

        return parts;
    }

    private static int Of(int[] sums, PageNode node) => sums[node.End] - sums[node.Index];

    private int[] Sums(List<TextBlock> blocks, Func<TextBlock, int> weigh)
    {
        var sums = new int[tree.Nodes.Count + 1];
        foreach (var block in blocks)
        {
            sums[block.At + 1] += weigh(block);
        }

        for (var i = 1; i < sums.Length; i++)
        {
            sums[i] += sums[i - 1];
        }

        return sums;
    }
}
