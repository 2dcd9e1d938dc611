using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;

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
        var address = ArchivedCopy.OriginalOf(url?.Value) ?? url?.Value;
        var outlet = Outlet(address);
        var title = Headline.Find(tree, meta, json, outlet?.Value, address);
        var headline = Headline.Shown(tree, title?.Value);
        var language = Language();
        return new DocumentMetadata
        {
            Title = title,
            Published = new PageDates(tree, meta, json, title?.Value, headline, address, PageDayOrder.IsMonthFirst(language?.Value, address, tree)).Find(),
            Authors = new PageAuthors(tree, meta, json, headline).Find(outlet?.Value, address),
            Url = url,
            SourceName = outlet,
            Language = language,
        };
    }

    // {"publisher": {"name": "News That Floats"}} on coasttribune.example, whose og:site_name is "The Coast Tribune": plugins for search engines ask for a name and get a slogan.
    private Stated<string>? Outlet(string? address)
    {
        var publisher = InJson("publisher", json.Publisher);
        var site = meta.First("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "citation_journal_title");
        return publisher is null || (site is not null && !IsOf(publisher.Value, address) && IsNameOf(site.Value, address)) ? site : publisher;
    }

    // "Coast Tribune", "The Coast Tribune" on www.coasttribune.example
    private static bool IsNameOf(string name, string? address)
    {
        var letters = PageWords.Letters(name);
        return !name.Contains('.', StringComparison.Ordinal) && LabelsOf(address).Any(label => label == letters || "the" + label == letters || label == "the" + letters);
    }

    // Also "Associated Press" on apnews.com and "Tribune Media Ltd" on tribune.example.
    private static bool IsOf(string name, string? address)
    {
        var words = name.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Select(PageWords.Letters).Where(w => w.Length > 0).ToList();
        var initials = string.Concat(words.Select(w => w[0]));
        return LabelsOf(address).Any(label => words.Exists(w => w.Length > 3 && label.Contains(w, StringComparison.Ordinal)) || string.Concat(words).Contains(label, StringComparison.Ordinal) || (initials.Length > 1 && label.StartsWith(initials, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> LabelsOf(string? address) =>
        address is not null && HostOf(address) is { } host ? host.Split('.').SkipLast(1).Select(PageWords.Letters).Where(l => l.Length > 3 && l != "www") : [];

    public PageHints Hints(string? title)
    {
        var titles = new[] { title, json.Headline, meta["og:title"], meta["twitter:title"] }.Select(PageWords.Letters).Where(t => t.Length > 0).ToHashSet();
        var description = PageWords.Letters(meta["og:description"] ?? meta["description"] ?? json.Description);
        return new PageHints(titles, description.Length == 0 ? null : description, json.Body);
    }

    /// <summary>What of the fields is doubtful, since the page's own statements disagree or say less than they seem to.</summary>
    public IReadOnlyList<ExtractionNote> Doubts(DocumentMetadata fields)
    {
        var notes = new List<ExtractionNote>();
        if (fields.Published is { } published && PublicationDate.Find(published.Value, out _) is { } day)
        {
            if (published.Place == PageDates.AsOfPlace)
            {
                notes.Add(new ExtractionNote("the page gives only the day that it was brought up to", published.Line, ArticleField.PublishedOn));
            }

            var others = new[] { meta.Find("article:published_time"), AddressDates.InPath(fields.Url?.Value) is { } inAddress ? inAddress with { Place = "the path of the address" } : null }.OfType<Stated<string>>()
                .Select(o => (Stated: o, Day: PublicationDate.Find(PageDate.Plain(o.Value), out _)))
                .Where(o => o.Day is { } other && Math.Abs(other.DayNumber - day.DayNumber) > 1);
            notes.AddRange(others.Select(o => new ExtractionNote($"{published.Place} says published on {day:yyyy-MM-dd}, {o.Stated.Place} {o.Day:yyyy-MM-dd}", published.Line, ArticleField.PublishedOn)));
        }

        AddSourceDoubts(fields, notes);
        AddAuthorDoubts(fields, notes);
        if (fields.Title is { } title && json.Headline is { } headline && !IsAlike(title.Value, headline))
        {
            notes.Add(new ExtractionNote($"{title.Place} says “{title.Value}”, JSON-LD headline “{PageWords.Fold(headline)}”", title.Line, ArticleField.Title));
        }

        return notes;
    }

    // A page that was copied from elsewhere, or whose templates disagree, names two hosts.
    private void AddSourceDoubts(DocumentMetadata fields, List<ExtractionNote> notes)
    {
        if (fields.Url is { } url && meta.Find("og:url") is { } other && HostOf(url.Value) is { } host && HostOf(other.Value) is { } otherHost && host != otherHost)
        {
            notes.Add(new ExtractionNote($"{url.Place} leads to {host}, {other.Place} to {otherHost}", url.Line, ArticleField.Source));
        }
    }

    private void AddAuthorDoubts(DocumentMetadata fields, List<ExtractionNote> notes)
    {
        if (fields.Authors is not { } authors || Byline.People(authors.Value) is not { Count: > 0 } chosen)
        {
            return;
        }

        foreach (var other in new Stated<IReadOnlyList<string>>[] { new(json.Authors, "JSON-LD author"), new([.. meta.All("author").Select(a => a.Value)], "meta author") })
        {
            var names = Byline.People(other.Value);
            if (names.Count > 0 && !names.Intersect(chosen, StringComparer.OrdinalIgnoreCase).Any())
            {
                notes.Add(new ExtractionNote($"{authors.Place} says {string.Join(", ", authors.Value)}, {other.Place} {string.Join(", ", other.Value)}", authors.Line, ArticleField.Authors));
            }
        }
    }

    private static string? HostOf(string url) => CanonicalUrl.TryParse(url, out var canonical) ? canonical.Host : null;

    private static bool IsAlike(string one, string other) =>
        (PageWords.Letters(one), PageWords.Letters(other)) is var (a, b) && (a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal) || a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal));

    private Stated<string>? Language() =>
        tree.First("html") is { } html && html["lang"] is { Length: > 0 } lang ? new(lang, "html lang", html.Line)
            : meta.First("og:locale", "content-language", "language", "dc.language") ?? InJson("inLanguage", json.Language);

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
