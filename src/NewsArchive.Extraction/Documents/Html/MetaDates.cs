namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The date of publication among a page's meta names.</summary>
internal static class MetaDates
{
    private static readonly string[] Names =
        ["article:published_time", "article:published", "og:article:published_time", "og:published_time", "datepublished", "citation_publication_date", "citation_date", "citation_online_date",
         "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dcterms.created", "dc.date.created", "dc.created",
         "publish-date", "publish_date", "publishdate", "published_date", "pubdate", "publication_date", "publicationdate", "article.published", "article_date_original", "originalpublicationdate",
         "date", "article:created", "article.created", "created", "datecreated", "last-published", "shareaholic:article_published_time", "rbpubdate", "dat", "issued", "date.issued", "displaydate"];

    // Parts of names that outlets make up: "DC.date.published", "DCTERMS.available", "release_date", "vr:published_time", "article-publish-date"
    private static readonly string[] Publication = ["publi", "pubdate", "pub_date", "pub-date", "issued", "available", "release", "posted", "created", "storydate", "story_date", "articledate", "article_date", "article-date"];

    private static readonly string[] Other = ["modif", "updat", "revis", "review", "expir", "valid", "copyright", "publisher", "published_by", "publishedby", "embargo", "build"];

    public static IEnumerable<Stated<string>> Find(MetaTags meta) => Names.Select(meta.Find).OfType<Stated<string>>();

    /// <summary>Those of names that are not known, but say what they are.</summary>
    public static IEnumerable<Stated<string>> Others(MetaTags meta) =>
        meta.Named(name => Array.Exists(Publication, p => name.Contains(p, StringComparison.Ordinal)) && !Array.Exists(Other, o => name.Contains(o, StringComparison.Ordinal)));
}
