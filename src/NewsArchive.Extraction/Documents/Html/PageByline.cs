namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Reads the authors that a page shows beside its headline.</summary>
internal static class PageByline
{
    public static IReadOnlyList<string> Find(PageTree tree)
    {
        // <a rel="author" href="/staff/…">, <span itemprop="author">, <span class="author">, <p class="byline">
        foreach (var marks in (Func<PageNode, bool>[])[
            n => n["rel"]?.Contains("author", StringComparison.OrdinalIgnoreCase) == true && n.Name == "a",
            n => n["itemprop"] is "author" or "creator",
            n => n.Words.Any(w => w is "author" or "authors" or "autor" or "autoren" or "auteur" or "autore") && !n.Words.Any(w => w is "bio" or "image" or "img" or "avatar" or "photo"),
            n => n.Words.Any(w => w is "byline" or "bylines")])
        {
            var found = Innermost(tree, [.. tree.Nodes.Where(n => n.Element is not null && n.Name is not ("html" or "body" or "meta") && marks(n))]);
            var names = found.Select(n => tree.TextOf(n)).Where(t => t.Length is > 1 and < 150).Distinct().Take(8).ToList();
            if (names.Count > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static IEnumerable<PageNode> Innermost(PageTree tree, List<PageNode> nodes) =>
        nodes.Where((n, i) => i + 1 >= nodes.Count || !n.Holds(nodes[i + 1]) || tree.TextOf(nodes[i + 1]).Length == 0);
}
