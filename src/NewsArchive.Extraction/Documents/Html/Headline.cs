namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Chooses the headline that readers see from those that a page gives.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", "｜"];

    public static string? Find(PageTree tree, MetaTags meta, JsonLd json, string? siteName, string? url)
    {
        var seen = tree.Named("h1").Select(h => tree.TextOf(h)).Where(t => t.Length > 0).ToList();
        var written = new[] { meta["og:title"], json.Headline, meta["twitter:title"], tree.Named("title").Select(t => tree.TextOf(t)).FirstOrDefault() }
            .Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => PageWords.Fold(t!)).ToList();

        // What readers see, where the page's metadata say the same
        var agreed = seen.Find(s => written.Exists(w => PageWords.Letters(w) == PageWords.Letters(s)))
            ?? seen.Find(s => s.Length >= 15 && written.Exists(w => PageWords.Letters(w).StartsWith(PageWords.Letters(s), StringComparison.Ordinal)));
        if (agreed is not null)
        {
            var isForSearchEngines = json.Headline is { } h && written.Count > 0 && PageWords.Letters(written[^1]).StartsWith(PageWords.Letters(h), StringComparison.Ordinal);
            return json.Headline is { } original && !isForSearchEngines && Agreement(original, url) - Agreement(agreed, url) >= 0.2 ? original : agreed;
        }

        return json.Headline ?? (meta["og:title"] is { } og ? WithoutOutlet(og, siteName, seen) : seen.FirstOrDefault() ?? written.Select(w => WithoutOutlet(w, siteName, seen)).FirstOrDefault());
    }

    // Outlets rewrite what search engines show; the address and the JSON-LD keep the headline that the article came out under:
    // ".../bridge-closed-boats-idle-who-pays" with "Bridge Closed, Boats Idle: Who Pays?", now shown as "Port Halden Bridge: What the Closure Costs"
    private static double Agreement(string title, string? url)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(PageWords.Slug).Where(w => w.Length > 2).ToList();
        var slug = PageWords.Slug(Uri.UnescapeDataString(url ?? ""));
        return words.Count < 3 ? 0 : (double)words.Count(w => slug.Contains(w, StringComparison.Ordinal)) / words.Count;
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
