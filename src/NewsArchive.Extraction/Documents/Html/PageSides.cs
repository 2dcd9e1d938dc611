using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>What stands beside an article's text: pictures with their captions and credits, links to related articles.</summary>
internal static class PageSides
{
    public static IReadOnlyList<ExtractedImage> Images(PageTree tree, PageNode article)
    {
        var images = new List<ExtractedImage>();
        foreach (var figure in tree.Named("figure").Where(article.Holds))
        {
            var image = tree.Named("img").Concat(tree.Named("amp-img")).FirstOrDefault(figure.Holds);
            if (image is null)
            {
                continue;
            }

            var captionNode = tree.Named("figcaption").FirstOrDefault(figure.Holds);
            var creditNode = tree.Nodes.Skip(figure.Index + 1).Take(figure.End - figure.Index - 1).FirstOrDefault(IsCredit);
            var credit = creditNode is null ? null : tree.TextOf(creditNode);
            var caption = captionNode is null ? null : tree.TextOf(captionNode, IsCredit);
            var parts = credit is null && caption is not null ? SplitCredit(caption) : (caption, credit);
            images.Add(new ExtractedImage(NullIfEmpty(parts.credit), NullIfEmpty(parts.caption), image["src"] ?? image["data-src"]));
        }

        return images;
    }

    public static IReadOnlyList<ExtractedLink> Related(PageTree tree, PageNode article)
    {
        var links = new List<ExtractedLink>();
        foreach (var box in tree.Nodes.Where(n => n.Element is not null && article.Holds(n) && n != article && PageClutter.IsRelated(n)))
        {
            foreach (var link in tree.Named("a").Where(a => box.Holds(a) && a["href"] is { Length: > 1 } href && !href.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
            {
                var text = tree.TextOf(link);
                if (text.Length > 0 && !links.Exists(l => l.Href == link["href"]))
                {
                    links.Add(new ExtractedLink(text, link["href"], LinkRel.Related));
                }
            }
        }

        return links;
    }

    private static bool IsCredit(PageNode node) =>
        node.Words.Any(w => w is "credit" or "credits" or "copyright" or "bildnachweis" or "photographer") || node["itemprop"] is "copyrightHolder" or "creditText";

    // "A scene from “The Salt Ledger.” Credit: Orion Cinema", "The north-shore grocery on Tuesday. Photo: Siv Haugerud-Lane"
    private static (string? caption, string? credit) SplitCredit(string caption)
    {
        foreach (var mark in (string[])["Credit:", "Photo:", "Photograph:", "Picture:", "Image:", "Foto:", "Bild:", "Photo by ", "Fotocredit:", "Photo :"])
        {
            var at = caption.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return (caption[..at].TrimEnd(' ', '(', '|', '/'), caption[(at + mark.Length)..].Trim(' ', ')'));
            }
        }

        return (caption, null);
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
