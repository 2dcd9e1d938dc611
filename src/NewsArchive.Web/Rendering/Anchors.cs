namespace NewsArchive.Web.Rendering;

/// <summary>HTML has no link inside a link: where two share words, only one is kept.</summary>
internal static class Anchors
{
    /// <summary>The marks without the links that overlap another: a link of the article goes before a name, an earlier before a later one.</summary>
    public static IReadOnlyList<Mark> Disjoint(IReadOnlyList<Mark> marks)
    {
        var links = Spaced(marks.Where(m => m.IsAnchor && m is not NameMark));
        var names = Spaced(marks.Where(m => m is NameMark && !links.Exists(l => l.Span.Overlaps(m.Span))));
        return [.. marks.Where(m => !m.IsAnchor), .. links, .. names];
    }

    private static List<Mark> Spaced(IEnumerable<Mark> anchors)
    {
        var kept = new List<Mark>();
        foreach (var anchor in anchors.OrderBy(a => a.Span.Start).ThenByDescending(a => a.Span.End))
        {
            if (kept.Count == 0 || anchor.Span.Start >= kept[^1].Span.End)
            {
                kept.Add(anchor);
            }
        }

        return kept;
    }
}
