namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Sweeps a page's clutter away before its blocks are read.</summary>
internal static class PageSweep
{
    /// <summary>A text node this heavy is likely to be running text.</summary>
    private const int ProseWeight = 60;

    /// <returns>For each node whether its subtree is left out; nodes inside a dropped subtree are not marked.</returns>
    /// <param name="isGentle">Whether only what elements are called counts, not their classes: for pages whose class names mislead.</param>
    public static bool[] Drop(PageTree tree, bool isGentle = false)
    {
        var nodes = tree.Nodes;
        var dropped = new bool[nodes.Count];
        var weight = new int[nodes.Count + 1];
        var prose = new int[nodes.Count + 1];
        for (var i = 0; i < nodes.Count; i++)
        {
            var own = nodes[i].IsText && !PageClutter.IsNeverText(nodes[nodes[i].Parent]) ? PageWords.Weigh(nodes[i].Text.Trim()) : 0;
            weight[i + 1] = weight[i] + own;
            prose[i + 1] = prose[i] + (own >= ProseWeight ? own : 0);
        }

        var isCaption = PictureBoxes.Find(tree);
        var headline = tree.Named("h1").Count == 1 ? tree.Named("h1")[0] : null;
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[i];
            if (node.IsText)
            {
                continue;
            }

            if (PageClutter.IsNeverText(node))
            {
                dropped[i] = true;
            }
            else if (PageClutter.IsConsent(node) && (headline is null || !node.Holds(headline)))
            {
                dropped[i] = true;
            }
            else if (isCaption[i])
            {
                dropped[i] = headline is null || !node.Holds(headline);
            }
            else if (isGentle ? node.Name is "nav" or "footer" or "aside" or "form" : PageClutter.IsHidden(node) || PageClutter.IsBox(tree, node, weight[node.End] - weight[i]))
            {
                // <body class="has-sidebar">, <form id="aspnetForm">, <div class="modal-open"> hold the whole page.
                dropped[i] = (prose[node.End] - prose[i]) * 10 <= prose[^1] * 4 && (headline is null || !node.Holds(headline));
            }

            if (dropped[i])
            {
                i = node.End - 1;
            }
        }

        return dropped;
    }
}
