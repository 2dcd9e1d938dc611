using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>
/// What a page says of its article. In order of trust: JSON-LD of the article, OpenGraph and article:*, the meta names of
/// libraries and trackers, microdata, elements that readers see (time, byline), the page's title.
/// </summary>
internal sealed partial class PageMetadata
{
    private static readonly string[] DateNames =
        ["article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date", "citation_date", "citation_online_date",
         "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dc.created",
         "publish-date", "publish_date", "publishdate", "published_date", "pubdate", "publication_date", "publicationdate", "article.published", "article_date_original", "originalpublicationdate",
         "date", "article:created", "article.created", "created", "datecreated", "last-published", "shareaholic:article_published_time", "rbpubdate", "dat", "issued", "date.issued", "displaydate"];

    private static readonly string[] AuthorNames =
        ["author", "parsely-author", "sailthru.author", "article:author_name", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author", "byl", "article.author", "creator", "article:author", "og:article:author", "twitter:data1"];

    private readonly PageTree tree;
    private readonly MetaTags meta;
    private readonly JsonLd json;

    public PageMetadata(PageTree tree)
    {
        this.tree = tree;
        meta = new MetaTags(tree);
        json = new JsonLd(tree.Named("script").Where(s => s["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) == true).Select(s => s.Element!.TextContent));
    }

    public JsonLd Json => json;

    public MetaTags Meta => meta;

    public DocumentMetadata Read()
    {
        var siteName = json.Publisher ?? meta.First("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title");
        return new DocumentMetadata
        {
            Title = Headline.Find(tree, meta, json, siteName, Url()),
            Published = Published(),
            Authors = Authors(siteName),
            Url = Url(),
            SourceName = siteName,
            Language = tree.First("html")?["lang"] is { Length: > 0 } lang ? lang : meta.First("og:locale", "content-language", "language", "dc.language") ?? json.Language,
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
            ? [new ExtractionNote($"JSON-LD says published on {first:yyyy-MM-dd}, article:published_time {second:yyyy-MM-dd}")]
            : [];
    }

    private string? Published()
    {
        var candidates = new List<string?> { json.Published };
        candidates.AddRange(DateNames.Select(n => meta[n]));
        candidates.AddRange(tree.Nodes.Where(n => n.Element is not null && n["itemprop"] is "datePublished" or "dateCreated").Select(n => n["datetime"] ?? n["content"] ?? tree.TextOf(n)));
        candidates.AddRange(Times());
        candidates.AddRange(tree.Nodes.Where(IsDateElement).Select(n => tree.TextOf(n)));
        candidates.AddRange(AroundHeadline());
        var plain = candidates.Where(c => c is not null && DateLike().IsMatch(c)).Select(c => PageDate.Plain(c!)).ToList();
        return plain.Find(c => PublicationDate.Find(c, out _) is not null) ?? plain.FirstOrDefault();
    }

    // <time datetime="…" pubdate>, else the first time after the headline that is no update
    private IEnumerable<string?> Times()
    {
        var headline = tree.Named("h1").Count > 0 ? tree.Named("h1")[0].Index : 0;
        return tree.Named("time")
            .OrderBy(t => t.Element!.HasAttribute("pubdate") ? 0 : t.Words.Concat(tree.Parent(t)?.Words ?? []).Any(w => w is "updated" or "modified" or "update") ? 2 : 1)
            .ThenBy(t => t.Index < headline)
            .Select(t => t["datetime"] ?? tree.TextOf(t));
    }

    // <h1>…</h1> <span class="tarih">05.04.2025 - 14:05</span>: a short text near the headline, whatever its class is called
    private IEnumerable<string> AroundHeadline()
    {
        const int before = 40, after = 80, longest = 80;
        var title = PageWords.Letters(meta["og:title"] ?? json.Headline);
        var headline = tree.First("h1") ?? tree.Named("h2").Concat(tree.Named("h3")).FirstOrDefault(h => title.Length > 0 && PageWords.Letters(tree.TextOf(h)).EndsWith(title, StringComparison.Ordinal));
        return headline is null
            ? []
            : tree.Nodes.Skip(headline.End).Take(after).Concat(tree.Nodes.Skip(headline.Index - before).Take(Math.Min(before, headline.Index)))
                .Where(n => n.IsText && n.Text.Length < 2 * longest && tree.Parent(n)?.Name is not ("script" or "style")).Select(n => PageWords.Fold(n.Text)).Where(t => t.Length is > 5 and < longest);
    }

    private static bool IsDateElement(PageNode node) =>
        node.Element is not null && node.Name is not ("html" or "body") && node.End - node.Index < 30
        && node.Words.Any(w => w is "date" or "dates" or "published" or "timestamp" or "pubdate" or "dateline" or "datum" or "fecha" or "datetime" or "publishdate" or "byline" or "meta" or "postdate");

    private IReadOnlyList<string> Authors(string? siteName)
    {
        var found = new List<IReadOnlyList<string>> { json.Authors };
        foreach (var name in AuthorNames)
        {
            var values = meta.All(name).Where(v => !v.Contains("://", StringComparison.Ordinal) && v.Length < 200).ToList();
            if (values.Count > 0 && (name != "twitter:data1" || meta["twitter:label1"]?.Contains("ritten", StringComparison.Ordinal) == true))
            {
                found.Add([.. values.Distinct()]);
            }
        }

        // "author": {"@type": "Organization", "name": "Coast Tribune"} says little where the page also shows "By Jane Doe".
        return found.Find(names => names.Any(n => !IsOutlet(n, siteName))) ?? (PageByline.Find(tree) is { Count: > 0 } byline ? byline : found.Find(f => f.Count > 0) ?? []);
    }

    private bool IsOutlet(string name, string? siteName)
    {
        var letters = PageWords.Letters(name);
        return letters == PageWords.Letters(siteName) || letters == PageWords.Letters(meta["og:site_name"])
            || (Uri.TryCreate(Url(), UriKind.Absolute, out var url) && url.Host.Length > 0 && PageWords.Letters(url.Host).Contains(letters, StringComparison.Ordinal));
    }

    private string? Url()
    {
        var canonical = tree.Named("link").FirstOrDefault(l => l["rel"]?.Equals("canonical", StringComparison.OrdinalIgnoreCase) == true)?["href"];
        var candidates = new[] { canonical, meta["og:url"], json.Url, meta.First("parsely-link", "twitter:url", "citation_public_url", "dc.identifier") };
        return candidates.FirstOrDefault(IsAbsolute)?.Trim() ?? candidates.FirstOrDefault(c => !string.IsNullOrWhiteSpace(c))?.Trim();
    }

    private static bool IsAbsolute(string? url) => url?.Trim() is { } text && (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    // "2024-04-09T09:20:00+02:00", "20240409", "19 December 2024", "09.04.2024", "2024年4月9日"
    [GeneratedRegex(@"\b(1[6-9]|20)\d\d|\d\d?[./]\d\d?[./]\d\d|^\s*1\d{9}(\d{3})?\s*$")]
    private static partial Regex DateLike();
}
