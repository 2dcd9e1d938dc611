using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Reads the authors that a page shows beside its headline.</summary>
internal static partial class PageByline
{
    // <a rel="author" href="/staff/…">, <span itemprop="author">, <span class="author">, <p class="byline">
    private static readonly Func<PageNode, bool>[] Marks =
    [
        n => n.Name == "a" && n["rel"]?.Contains("author", StringComparison.OrdinalIgnoreCase) == true,
        n => n["itemprop"] is "author" or "creator",
        n => n.Words.Any(w => w is "author" or "authors" or "autor" or "autoren" or "auteur" or "autore" or "authorname" or "authornames" or "byline" or "bylines")
            && !n.Words.Any(w => w is "bio" or "image" or "img" or "avatar" or "photo" or "picture" or "caption" or "comment" or "comments" or "date" or "time"),
    ];

    /// <returns>Names as the page has them, "By" and job titles included.</returns>
    public static Stated<IReadOnlyList<string>>? Find(PageTree tree)
    {
        var headline = tree.First("h1") ?? tree.Root;
        foreach (var mark in Marks)
        {
            var marked = tree.Nodes.Where(n => n.Element is not null && n.Name is not ("html" or "body" or "meta" or "link") && mark(n) && !IsElsewhere(tree, n)).ToList();
            var found = marked.Where((n, i) => LooksLikeNames(tree.TextOf(n)) && (i + 1 >= marked.Count || !n.Holds(marked[i + 1]) || !LooksLikeNames(tree.TextOf(marked[i + 1])))).ToList();
            if (found.Count > 0)
            {
                var nearest = Nearest(tree, headline, found).ToList();
                return new([.. nearest.Select(n => tree.TextOf(n)).Distinct().Take(8)], "byline on the page", nearest[0].Line);
            }
        }

        return BesideTime(tree);
    }

    // <p>Jane Doe in Halden, John Roe. <time datetime="2024-11-21">Thursday, 10:05</time></p>, <p><time>30 June</time> · Interview: Jane Doe</p>
    private static Stated<IReadOnlyList<string>>? BesideTime(PageTree tree)
    {
        foreach (var time in tree.Named("time").Take(1))
        {
            if (tree.Parent(time) is { Name: "p" or "div" } line && tree.TextOf(line).Length < 150)
            {
                var parts = tree.TextOf(line, n => n.Name == "time").Split(',', '·', '|', '•').Select(p => Label().Replace(p, "")).Select(p => Place().Replace(p, "").Trim(' ', '.', '–', '-'));
                var names = parts.Where(LooksLikeNames).Where(p => p.Split(' ').All(w => char.IsUpper(w[0]) || w.Length < 4)).ToList();
                return names.Count > 0 ? new(names, "byline on the page", line.Line) : null;
            }
        }

        return null;
    }

    // Teasers below the article have bylines too: those count that share the closest box with the headline, and stand together.
    private static IEnumerable<PageNode> Nearest(PageTree tree, PageNode headline, List<PageNode> found)
    {
        const int together = 80; // nodes
        for (PageNode? around = headline; around is not null; around = tree.Parent(around))
        {
            var inside = found.Where(around.Holds).ToList();
            if (inside.Count > 0)
            {
                var first = inside.Find(n => n.Index > headline.Index) ?? inside[0];
                return inside.Where(n => Math.Abs(n.Index - first.Index) < together);
            }
        }

        return found.Take(1);
    }

    private static bool IsElsewhere(PageTree tree, PageNode node)
    {
        for (var (at, steps) = ((PageNode?)node, 0); at is not null && steps < 12; at = tree.Parent(at), steps++)
        {
            if (at.Name == "body")
            {
                return false;
            }

            if (at.Name is "form" or "figure" or "figcaption" or "aside" or "footer" || at.Words.Any(w => w is "comment" or "related" or "teaser" or "recommended"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeNames(string text) => text.Length is > 2 and < 120 && text.Any(char.IsLetter) && !text.Any(char.IsDigit) && text.Contains(' ', StringComparison.Ordinal);

    // "Interview: Jane Doe"
    [GeneratedRegex(@"^\s*\w+\s*:\s*")]
    private static partial Regex Label();

    // "Jane Doe in Halden", "John Roe on Skarn"
    [GeneratedRegex(@"\s(in|at|on|from)\s.*$")]
    private static partial Regex Place();
}
