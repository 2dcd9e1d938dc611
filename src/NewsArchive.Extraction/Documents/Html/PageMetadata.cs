using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>
/// What a page says of its article. In order of trust: JSON-LD of the article, OpenGraph and article:*, the meta names of
/// libraries and trackers, microdata, elements that readers see (time, byline), the page's title.
/// </summary>
internal sealed class PageMetadata
{
    private readonly PageTree tree;
    private readonly MetaTags meta;
    private readonly JsonLd json;

    public PageMetadata(PageTree tree)
    {
        this.tree = tree;
        meta = new MetaTags(tree);
        json = new JsonLd(tree.Named("script").Where(s => s["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true).Select(s => s.Element!.TextContent));
    }

    public DocumentMetadata Read()
    {
        var url = Url();
        var outlet = InJson("publisher", json.Publisher) ?? meta.First("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title");
        return new DocumentMetadata
        {
            Title = Headline.Find(tree, meta, json, outlet?.Value, url?.Value),
            Published = new PageDates(tree, meta, json).Find(),
            Authors = new PageAuthors(tree, meta, json).Find(outlet?.Value, url?.Value),
            Url = url,
            SourceName = outlet,
            Language = tree.First("html") is { } html && html["lang"] is { Length: > 0 } lang ? new(lang, "html lang", html.Line)
                : meta.First("og:locale", "content-language", "language", "dc.language") ?? InJson("inLanguage", json.Language),
        };
    }

    public PageHints Hints(string? title)
    {
        var titles = new[] { title, json.Headline, meta["og:title"], meta["twitter:title"] }.Select(PageWords.Letters).Where(t => t.Length > 0).ToHashSet();
        var description = PageWords.Letters(meta["og:description"] ?? meta["description"] ?? json.Description);
        return new PageHints(titles, description.Length == 0 ? null : description, json.Body);
    }

    /// <summary>What the page's own sources disagree on, for the reader of an import's report.</summary>
    public IReadOnlyList<ExtractionNote> Conflicts()
    {
        var stated = json.Published is { } inJson ? PublicationDate.Find(PageDate.Plain(inJson), out _) : null;
        var other = meta["article:published_time"] is { } inMeta ? PublicationDate.Find(PageDate.Plain(inMeta), out _) : null;
        return stated is { } first && other is { } second && Math.Abs(first.DayNumber - second.DayNumber) > 1
            ? [new ExtractionNote($"JSON-LD says published on {first:yyyy-MM-dd}, article:published_time {second:yyyy-MM-dd}", Field: ArticleField.PublishedOn)]
            : [];
    }

    private Stated<string>? Url()
    {
        var canonical = tree.Named("link").FirstOrDefault(l => l["rel"]?.Equals("canonical", StringComparison.OrdinalIgnoreCase) == true && !string.IsNullOrWhiteSpace(l["href"]));
        var candidates = new[]
        {
            canonical is null ? null : new Stated<string>(canonical["href"]!.Trim(), "link canonical", canonical.Line),
            meta.Find("og:url"), InJson("url", json.Url), meta.First("parsely-link", "twitter:url", "citation_public_url", "dc.identifier"),
        };
        return candidates.FirstOrDefault(c => IsAbsolute(c?.Value)) ?? candidates.FirstOrDefault(c => c is not null);
    }

    private static Stated<string>? InJson(string name, string? value) => value is null ? null : new(value, "JSON-LD " + name);

    private static bool IsAbsolute(string? url) => url is not null && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
}
