using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds the boxes that hold a picture and what is written under it, whatever they are called.</summary>
internal static partial class PictureBoxes
{
    private const int Longest = 250, LongestParagraph = 120, LongestWithCredit = 700; // weight

    /// <returns>For each node whether it is a picture with its caption.</returns>
    public static bool[] Find(PageTree tree)
    {
        var boxes = new bool[tree.Nodes.Count];
        var weight = Weights(tree);
        foreach (var picture in tree.Named("img").Concat(tree.Named("amp-img")))
        {
            // <div><img …><div>The quay at dawn (Jane Doe)</div></div>: the nearest element around a picture that holds words
            var around = tree.Parent(picture);
            while (around is not null && weight[around.End] == weight[around.Index])
            {
                around = tree.Parent(around);
            }

            if (around is null || around.Name is "body" or "html" or "li" or "td" or "blockquote" || tree.HasInside(around, "li", "blockquote"))
            {
                continue;
            }

            var held = weight[around.End] - weight[around.Index];
            var isHeaded = tree.HasInside(around, "h1", "h2", "h3", "h4");
            boxes[around.Index] = around.Name == "p" ? held < LongestParagraph && !isHeaded && !tree.TextOf(around).EndsWith('.')
                : !PageWords.IsInline(around.Name) && ((held < Longest && !isHeaded) || (held < LongestWithCredit && IsCredited(tree, around)));
        }

        return boxes;
    }

    private static int[] Weights(PageTree tree)
    {
        var weight = new int[tree.Nodes.Count + 1];
        var hiddenUpTo = 0;
        for (var i = 0; i < tree.Nodes.Count; i++)
        {
            var node = tree.Nodes[i];
            if (!node.IsText && i >= hiddenUpTo && PageClutter.IsHidden(node))
            {
                hiddenUpTo = node.End;
            }

            // <div class="visually-hidden">Image</div> above the picture
            weight[i + 1] = weight[i] + (node.IsText && i >= hiddenUpTo && !PageClutter.IsNeverText(tree.Nodes[node.Parent]) ? PageWords.Weigh(node.Text.Trim()) : 0);
        }

        return weight;
    }

    // <div><img …><h4>From left: the baker, the keeper of the light and his daughters.</h4><p>Photo: Jane Doe</p></div>: a picture, one text and whose it is
    private static bool IsCredited(PageTree tree, PageNode around)
    {
        var texts = new List<PageNode>();
        for (var i = around.Index + 1; i < around.End;)
        {
            var node = tree.Nodes[i];
            var isOne = node.IsText ? !string.IsNullOrWhiteSpace(node.Text) : node.Name is "p" or "h1" or "h2" or "h3" or "h4" or "figcaption" or "span" or "div" && !HasBlocks(tree, node) && tree.TextOf(node).Length > 0;
            if (isOne)
            {
                texts.Add(node);
            }

            i = isOne || node.Name is "script" or "style" or "noscript" or "template" ? node.End : i + 1;
        }

        return texts is [var text, var credit] && tree.TextOf(text) is [.., '.' or '”' or '"' or '»' or '“' or '。' or '!' or '?' or ')'] && Credit().IsMatch(tree.TextOf(credit));
    }

    private static bool HasBlocks(PageTree tree, PageNode node) =>
        node.Name is "div" or "span" && (tree.HasInside(node, "p", "div", "h1", "h2", "h3", "h4", "figcaption") || (node.Name == "div" && tree.HasInside(node, "span", "img")));

    // "Photo: Jane Doe", "© Jane Doe / HTR", under a film also "06.11.2024 | 6:33 min"
    [GeneratedRegex(
        @"^(?:\W*(?:photos?|fotos?|images?|imágenes|imagen|immagine|imagem|bild(?:er)?|bildquelle|pictures?|credits?|crédits?|foto av|kuva|zdjęcie|fot|фото)\s*[:.]\s*|©\s*|.{0,20}\|\s*(?=\d{1,2}:\d\d min\b))[^!?]{2,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credit();
}
