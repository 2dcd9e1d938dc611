namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Chooses the headline that readers see from those that a page gives.</summary>
internal static class Headline
{
    private static readonly string[] Separators = [" | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " / ", "｜"];

    public static Stated<string>? Find(PageTree tree, MetaTags meta, JsonLd json, string? siteName, string? url)
    {
        var seen = tree.Named("h1").Select(h => new Stated<string>(tree.TextOf(h), "h1", h.Line)).Where(t => t.Value.Length > 0).ToList();
        var original = json.Headline is { } headline ? new Stated<string>(PageWords.Fold(headline), "JSON-LD headline") : null;
        var title = tree.Named("title").Select(t => new Stated<string>(tree.TextOf(t), "title", t.Line)).FirstOrDefault();
        var written = new[] { meta.Find("og:title"), original, meta.Find("twitter:title"), title }.OfType<Stated<string>>().Where(t => t.Value.Length > 0).ToList();

        // What readers see, where the page's metadata say the same
        var agreed = seen.Find(s => written.Exists(w => PageWords.Letters(w.Value) == PageWords.Letters(s.Value)))
            ?? seen.Find(s => s.Value.Length >= 15 && written.Exists(w => PageWords.Letters(w.Value).StartsWith(PageWords.Letters(s.Value), StringComparison.Ordinal)));
        if (agreed is not null)
        {
            var isForSearchEngines = original is not null && written.Count > 0 && PageWords.Letters(written[^1].Value).StartsWith(PageWords.Letters(original.Value), StringComparison.Ordinal);
            return original is not null && !isForSearchEngines && Agreement(original.Value, url) - Agreement(agreed.Value, url) >= 0.2 ? original : agreed;
        }

        return original ?? (meta.Find("og:title") is { } og ? WithoutOutlet(og, siteName, seen) : seen.FirstOrDefault() ?? written.Select(w => WithoutOutlet(w, siteName, seen)).FirstOrDefault());
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
    private static Stated<string> WithoutOutlet(Stated<string> stated, string? siteName, List<Stated<string>> seen)
    {
        var title = stated.Value;
        foreach (var separator in Separators)
        {
            var at = title.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && (PageWords.Letters(title[(at + separator.Length)..]) == PageWords.Letters(siteName) || seen.Exists(s => PageWords.Letters(s.Value) == PageWords.Letters(title[..at]))))
            {
                return stated with { Value = title[..at].Trim() };
            }
        }

        return stated;
    }
}
