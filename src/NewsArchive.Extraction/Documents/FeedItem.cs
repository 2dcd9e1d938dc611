using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Documents.Html;

namespace NewsArchive.Extraction.Documents;

/// <summary>One item of an RSS feed or entry of an Atom feed as a document. What it states of itself counts before what its feed states of all.</summary>
internal sealed partial class FeedItem
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace DcTerms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Encoded = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    private static readonly XNamespace Podcast = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    private static readonly XNamespace Media = "http://search.yahoo.com/mrss/";

    private readonly XElement item;
    private readonly DocumentMetadata feed;
    private readonly XNamespace own;

    private FeedItem(XElement item, DocumentMetadata feed) => (this.item, this.feed, own) = (item, feed, item.Name.Namespace);

    /// <summary>What tells the item from the others of its feed: guid, id, address or headline; null where it has none.</summary>
    public static string? IdentifierOf(string xml)
    {
        var item = new FeedItem(XElement.Parse(xml), new DocumentMetadata());
        return (item.Text("guid") ?? item.Text("id") ?? item.Address() ?? item.Title())?.Value;
    }

    /// <param name="feed">What the feed states of all its items, and the address that theirs are relative to.</param>
    public static ReadDocument Read(string xml, DocumentMetadata feed)
    {
        XElement element;
        try
        {
            element = XElement.Parse(FileDecoder.WithoutUnwanted(xml), LoadOptions.PreserveWhitespace);
        }
        catch (System.Xml.XmlException)
        {
            return new ExtractionError("the item is no XML");
        }

        return new FeedItem(element, feed).Read();
    }

    private ReadDocument Read()
    {
        if (FeedContent.Of(item) is not { } content)
        {
            return new ExtractionError("the feed's item has no text");
        }

        var page = content.IsHtml ? HtmlReader.ReadContent(content.Text) : new Document { Blocks = PlainTextReader.Read(content.Text) };
        if (page.Blocks.Count == 0)
        {
            page = page with { Blocks = PlainTextReader.Read(PageWords.Fold(WebUtility.HtmlDecode(Tag().Replace(content.Text, " ")))) }; // a line that looks like no article, and yet is all there is
        }

        return page with
        {
            Metadata = new DocumentMetadata
            {
                Title = Title() ?? page.Metadata.Title,
                Published = Published() ?? page.Metadata.Published,
                Authors = Authors() ?? page.Metadata.Authors ?? FeedAuthors(),
                Url = Address(),
                SourceName = Inside(Child("source"), "title") ?? Text("source") ?? Text(Dc + "publisher") ?? feed.SourceName,
                Language = Language(),
            },
            Images = [.. Pictures().Concat(page.Images).GroupBy(p => p.Src ?? p.Caption).Select(same => same.FirstOrDefault(p => p.Credit is not null) ?? same.First())],
            Notes = content.IsSummary ? [new ExtractionNote("the feed gives only a summary", Field: ArticleField.Text)] : [],
        };
    }

    // <title>Ferries &amp;amp; fares</title>: HTML inside XML, marked as such or not
    private Stated<string>? Title() => Text("title") is { } title ? title with { Value = PageWords.Fold(WebUtility.HtmlDecode(Tag().Replace(title.Value, ""))) } : null;

    // Updates are not publications: an entry that states nothing else has no date.
    private Stated<string>? Published()
    {
        var stated = Text("pubDate") ?? Text("published") ?? Text("issued") ?? Text(Dc + "date") ?? Text(DcTerms + "issued") ?? Text(DcTerms + "created");
        return stated is null ? null : stated with { Value = ShortYear().Replace(stated.Value, "$1 20$2") };
    }

    private Stated<IReadOnlyList<string>>? Authors()
    {
        var creators = item.Elements(Dc + "creator").Select(e => e.Value).Where(v => !string.IsNullOrWhiteSpace(v)).ToList();
        if (creators.Count > 0)
        {
            return new(creators, Place("dc:creator"));
        }

        // RSS has "jane@halden.example (Jane Doe)", Atom <author><name>Jane Doe</name></author>.
        var authors = item.Elements(own + "author")
            .Select(a => a.Element(own + "name")?.Value ?? (MailName().Match(a.Value) is { Success: true } mail ? mail.Groups[1].Value : a.Value))
            .Where(v => !string.IsNullOrWhiteSpace(v)).ToList();
        return authors.Count > 0 ? new(authors, Place("author")) : null;
    }

    // An Atom feed's author is that of the entries that name none (RFC 4287, 4.2.1); often it is the outlet.
    private Stated<IReadOnlyList<string>>? FeedAuthors() => item.Name.LocalName == "entry" && feed.Authors?.Value[0] != feed.SourceName?.Value ? feed.Authors : null;

    private Stated<string>? Address()
    {
        var links = item.Elements(own + "link").Where(l => (string?)l.Attribute("rel") is null or "alternate").ToList();
        var link = links.Find(l => (string?)l.Attribute("type") is null or "text/html") ?? links.FirstOrDefault();
        var guid = Child("guid") is { } identifier && IsAddress(identifier.Value) ? Text("guid") : null;
        var written = (link?.Attribute("href")?.Value ?? link?.Value)?.Trim();
        var stated = Text(FeedBurner + "origLink")
            ?? (guid is not null && written is not null && Counting().IsMatch(written) ? guid : null)
            ?? (written is { Length: > 0 } ? new Stated<string>(written, Place("link")) : null)
            ?? ((string?)Child("guid")?.Attribute("isPermaLink") == "false" ? null : guid)
            ?? (IsAddress(Child("id")?.Value) ? Text("id") : null);
        return stated is not null && !IsAddress(stated.Value) && Base() is { } page && Uri.TryCreate(page, stated.Value, out var url) ? stated with { Value = url.ToString() } : stated;
    }

    private Uri? Base()
    {
        var parent = Uri.TryCreate(feed.Url?.Value, UriKind.Absolute, out var address) ? address : null;
        return item.Attribute(XNamespace.Xml + "base") is { } nearer && Uri.TryCreate(parent, nearer.Value, out var url) ? url : parent;
    }

    private Stated<string>? Language() =>
        item.DescendantsAndSelf().Take(20).Select(e => e.Attribute(XNamespace.Xml + "lang")).FirstOrDefault(a => a is { Value.Length: > 0 }) is { } language ? new(language.Value, Place("xml:lang"))
        : Text(Dc + "language") ?? feed.Language;

    private IEnumerable<ExtractedImage> Pictures() =>
        item.Descendants(Media + "content").Where(m => (string?)m.Attribute("medium") == "image" || IsPicture(m))
            .Concat(item.Elements(own + "enclosure").Where(IsPicture))
            .Select(m => new ExtractedImage(Plain(m.Element(Media + "credit")), Plain(m.Element(Media + "description") ?? m.Element(Media + "title")), (string?)m.Attribute("url")));

    private static bool IsPicture(XElement element) => ((string?)element.Attribute("type"))?.StartsWith("image/", StringComparison.Ordinal) == true;

    // <media:description type="html"><![CDATA[The ferry <i>Hestia</i>]]></media:description>
    private static string? Plain(XElement? element) => Words(element) is { } words ? PageWords.Fold(WebUtility.HtmlDecode(Tag().Replace(words, ""))) : null;

    private static string? Words(XElement? element) => element?.Value.Trim() is { Length: > 0 } words ? words : null;

    private XElement? Child(string name) => item.Element(own + name);

    private Stated<string>? Text(string name) => Inside(item, name);

    private Stated<string>? Text(XName name) => Words(item.Element(name)) is { } words ? new(words, Place($"{Prefix(name.Namespace)}{name.LocalName}")) : null;

    private Stated<string>? Inside(XElement? element, string name) => Words(element?.Element(own + name)) is { } words ? new(words, Place(element == item ? name : $"{element!.Name.LocalName} {name}")) : null;

    private static string Prefix(XNamespace space) => space == Dc ? "dc:" : space == DcTerms ? "dcterms:" : space == FeedBurner ? "feedburner:" : "";

    private string Place(string name) => $"feed {item.Name.LocalName} {name}";

    private static bool IsAddress(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

    [GeneratedRegex("</?[a-z][^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    // "https://feedproxy.google.com/~r/CoastTribune/~3/k2j/lamp": counts the readers and sends them on
    [GeneratedRegex(@"^https?://([^/]+/~r/|rss\.feedsportal\.com/|feeds\.feedblitz\.com/)", RegexOptions.IgnoreCase)]
    private static partial Regex Counting();

    [GeneratedRegex(@"^\S+@\S+\s*\(([^)]+)\)")]
    private static partial Regex MailName();

    // "Wed, 06 Nov 24 08:15:00 GMT", as RFC 822 has it
    [GeneratedRegex(@"^((?:[A-Za-z]{3},\s*)?\d{1,2}\s+[A-Za-z]{3})\s+(\d\d)(?=\s)")]
    private static partial Regex ShortYear();

    /// <summary>The text of an item: whole, or only its summary.</summary>
    private sealed partial record FeedContent(string Text, bool IsHtml, bool IsSummary)
    {
        private const int ShortestArticle = 600; // UTF-16 units of a description that is more than a summary

        public static FeedContent? Of(XElement item)
        {
            var own = item.Name.Namespace;
            var whole = Words(item.Element(Encoded + "encoded")) is { } encoded ? (encoded, IsMarkup(encoded)) : Atom(item.Element(own + "content"));
            if (whole is { } article && HasWords(article.Text))
            {
                return new FeedContent(Footer().Replace(article.Text, ""), article.IsHtml, IsCut(article.Text));
            }

            var summary = new[] { own + "description", own + "summary", Dc + "description", Media + "description", Podcast + "summary" }
                .Select(name => Atom(item.Element(name))).FirstOrDefault(s => s is { } found && HasWords(found.Text));
            return summary is { } brief ? new FeedContent(Footer().Replace(brief.Text, ""), brief.IsHtml, !IsWhole(brief.Text)) : null;
        }

        private static (string Text, bool IsHtml)? Atom(XElement? element)
        {
            if (element is null || (element.Attribute("src") is not null && !element.Nodes().Any()))
            {
                return null;
            }

            var text = element.HasElements ? Markup(element) : element.Value.Trim();
            return text.Length == 0 ? null : (text, element.HasElements || IsMarkup(text));
        }

        // <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        private static string Markup(XElement element)
        {
            foreach (var inner in element.Descendants())
            {
                inner.Name = inner.Name.LocalName;
                inner.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
            }

            return string.Concat(element.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting)));
        }

        // <content:encoded><![CDATA[<img src="lamp.jpg"/>]]></content:encoded>
        private static bool HasWords(string text) => Tag().Replace(text, "").Any(char.IsLetterOrDigit);

        private static bool IsMarkup(string text) => Tag().IsMatch(text) || Entity().IsMatch(text);

        // Many feeds give the whole article as its description: long, in paragraphs, and not broken off.
        private static bool IsWhole(string text) => text.Length >= ShortestArticle && Paragraph().Count(text) >= 3 && Tag().Replace(text, "").Length >= ShortestArticle && !IsCut(text);

        private static bool IsCut(string text) => CutEnd().IsMatch(Tag().Replace(WebUtility.HtmlDecode(text[^Math.Min(text.Length, 1000)..]), "").TrimEnd());

        [GeneratedRegex(@"<(p|br|div)\b", RegexOptions.IgnoreCase)]
        private static partial Regex Paragraph();

        [GeneratedRegex(@"&(#\d+|#x[0-9a-f]+|[a-z]+);", RegexOptions.IgnoreCase)]
        private static partial Regex Entity();

        // "… the harbour's own […]", "Read more", "Continue reading →"
        [GeneratedRegex(@"(…|\.\.\.|\[…\]|\[\.\.\.\]|\b(read (more|on)|continue reading|weiterlesen|mehr lesen|lire la suite|leer más|читать далее)\b[^\p{L}\p{N}]*)$", RegexOptions.IgnoreCase)]
        private static partial Regex CutEnd();

        // What WordPress adds to every item: "The post Harbour Opens appeared first on Coast Tribune."
        [GeneratedRegex(@"<p>The post <a [^<>]*>[^<]*</a> (first )?appeared (first )?on <a [^<>]*>[^<]*</a>\.?</p>\s*$", RegexOptions.IgnoreCase)]
        private static partial Regex Footer();
    }
}
