using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Finds the date of publication that a page states.</summary>
internal sealed partial class PageDates(PageTree tree, MetaTags meta, JsonLd json)
{
    private static readonly string[] DateNames =
        ["article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date", "citation_date", "citation_online_date",
         "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dc.created",
         "publish-date", "publish_date", "publishdate", "published_date", "pubdate", "publication_date", "publicationdate", "article.published", "article_date_original", "originalpublicationdate",
         "date", "article:created", "article.created", "created", "datecreated", "last-published", "shareaholic:article_published_time", "rbpubdate", "dat", "issued", "date.issued", "displaydate"];

    /// <summary>The first that can be read, else the first at all, for the note that it cannot.</summary>
    public Stated<string>? Find()
    {
        var plain = Candidates().Where(c => DateLike().IsMatch(c.Value)).Select(c => c with { Value = PageDate.Plain(c.Value) }).ToList();
        return plain.Find(c => PublicationDate.Find(c.Value, out _) is not null) ?? plain.FirstOrDefault();
    }

    private IEnumerable<Stated<string>> Candidates() =>
    [
        .. json.Published is { } published ? (Stated<string>[])[new(published, "JSON-LD datePublished")] : [],
        .. DateNames.Select(meta.Find).OfType<Stated<string>>(),
        .. tree.Nodes.Where(n => n.Element is not null && n["itemprop"] is "datePublished" or "dateCreated").Select(n => new Stated<string>(n["datetime"] ?? n["content"] ?? tree.TextOf(n), "itemprop " + n["itemprop"], n.Line)),
        .. Times(),
        .. tree.Nodes.Where(IsDateElement).Select(n => new Stated<string>(tree.TextOf(n), "date on the page", n.Line)),
        .. AroundHeadline(),
    ];

    // <time datetime="…" pubdate>, else the first time after the headline that is no update
    private IEnumerable<Stated<string>> Times()
    {
        var headline = tree.Named("h1").Count > 0 ? tree.Named("h1")[0].Index : 0;
        return tree.Named("time")
            .OrderBy(t => t.Element!.HasAttribute("pubdate") ? 0 : t.Words.Concat(tree.Parent(t)?.Words ?? []).Any(w => w is "updated" or "modified" or "update") ? 2 : 1)
            .ThenBy(t => t.Index < headline)
            .Select(t => new Stated<string>(t["datetime"] ?? tree.TextOf(t), "time", t.Line));
    }

    // <h1>…</h1> <span class="tarih">05.04.2025 - 14:05</span>: a short text near the headline, whatever its class is called
    private IEnumerable<Stated<string>> AroundHeadline()
    {
        const int before = 40, after = 80, longest = 80;
        var title = PageWords.Letters(meta["og:title"] ?? json.Headline);
        var headline = tree.First("h1") ?? tree.Named("h2").Concat(tree.Named("h3")).FirstOrDefault(h => title.Length > 0 && PageWords.Letters(tree.TextOf(h)).EndsWith(title, StringComparison.Ordinal));
        return headline is null
            ? []
            : tree.Nodes.Skip(headline.End).Take(after).Concat(tree.Nodes.Skip(headline.Index - before).Take(Math.Min(before, headline.Index)))
                .Where(n => n.IsText && n.Text.Length < 2 * longest && tree.Parent(n)?.Name is not ("script" or "style"))
                .Select(n => new Stated<string>(PageWords.Fold(n.Text), "text beside the headline", tree.Parent(n)?.Line))
                .Where(t => t.Value.Length is > 5 and < longest);
    }

    private static bool IsDateElement(PageNode node) =>
        node.Element is not null && node.Name is not ("html" or "body") && node.End - node.Index < 30
        && node.Words.Any(w => w is "date" or "dates" or "published" or "timestamp" or "pubdate" or "dateline" or "datum" or "fecha" or "datetime" or "publishdate" or "byline" or "meta" or "postdate");

    // "2024-04-09T09:20:00+02:00", "20240409", "19 December 2024", "09.04.2024", "2024年4月9日"
    [GeneratedRegex(@"\b(1[6-9]|20)\d\d|\d\d?[./]\d\d?[./]\d\d|^\s*1\d{9}(\d{3})?\s*$")]
    private static partial Regex DateLike();
}
