using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>
/// Finds the date of publication that a page states. In order of trust: JSON-LD of the article, meta names, the address, microdata,
/// JSON-LD of the page, marked elements nearest to the headline, short texts beside the headline, labelled texts ("Posted on …") further down.
/// </summary>
/// <param name="headline">The element that shows the headline; null where none does.</param>
/// <param name="isMonthFirst">How the page writes "06/11/2024"; null where it does not tell.</param>
internal sealed partial class PageDates(PageTree tree, MetaTags meta, JsonLd json, PageNode? headline, string? url, bool? isMonthFirst)
{
    private int[]? texts;

    /// <summary>The place of a date that may be the last change's: the page gives no other.</summary>
    public const string AsOfPlace = "“Stand” on the page";

    private const int LongestText = 120; // UTF-16 units of a text that is a date with its label

    private static readonly string[] DateNames =
        ["article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date", "citation_date", "citation_online_date",
         "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dc.created",
         "publish-date", "publish_date", "publishdate", "published_date", "pubdate", "publication_date", "publicationdate", "article.published", "article_date_original", "originalpublicationdate",
         "date", "article:created", "article.created", "created", "datecreated", "last-published", "shareaholic:article_published_time", "rbpubdate", "dat", "issued", "date.issued", "displaydate"];

    // <time datetime="…">, <abbr class="published" title="…">, <span data-date="…">
    private static readonly string[] DateAttributes = ["datetime", "content", "data-datetime", "data-date", "data-published", "data-publish-date", "data-pubdate", "data-timestamp", "data-time", "data-utime", "title", "aria-label"];

    /// <summary>The first statement that can be read, else the first at all, for the note that it cannot.</summary>
    public Stated<string>? Find()
    {
        Stated<string>? unreadable = null;
        foreach (var candidate in Candidates())
        {
            if (candidate.Value.Length <= 2 * LongestText && DateLike().IsMatch(candidate.Value))
            {
                var plain = candidate with { Value = PageDate.Plain(candidate.Value, isMonthFirst) };
                if (PublicationDate.Find(plain.Value, out _) is not null)
                {
                    return plain;
                }

                unreadable ??= plain;
            }
        }

        return unreadable;
    }

    private IEnumerable<Stated<string>> Candidates()
    {
        IEnumerable<Stated<string>> inJson = json.Published is { } published ? [new(published, "JSON-LD datePublished")] : [];
        IEnumerable<Stated<string>> ofPage = json.PagePublished is { } page ? [new(page, "JSON-LD datePublished of the page")] : [];
        return inJson.Concat(DateNames.Select(meta.Find).OfType<Stated<string>>()).Concat(InAddress(url) is { } address ? [address] : []).Concat(Microdata()).Concat(ofPage)
            .Concat(Marked()).Concat(BesideHeadline()).Concat(Labelled()).Concat(OnlyDay()).Concat(AsOf());
    }

