namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells which parts of a page speak of something else than its article.</summary>
internal static class PageArea
{
    private const int MostSteps = 40;

    private static readonly HashSet<string> OtherWords =
        ["comment", "comments", "commentlist", "respond", "related", "teaser", "teasers", "recommended", "recirc", "sidebar", "widget", "widgets", "recent", "popular", "trending", "mostread",
         "latest", "weather", "topbar", "ticker", "masthead", "navbar", "menu", "breadcrumb", "breadcrumbs", "carousel", "newsletter", "cookie", "consent"];

    private static readonly HashSet<string> ArticleWords = ["article", "post", "entry", "hentry", "story", "main", "content"];

    /// <summary>Whether a node stands in a box of other articles, among comments, in the page's head or foot.</summary>
    public static bool IsElsewhere(PageTree tree, PageNode node)
    {
        var isInFurniture = false;
        for (var (at, steps) = ((PageNode?)node, 0); at is not null && steps < MostSteps; at = tree.Parent(at), steps++)
        {
            if (at.Name == "body")
            {
                break;
            }

            // <footer class="entry-meta"> and <header> belong to the article that they stand in, to the page otherwise.
            if (isInFurniture && (at.Name == "article" || at.Words.Any(ArticleWords.Contains)))
            {
                return false;
            }

            if (at.Name is "aside" or "nav" or "form" or "dialog" || (at.Words.Any(OtherWords.Contains) && tree.First("h1") is var headline && (headline is null || !(at.Holds(headline) || IsBuiltAlike(tree, at, headline))) && !(at.Name is "article" or "main" && tree.HasInside(at, "h1")))) // <article class="newsletter-post"><h1>
            {
                return true;
            }

            isInFurniture |= at.Name == "footer" || (at.Name == "header" && !tree.HasInside(at, "h1"));
        }

        return isInFurniture;
    }

    // <div class="elementor-widget"><h1>…</h1></div><div class="elementor-widget"><ul class="post-info">…: where the headline is a widget too, the word says nothing
    private static bool IsBuiltAlike(PageTree tree, PageNode box, PageNode headline)
    {
        if (box.Words.Any(w => OtherWords.Contains(w) && w is not ("widget" or "widgets")))
        {
            return false;
        }

        for (var (at, steps) = (tree.Parent(headline), 0); at is not null && at.Name != "body" && steps < MostSteps; at = tree.Parent(at), steps++)
        {
            if (at.Words.Any(w => w is "widget" or "widgets"))
            {
                return true;
            }
        }

        return false;
    }
}
