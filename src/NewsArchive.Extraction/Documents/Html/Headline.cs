namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Chooses the headline that readers see from those that a page gives.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", "｜"];

    public static string? Find(PageTree tree, MetaTags meta, JsonLd json, string? siteName)
    {
        var seen = tree.Named("h1").Select(h => tree.TextOf(h)).Where(t => t.Length > 0).ToList();
        var written = new[] { meta["og:title"], json.Headline, meta["twitter:title"], tree.Named("title").Select(t => tree.TextOf(t)).FirstOrDefault() }
            .Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => PageWords.Fold(t!)).ToList();

        // What readers see, where the page's metadata say the same
        var agreed = seen.Find(s => written.Exists(w => PageWords.Letters(w) == PageWords.Letters(s)))
            ?? seen.Find(s => s.Length >= 15 && written.Exists(w => PageWords.Letters(w).StartsWith(PageWords.Letters(s), StringComparison.Ordinal)));
        if (agreed is not null)
        {
            return agreed;
        }

        return json.Headline ?? (meta["og:title"] is { } og ? WithoutOutlet(og, siteName, seen) : seen.FirstOrDefault() ?? written.Select(w => WithoutOutlet(w, siteName, seen)).FirstOrDefault());
    }

    /// <summary>"Islanders Count Tins as Ferries Stop - Coast Tribune" without the outlet's name.</summary>
    private static string WithoutOutlet(string title, string? siteName, List<string> seen)
    {
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (PageWords.Letters(title[(at + separator.Length)..]) == PageWords.Letters(siteName) || seen.Exists(s => PageWords.Letters(s) == PageWords.Letters(title[..at]))))
            {
                return title[..at].Trim();
            }
        }

        return title;
    }
}
