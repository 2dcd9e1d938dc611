namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds captions by what they say: the words that a page also has as a picture's other text or in a figcaption.</summary>
internal static class SaidCaptions
{
    private const int Shortest = 30; // letters
    private const int LongestCredit = 40; // letters

    // <img alt="The keeper on the quay at dawn, in March"> <div class="detail-img__description">The keeper on the quay at dawn, in March Photo: Jane Doe</div>
    public static HashSet<TextBlock> Find(PageTree tree, List<TextBlock> blocks, PageHints hints)
    {
        var said = tree.Named("img").Select(i => i["alt"]).Concat(tree.Named("figcaption").Select(c => tree.TextOf(c)))
            .Select(PageWords.Letters).Where(l => l.Length >= Shortest && !IsOfArticle(l, hints)).ToHashSet();
        return said.Count == 0 ? [] : [.. blocks.Where(b => !b.IsHeading && !IsAmongParagraphs(b.Owner) && IsSaid(PageWords.Letters(b.Text), said))];
    }

    private static bool IsSaid(string letters, HashSet<string> said) =>
        letters.Length >= Shortest && (said.Contains(letters) || said.Any(s => s.Length <= letters.Length ? letters.Length - s.Length <= LongestCredit && letters.StartsWith(s, StringComparison.Ordinal) : s.Length - letters.Length <= LongestCredit && s.StartsWith(letters, StringComparison.Ordinal)));

    // Other outlets write captions out of the article's own sentences.
    private static bool IsAmongParagraphs(PageNode node) =>
        node.Element is { LocalName: "p" } element && (element.PreviousElementSibling?.LocalName == "p" || element.NextElementSibling?.LocalName == "p");

    // Some systems give a picture the headline or the summary as its other text.
    private static bool IsOfArticle(string letters, PageHints hints) =>
        hints.Titles.Contains(letters) || (hints.Description is { Length: > 0 } description && (description.StartsWith(letters, StringComparison.Ordinal) || letters.StartsWith(description, StringComparison.Ordinal)));
}
