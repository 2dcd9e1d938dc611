using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Parts an article's element from the strangers in it by what they hold, whatever they are called: teasers, comments, forms, notices.</summary>
internal sealed partial class PageRegions
{
    /// <summary>How much of an element's running text its one child must hold for the rest to be strangers to it.</summary>
    private const double NearlyAll = 0.92;

    private readonly PageTree tree;
    private readonly int[] prose;
    private readonly int[] good;
    private readonly int[] all;
    private readonly int[] links;
    private readonly int[] count;
    private readonly int[] headings;
    private readonly int[] linked;
    private readonly int[] proseCount;
    private readonly int[] consent;
    private readonly int[] stamps;
    private readonly int[] times;
    private readonly int[] fields;
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
        headings = Sums(blocks, b => b.IsHeading ? 1 : 0);
        linked = Sums(blocks, b => b.LinkShare > 0.8 && !b.IsHeading ? 1 : 0);
        proseCount = Sums(blocks, b => b.IsProse ? 1 : 0);
        consent = Sums(blocks, b => b.IsProse && IsAboutConsent(b) ? b.Weight : 0);
        stamps = Sums(blocks, b => IsStamp(b) ? 1 : 0);
        times = Sums(tree.Named("time"));
        fields = Sums(tree.Named("input").Where(i => !"hidden".Equals(i["type"], StringComparison.OrdinalIgnoreCase)).Concat(tree.Named("textarea")));
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
    /// <param name="from">Where to begin.</param>
    /// <param name="headline">Where the headline stands among the page's nodes; -1 where there is none.</param>
    public PageNode Narrow(PageNode from, int headline)
    {
        while (true)
        {
            var parts = Parts(from);
            DropBefore(parts, headline);
            DropConsent(parts, headline);
            var best = Largest(parts, headline);
            if (best is null || best.IsText || Prose(best) == 0 || Of(count, best) == 1)
            {
                return from;
            }

            if (Prose(best) < NearlyAll * Prose(from))
            {
                DropStrangers(parts, best);
                var left = parts.Where(IsKept).Sum(Prose);
                if (Prose(best) < NearlyAll * left)
                {
                    return from;
                }
            }

            from = best;
        }
    }

    /// <summary>Parts an element and what is in it from the strangers among them.</summary>
    public void Prune(PageNode root)
    {
        var open = new Stack<PageNode>([root]);
        while (open.TryPop(out var node))
        {
            var parts = Parts(node);
            if (Largest(parts, -1) is { } best && Prose(best) > 0)
            {
                DropStrangers(parts, best);
            }

            foreach (var part in parts.Where(p => IsKept(p) && Of(count, p) > 1))
            {
                open.Push(part);
            }
        }
    }

    // A part that holds the headline is the article's even where another is somewhat larger.
    private PageNode? Largest(List<PageNode> parts, int headline)
    {
        var largest = parts.Where(IsKept).MaxBy(Prose);
        var headed = parts.Find(p => p.Index <= headline && headline < p.End);
        return headed is not null && largest is not null && Prose(headed) * 2 > Prose(largest) ? headed : largest;
    }

    private void DropConsent(List<PageNode> parts, int headline)
    {
        foreach (var part in parts.Where(p => Of(consent, p) * 2 > Of(all, p) && !(p.Index <= headline && headline < p.End)))
        {
            stranger[part.Index] = true;
        }
    }

    private bool IsKept(PageNode part) => !stranger[part.Index];

    // The weather and the traffic above the headline
    private void DropBefore(List<PageNode> parts, int headline)
    {
        var above = parts.Where(p => p.End <= headline).ToList();
        if (above.Count < parts.Count && above.Sum(Prose) <= parts.Where(p => p.End > headline).Sum(Prose))
        {
            foreach (var part in above)
            {
                stranger[part.Index] = true;
            }
        }
    }

    // What is no paragraph of its own is measured against the paragraphs beside it, or against the largest part where that holds more.
    private void DropStrangers(List<PageNode> parts, PageNode best)
    {
        var paragraphs = parts.Where(p => IsKept(p) && Of(count, p) == 1 && Prose(p) > 0).ToList();
        var running = paragraphs.Sum(Prose);
        var core = Math.Max(running, Prose(best));
        var end = running >= Prose(best) ? paragraphs[^1].Index : best.Index;
        end = Math.Max(end, parts.FindLast(p => IsKept(p) && IsLikeText(p, core))?.Index ?? 0);
        var look = LookOfText(parts);

        // A <p> of several blocks is one paragraph that breaks part: "…we trust ourselves with.<br><br>Jane Doe is a pilot."
        foreach (var part in parts.Where(p => Of(count, p) > 1 && p != best && p.Name != "p"))
        {
            if (IsBoxAmid(part, paragraphs) || IsStranger(part, core, isAfter: part.Index > end) && !(part.Index < end && look is var (name, names) && part.Name == name && part["class"] == names))
            {
                stranger[part.Index] = true;
            }
        }
    }

