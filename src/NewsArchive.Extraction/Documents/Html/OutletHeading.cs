using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells the heading that names a weblog or an outlet from an article's, and finds the latter below it.</summary>
internal static class OutletHeading
{
    private const int Shortest = 10; // letters of a headline that stands in no heading of the first level
    private const int Prose = 80; // weight

    private static readonly string[] SiteWords = ["site", "blog", "sitename", "sitetitle", "blogtitle", "logo", "banner"];

    private static readonly string[] PostWords = ["post", "entry", "article", "story", "news", "blog", "item", "node"];

    private static readonly string[] TitleWords = ["title", "headline", "header", "heading", "posttitle", "entrytitle"];

    /// <summary>Whether a heading leads to the outlet's front page, is called the site's title, or is what the page's title has beside another heading: <![CDATA[<h1><a href="/">Harbour Notes</a></h1>]]>.</summary>
    public static bool Is(PageTree tree, PageNode heading, string? title)
    {
        if (tree.Named("a").Any(a => heading.Holds(a) && IsHome(a["href"])) || IsCalledSite(heading) || (tree.Parent(heading) is { } parent && (IsCalledSite(parent) || (parent.Name == "a" && IsHome(parent["href"])))))
        {
            return true;
        }

        var (letters, whole) = (PageWords.Letters(tree.TextOf(heading)), PageWords.Letters(title));
        return letters.Length > 0 && whole.Length > letters.Length
            && tree.Named("h2").Concat(tree.Named("h3")).Any(h => PageWords.Letters(tree.TextOf(h)) is { Length: >= Shortest } other && (letters + other == whole || other + letters == whole));
    }

    /// <summary>The text above the first paragraph that the page's title holds beside the outlet: <![CDATA[<font size="5"><b>Ferries Stop</b></font>]]>.</summary>
    public static PageNode? InTitle(PageTree tree, string? title, string? siteName)
    {
        var letters = PageWords.Letters(title);
        var site = PageWords.Letters(siteName);
        PageNode? found = null;
        foreach (var node in AboveText(tree).Where(n => n.IsText && n.Text.Length is > Shortest and < 300))
        {
            if (PageWords.Letters(node.Text) is { Length: >= Shortest } words && words != site && words.Length < letters.Length && node.Text.Trim().Contains(' ', StringComparison.Ordinal)
                && (letters.EndsWith(words, StringComparison.Ordinal) || letters.StartsWith(words, StringComparison.Ordinal)) && !OutletName.Is(PageWords.Fold(node.Text))
                && tree.Parent(node) is { } parent && parent.Name is not "title" && !IsHome(parent["href"]) && !PageArea.IsElsewhere(tree, parent))
            {
                found = parent;
            }
        }

        return found;
    }

    /// <summary>The only heading above the first paragraph that is called a post's title, else the only one of its level.</summary>
    public static PageNode? Alone(PageTree tree, string? title)
    {
        var headings = AboveText(tree).Where(n => n.Name is "h1" or "h2" or "h3" or "h4" && tree.TextOf(n) is { Length: > 0 } text && PublicationDate.Without(text) is not { Length: 0 } && !PageArea.IsElsewhere(tree, n) && !Is(tree, n, title)).ToList();
        var called = headings.FindAll(h => h.Words.Any(TitleWords.Contains) && (h.Words.Any(PostWords.Contains) || h.Words.Length == 1));
        return called is [var one] ? one : headings.GroupBy(h => h.Name).OrderBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.ToList() is [var only] ? only : null;
    }

    private static IEnumerable<PageNode> AboveText(PageTree tree) =>
        tree.Nodes.TakeWhile(n => !n.IsText || n.Text.Length < Prose / 3 || PageWords.Weigh(n.Text.Trim()) < Prose || tree.Parent(n)!.Name is "script" or "style" or "noscript" or "template" or "title" || PageArea.IsElsewhere(tree, tree.Parent(n)!));

    private static bool IsCalledSite(PageNode node) => node.Words is [.., var last] words && (last is "sitename" or "sitetitle" or "blogtitle" || (words.Length > 1 && words[..^1].Any(SiteWords.Contains) && last is "title" or "name" or "header" && words[^2] is "site" or "blog" or "banner"));

    private static bool IsHome(string? href) => href is "/" or "./" or "index.html" or "index.php" or "../" || (Uri.TryCreate(href, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/" && address.Fragment.Length == 0);
}