    /// <summary>The day in an address: https://tribune.example/2024/11/06/harbour-opens.</summary>
    public static Stated<string>? InAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && PublicationDate.FindInPath(address.AbsolutePath) is { } day
            ? new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "path of the address")
            : null;

    private IEnumerable<Stated<string>> Microdata() =>
        from node in tree.Nodes
        where node.Element is not null && (node["itemprop"] ?? node["property"]) is "datePublished" or "dateCreated" or "dc:date" or "dc:created" or "schema:datePublished" && !PageArea.IsElsewhere(tree, node)
        select new Stated<string>(Written(node), "itemprop " + (node["itemprop"] ?? node["property"]), node.Line);

    // <time datetime="…" pubdate>, <span class="entry-date">: those that say so first, then the nearest to the headline, what lies below it before what lies above
    private IEnumerable<Stated<string>> Marked() =>
        from node in tree.Nodes
        where node.Name == "time" || IsDateElement(node)
        where !IsUpdate(node) && IsNear(node) && !PageArea.IsElsewhere(tree, node)
        orderby node.Element!.HasAttribute("pubdate") || node.Words.Any(w => w is "published" or "pubdate" or "publishdate") ? 0 : 1, Distance(node)
        select new Stated<string>(Written(node), node.Name == "time" ? "time" : "date on the page", node.Line);

    // <h1>…</h1> <span class="tarih">05.04.2025 - 14:05</span>: a short text near the headline, whatever its class is called
    private IEnumerable<Stated<string>> BesideHeadline()
    {
        const int before = 12, after = 40; // texts
        return headline is null
            ? []
            : ShortTexts(tree.Nodes.Skip(headline.End).TakeWhile(n => Distance(n) <= after).Concat(tree.Nodes.Take(headline.Index).SkipWhile(n => Distance(n) > 3 * before)), "text beside the headline");
    }

    // <p>Posted by Jane Doe on 3 March 2014</p> below the article
    private IEnumerable<Stated<string>> Labelled() => ShortTexts(tree.Nodes, "labelled date on the page").Where(t => Label().IsMatch(t.Value));

    // The page's only date line, wherever it stands
    private IEnumerable<Stated<string>> OnlyDay()
    {
        var lines = ShortTexts(tree.Nodes, "only date line on the page").Where(t => PublicationDate.IsDateLine(PageDate.Plain(t.Value, isMonthFirst))).ToList();
        return lines.Select(l => PublicationDate.Find(PageDate.Plain(l.Value, isMonthFirst), out _)).Distinct().Count() == 1 ? lines.Take(1) : [];
    }

    // "Stand: 6. November 2024, 08:30 Uhr": German outlets that give one date only call it so.
    private IEnumerable<Stated<string>> AsOf() =>
        ShortTexts(tree.Nodes, AsOfPlace).Where(t => AsOfLabel().IsMatch(t.Value)).Select(t => t with { Value = AsOfLabel().Replace(t.Value, "") });

    // The block around a text is read with it: "<span>Stand: </span><span>6. November 2024, </span><span>08:30 Uhr</span>" is an update.
    private IEnumerable<Stated<string>> ShortTexts(IEnumerable<PageNode> nodes, string place) =>
        from node in nodes
        where node.IsText && node.Text.Length < 2 * LongestText && DateLike().IsMatch(node.Text) && !node.Text.Contains("://", StringComparison.Ordinal)
        let parent = tree.Parent(node)!
        where parent.Name is not ("script" or "style" or "noscript" or "template" or "title") && !PageArea.IsElsewhere(tree, parent)
        let block = BlockAround(parent)
        let text = tree.TextOf(block) is { Length: <= LongestText } whole ? whole : PageWords.Fold(node.Text)
        where text.Length is > 5 and <= LongestText
        select new Stated<string>(text, place, block.Line);

    private PageNode BlockAround(PageNode node)
    {
        while (PageWords.IsInline(node.Name) && tree.Parent(node) is { } parent)
        {
            node = parent;
        }

        return node;
    }

    private string Written(PageNode node) => DateAttributes.Select(a => node[a]).FirstOrDefault(v => v is not null && DateLike().IsMatch(v)) ?? tree.TextOf(node);

    // How many texts lie between; what stands above the headline counts as further.
    private int Distance(PageNode node) => headline is null ? Texts(node.Index) : node.Index > headline.Index ? Texts(node.Index) - Texts(headline.End) : 3 * (Texts(headline.Index) - Texts(node.Index));

    private int Texts(int index)
    {
        if (texts is null)
        {
            texts = new int[tree.Nodes.Count + 1];
            for (var i = 0; i < tree.Nodes.Count; i++)
            {
                var counts = tree.Nodes[i].IsText && !string.IsNullOrWhiteSpace(tree.Nodes[i].Text) && tree.Parent(tree.Nodes[i])!.Name is not ("script" or "style" or "noscript" or "template");
                texts[i + 1] = texts[i] + (counts ? 1 : 0);
            }
        }

        return texts[index];
    }

    // Many elements of one kind are a list of other articles, unless one stands beside the headline.
    private bool IsNear(PageNode node)
    {
        const int beside = 60, inArticle = 800, aFew = 3;
        return Distance(node) < beside || (Distance(node) < inArticle && tree.Named(node.Name).Where(n => n.Words.SequenceEqual(node.Words)).Take(aFew + 1).Count() <= aFew);
    }

    private bool IsUpdate(PageNode node) =>
        node.Words.Concat(tree.Parent(node)?.Words ?? []).ToList() is var words && words.Any(w => w is "updated" or "modified" or "update" or "lastchanged" or "modification") && !words.Any(w => w is "published" or "pubdate" or "created");

    private static bool IsDateElement(PageNode node) =>
        node.Element is not null && node.Name is not ("html" or "body" or "meta" or "link") && node.End - node.Index < 30
        && (node.Element.HasAttribute("datetime")
            || node.Words.Any(w => w is "date" or "dates" or "published" or "timestamp" or "pubdate" or "dateline" or "datum" or "fecha" or "datetime" or "publishdate" or "byline" or "meta" or "postdate"
                or "postedon" or "posted" or "data" or "tarih" or "dato" or "pubtime" or "publishtime" or "createdate" or "created" or "postinfo" or "info"));

    // "2024-04-09T09:20:00+02:00", "20240409", "19 December 2024", "09.04.2024", "9/4/24", "2024年4月9日"
    [GeneratedRegex(@"(?<!\d)(1[6-9]|20)\d\d(?!\d{5})|\d\d?[./-]\s?\d\d?[./-]\s?\d\d|^\s*1\d{9}(\d{3})?\s*$")]
    private static partial Regex DateLike();

    [GeneratedRegex(@"\b(published|posted|written|filed|created|submitted|first published|entry was posted|veröffentlicht|erstellt|publiziert|geschrieben|publié|publiée|posté|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|опубликовано|опубліковано|yayınlanma)\b|입력|등록|게재|公開|掲載|配信|發佈|發布|发布", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*Stand\s*:?\s*(?=\d|\p{L}+,)", RegexOptions.IgnoreCase)]
    private static partial Regex AsOfLabel();
}