    // <p>…</p><p>…</p><div><h4>What is the battle?</h4><p>It has been held each November since 1974.</p></div><p>…</p>: an explanation set apart from paragraphs that are in no box
    private bool IsBoxAmid(PageNode part, List<PageNode> paragraphs)
    {
        const int fewest = 3, mostBlocks = 4, longest = 400;
        return part.Name is "div" or "section" && paragraphs.Count(p => p.Name == "p") >= fewest && paragraphs[0].Index < part.Index && part.Index < paragraphs[^1].Index
            && Of(headings, part) == 1 && Of(count, part) <= mostBlocks && Prose(part) < longest && Parts(part) is [{ Name: "h2" or "h3" or "h4" or "h5" or "h6" }, { Name: "p" }, ..];
    }

    // <div class="text section">…</div> <div class="product">…</div> <div class="text section">…: where most of the text stands in parts of one look, the short ones are text too.
    private (string Name, string Class)? LookOfText(List<PageNode> parts)
    {
        var alike = parts.Where(p => IsKept(p) && p["class"] is { Length: > 0 }).GroupBy(p => (p.Name, p["class"]!)).Where(g => g.Count() > 2).MaxBy(g => g.Sum(Prose));
        return alike is not null && alike.Sum(Prose) * 2 > parts.Where(IsKept).Sum(Prose) && alike.Sum(p => Of(good, p)) * 4 > 3 * alike.Sum(p => Of(all, p)) ? alike.Key : null;
    }

    // The second half of an article below an ad
    private bool IsLikeText(PageNode part, int core) =>
        Prose(part) * 4 > core && Of(good, part) * 10 >= 9 * Of(all, part) && Of(links, part) * 5 < Of(all, part) && !IsStamped(part);

    // Comments and teasers: each with its date
    private bool IsStamped(PageNode part) => Math.Max(Of(stamps, part), Of(times, part)) is var count && count >= 3 && count * 5 >= 2 * Of(proseCount, part);

    private bool IsStranger(PageNode part, int core, bool isAfter)
    {
        var weight = (double)Of(all, part);
        var size = (double)Prose(part) / core;
        if (Of(consent, part) * 2 > weight || (isAfter && IsStamped(part)) || IsInvitation(part))
        {
            return true;
        }

        if (size > 0.6)
        {
            return false;
        }

        var (good, linked) = (Of(this.good, part) / weight, Of(links, part) / weight);
        return (isAfter && (size < 0.14 || good < 0.8)) || good < 0.6 || linked > 0.3 || (Of(fields, part) > 0 && Of(proseCount, part) <= 3 && (size < 0.3 || Prose(part) < 200));
    }

    // <div><h3>Study with us</h3><p>Find out more about our degree in biology.</p><a>Explore the course</a></div>
    private bool IsInvitation(PageNode part)
    {
        const int mostBlocks = 4, longest = 200;
        return Of(headings, part) == 1 && Of(linked, part) > 0 && Of(count, part) is > 2 and <= mostBlocks && Prose(part) < longest;
    }

    // "We and our partners store cookies …", "… kişisel verilerin … çerez …"
    private static bool IsAboutConsent(TextBlock block) => Consent().IsMatch(block.Text);

    // "28 April 2024 at 10:17", "vor 2 Stunden": stands in each comment and in each teaser
    private static bool IsStamp(TextBlock block) => block.Weight < 80 && !block.IsProse && !block.IsHeading && block.Text.Any(char.IsAsciiDigit);

    [GeneratedRegex(@"\bcookies?\b|çerez|クッキー|쿠키|\bkakor\b|informasjonskaps|evästei|ciasteczk|файл\w* cookie|עוגיות|ملفات تعريف الارتباط", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Consent();

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

    private int[] Sums(IEnumerable<PageNode> nodes)
    {
        var sums = new int[tree.Nodes.Count + 1];
        foreach (var node in nodes)
        {
            sums[node.Index + 1]++;
        }

        return Added(sums);
    }

    private int[] Sums(List<TextBlock> blocks, Func<TextBlock, int> weigh)
    {
        var sums = new int[tree.Nodes.Count + 1];
        foreach (var block in blocks)
        {
            sums[block.At + 1] += weigh(block);
        }

        return Added(sums);
    }

    private static int[] Added(int[] sums)
    {
        for (var i = 1; i < sums.Length; i++)
        {
            sums[i] += sums[i - 1];
        }

        return sums;
    }
}
