namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Where on a page the head of its article ends, where other articles begin, and how far a place is from the headline.</summary>
internal sealed class SeenPlaces(PageTree tree, PageNode? headline)
{
    private const int Prose = 80; // weight of a text that is no line of the head
    private const int Menu = 4; // links between a date and the headline below it

    private readonly int[] texts = Count(tree, n => n.IsText && !string.IsNullOrWhiteSpace(n.Text) && !IsCode(tree, n));
    private int? text;
    private int? others;

    /// <summary>The place of the first paragraph below the headline.</summary>
    public int Text => text ??= headline is null ? tree.Nodes.Count : tree.Nodes.Skip(headline.End).FirstOrDefault(n => IsProse(n) && !PageArea.IsElsewhere(tree, tree.Parent(n)!))?.Index ?? tree.Nodes.Count;

    /// <summary>How many texts lie between; what stands above the headline counts as further.</summary>
    public int Distance(PageNode node) =>
        headline is null ? texts[node.Index] : node.Index > headline.Index ? texts[node.Index] - texts[headline.End] : 3 * (texts[headline.Index] - texts[node.Index]);

    /// <summary>Whether a place is between the headline and the text, or just above the headline.</summary>
    public bool IsAtHead(PageNode node)
    {
        const int beside = 60; // texts
        return Distance(node) < beside && node.Index < Text;
    }

    /// <summary>Whether a place is close to the headline. Many elements of one kind are a list of other articles, unless one stands beside the headline.</summary>
    public bool IsNear(PageNode node)
    {
        const int beside = 60, inArticle = 800, aFew = 3;
        return Distance(node) < beside || (Distance(node) < inArticle && tree.Named(node.Name).Where(n => n.Words.SequenceEqual(node.Words)).Take(aFew + 1).Count() <= aFew);
    }

    /// <summary>Whether a place is above the menu, or where other articles, comments and events are listed below the text.</summary>
    public bool IsOfOther(PageNode node) => headline is not null && (node.Index > headline.Index ? node.Index >= Others : IsAboveMenu(node));

    // <div>Tuesday, November 12, 2019 <a>Log in</a></div><div><a>News</a> <a>Sport</a> <a>Weather</a></div><h1>…</h1>
    private bool IsAboveMenu(PageNode node) => tree.Named("a").Where(a => a.Index >= node.End && a.Index < headline!.Index && texts[a.End] > texts[a.Index]).Take(Menu).Count() >= Menu;

    // <h2>You may also like</h2><h3>The Gulls Are Back</h3><span>12 November 2019</span>: a heading below the text, and a date before any text of its own
    private int Others => others ??= FindOthers();

    private int FindOthers()
    {
        var (heading, prose) = (-1, 0);
        for (var i = Text; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (IsProse(node))
            {
                (heading, prose) = (-1, prose + node.Text.Length);
            }
            else if (node.Name is "h2" or "h3" or "h4" or "h5" or "h6")
            {
                heading = heading < 0 ? i : heading;
            }
            else if (heading >= 0 && IsDated(node) && prose >= tree.Nodes.Skip(i).Where(IsProse).Sum(n => n.Text.Length))
            {
                return heading;
            }
        }

        return tree.Nodes.Count;
    }

    private bool IsDated(PageNode node) => node.Name == "time" || (node.IsText && node.Text.Length < PageDates.LongestText && PageDates.IsDateLike(node.Text) && !IsCode(tree, node));

    private bool IsProse(PageNode node) => node.IsText && node.Text.Length >= Prose / 3 && PageWords.Weigh(node.Text.Trim()) >= Prose && !IsCode(tree, node);

    private static bool IsCode(PageTree tree, PageNode text) => tree.Parent(text)!.Name is "script" or "style" or "noscript" or "template";

    private static int[] Count(PageTree tree, Func<PageNode, bool> counts)
    {
        var sums = new int[tree.Nodes.Count + 1];
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            sums[i + 1] = sums[i] + (counts(tree.Nodes[i]) ? 1 : 0);
        }

        return sums;
    }
}
