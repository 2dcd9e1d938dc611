using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The dates that readers of a page see, from those at the head of its article to those at its foot.</summary>
/// <param name="headline">The element that shows the headline; null where none does.</param>
/// <param name="inAddress">The year and month that the address names, for days that stand without them.</param>
internal sealed partial class SeenDates(PageTree tree, PageNode? headline, bool? isMonthFirst, (int Year, int Month)? inAddress)
{
    private readonly SeenPlaces places = new(tree, headline);

    // <time datetime="…">, <abbr class="published" title="…">, <span data-date="…">
    private static readonly string[] DateAttributes =
        ["datetime", "content", "data-datetime", "data-date", "data-published", "data-publish-date", "data-pubdate", "data-timestamp", "data-time", "data-utime", "data-livestamp", "data-epoch", "data-unixtime", "title", "aria-label"];

    private static readonly HashSet<string> DateWords =
        ["date", "dates", "published", "timestamp", "pubdate", "dateline", "datum", "fecha", "datetime", "publishdate", "byline", "meta", "postdate", "postedon", "posted", "data", "tarih", "dato", "pubtime", "publishtime",
         "createdate", "created", "postinfo", "info", "entrydate", "submitted", "timeago", "day"];

    /// <summary>Marked as the date of publication; marked or short beside the headline.</summary>
    public IEnumerable<Stated<string>> AtHead()
    {
        var marked = Marked().ToList();
        return marked.Where(m => SaysPublished(m.Node)).Concat(marked.Where(m => places.IsAtHead(m.Node))).Select(m => m.Stated).Concat(BelowHeadline()).Concat(Labelled()).Concat(AboveHeadline());
    }

    /// <summary>Below the text, labelled or alone.</summary>
    public IEnumerable<Stated<string>> FurtherDown() =>
        Marked().Select(m => m.Stated).Concat(BelowText()).Concat(Opening()).Concat(InTitle()).Concat(OnlyDay()).Concat(AsOf());

    // <time datetime="…" pubdate>, <span class="entry-date">: those that say so first, then the nearest to the headline, what lies below it before what lies above
    private IEnumerable<(PageNode Node, Stated<string> Stated)> Marked() =>
        from node in tree.Nodes
        where node.Name == "time" || IsDateElement(node) || IsRelativeWithDay(node)
        where !IsUpdate(node) && places.IsNear(node) && !places.IsOfOther(node) && !PageArea.IsElsewhere(tree, node)
        orderby SaysPublished(node) ? 0 : 1, places.Distance(node)
        select (node, new Stated<string>((node.Element!.HasAttribute("datetime") ? "" : LabelBefore(node)) + Written(tree, node, inAddress), node.Name == "time" ? "time" : "date on the page", node.Line));

    private static bool SaysPublished(PageNode node) => node.Element!.HasAttribute("pubdate") || node.Words.Any(w => w is "published" or "pubdate" or "publishdate");

    // <h1>…</h1> <span class="tarih">05.04.2025 - 14:05</span>: a short text near the headline, whatever its class is called
    private IEnumerable<Stated<string>> BelowHeadline()
    {
        const int after = 40; // texts
        return headline is null ? [] : ShortTexts(tree.Nodes.Skip(headline.End).TakeWhile(n => places.Distance(n) <= after && n.Index < places.Text), "text beside the headline");
    }

    // The nearest first: further up, the day of the visit stands in the head of many a page.
    private IEnumerable<Stated<string>> AboveHeadline()
    {
        const int before = 12; // texts
        return headline is null ? [] : ShortTexts(tree.Nodes.Take(headline.Index).Reverse().TakeWhile(n => places.Distance(n) <= 3 * before), "text beside the headline");
    }

    // <p>Jane Doe, 3 March 2014</p> below the first paragraph: a line that holds a date and little else
    private IEnumerable<Stated<string>> BelowText()
    {
        const int near = 40; // texts
        return headline is null ? [] : ShortTexts(tree.Nodes.Skip(Math.Max(headline.End, places.Text)).TakeWhile(n => places.Distance(n) <= near), "text below the headline").Where(t => IsLine(t.Value));
    }

    // "Halden, 3. März 2014 – Die Fähre …", "(Halden, 3 March 2014) The ferry …": the first paragraph of a press release
    private IEnumerable<Stated<string>> Opening() =>
        places.Text < tree.Nodes.Count && BlockAround(tree.Parent(tree.Nodes[places.Text])!) is var block && PlaceAndDay().Match(tree.TextOf(block)) is { Success: true } match
            ? [new(match.Value.Trim(), "opening of the text", block.Line)] : [];

    // <p>Posted by Jane Doe on 3 March 2014</p> below the article
    private IEnumerable<Stated<string>> Labelled() => ShortTexts(tree.Nodes, "labelled date on the page").Where(t => Label().IsMatch(t.Value));

    // <title>Minutes of the Harbour Meeting | 7 March 2014 | Halden Trust</title>
    private IEnumerable<Stated<string>> InTitle() =>
        from title in tree.Named("title").Take(1)
        from part in tree.TextOf(title).Split([" | ", " - ", " – ", " — ", " · ", ": "], StringSplitOptions.TrimEntries)
        where PublicationDate.IsDateLine(PageDate.Plain(part, isMonthFirst))
        select new Stated<string>(part, "title", title.Line);

    // The page's only date line, wherever it stands
    private IEnumerable<Stated<string>> OnlyDay()
    {
        var lines = ShortTexts(tree.Nodes, "only date line on the page").Where(t => PublicationDate.IsDateLine(PageDate.Plain(t.Value, isMonthFirst))).ToList();
        return lines.Select(l => PublicationDate.Find(PageDate.Plain(l.Value, isMonthFirst), out _)).Distinct().Count() == 1 ? lines.Take(1) : [];
    }

    // "Stand: 6. November 2024, 08:30 Uhr": German outlets that give one date only call it so.
    private IEnumerable<Stated<string>> AsOf() =>
        ShortTexts(tree.Nodes, PageDates.AsOfPlace).Where(t => AsOfLabel().IsMatch(t.Value)).Select(t => t with { Value = AsOfLabel().Replace(t.Value, "") });

    // The block around a text is read with it: "<span>Stand: </span><span>6. November 2024, </span><span>08:30 Uhr</span>" is an update.
    private IEnumerable<Stated<string>> ShortTexts(IEnumerable<PageNode> nodes, string place) =>
        from node in nodes
        where node.IsText && node.Text.Length < 2 * PageDates.LongestText && PageDates.IsDateLike(node.Text) && !node.Text.Contains("://", StringComparison.Ordinal)
        let parent = tree.Parent(node)!
        where parent.Name is not ("script" or "style" or "noscript" or "template" or "title" or "option" or "caption" or "button") && !places.IsOfOther(node) && !PageArea.IsElsewhere(tree, parent)
        let block = BlockAround(parent)
        let text = tree.TextOf(block) is { Length: <= PageDates.LongestText } whole ? whole : PageWords.Fold(node.Text)
        where text.Length is > 5 and <= PageDates.LongestText && !Event().IsMatch(text) && !(IsInFigure(block) && !IsLine(text)) && !IsBesideLink(block, text)
        select new Stated<string>(LabelBefore(block) + (Joined(block, text) ?? text), place, block.Line);

    // <div><em>Fri</em><strong>7</strong><em>Mar</em><em>2014</em></div>
    private string? Joined(PageNode block, string text)
    {
        const int longest = 40;
        return text.Length <= longest && !text.Contains(' ', StringComparison.Ordinal) && PublicationDate.Find(text, out _) is null && PublicationDate.FindBoth(text) is null && SplitDate.Of(TextsIn(tree, block), inAddress) is { } day ? day : null;
    }

    // <figcaption>The quay on 3 May 1911</figcaption>
    private bool IsInFigure(PageNode node) => node.Name is "figcaption" or "figure" || (tree.Parent(node) is { Name: "figcaption" or "figure" });

    // <li><a>The Gulls Are Back in Town for Good</a> <i>12 November 2019</i></li> below the text
    private bool IsBesideLink(PageNode block, string text)
    {
        const int longestName = 18;
        return headline is not null && block.Index >= places.Text && !Label().IsMatch(text) && tree.Named("a").Any(a => block.Holds(a) && tree.TextOf(a) is { Length: > longestName } words && PublicationDate.Without(words) is null);
    }

    // <dt>Last updated:</dt><dd>9 March 2016</dd>
    private string LabelBefore(PageNode block)
    {
        const int mostNodes = 12;
        for (var i = block.Index - 1; i >= 0 && i > block.Index - mostNodes; i--)
        {
            if (tree.Nodes[i].IsText && !string.IsNullOrWhiteSpace(tree.Nodes[i].Text))
            {
                return PageWords.Fold(tree.Nodes[i].Text).Trim() is var text && DateLabels.IsLabelAlone(text) ? text + " " : "";
            }
        }

        return "";
    }

    private bool IsLine(string text)
    {
        var plain = PageDate.Plain(text, isMonthFirst);
        return Label().IsMatch(text) || (PublicationDate.Without(plain) is { } rest && (!rest.Any(char.IsLetterOrDigit) || Byline.IsByline(rest) || Byline.ReadBare(rest) is { Count: > 0 }));
    }

    private PageNode BlockAround(PageNode node)
    {
        while (PageWords.IsInline(node.Name) && tree.Parent(node) is { } parent)
        {
            node = parent;
        }

        return node;
    }

    /// <summary>The date that an element holds: in an attribute, else as its text; parts that stand in elements of their own are put together.</summary>
    public static string Written(PageTree tree, PageNode node, (int Year, int Month)? inAddress = null)
    {
        if (DateAttributes.Select(a => node[a]).FirstOrDefault(v => v is not null && PageDates.IsDateLike(v)) is { } written)
        {
            return written;
        }

        var text = tree.TextOf(node);
        return PublicationDate.Find(text, out _) is null && text.Length < PageDates.LongestText
            ? SplitDate.Of(TextsIn(tree, node), inAddress) ?? text : text;
    }

    private static IEnumerable<string> TextsIn(PageTree tree, PageNode node) => tree.Nodes.Skip(node.Index).Take(node.End - node.Index).Where(n => n.IsText).Select(n => PageWords.Fold(n.Text));

    private bool IsUpdate(PageNode node) =>
        node.Words.Concat(tree.Parent(node)?.Words ?? []).ToList() is var words && words.Any(w => w is "updated" or "modified" or "update" or "lastchanged" or "modification") && !words.Any(w => w is "published" or "pubdate" or "created");

    private static bool IsDateElement(PageNode node) =>
        node.Element is not null && node.Name is not ("html" or "body" or "meta" or "link") && node.End - node.Index < 30 && (node.Element.HasAttribute("datetime") || node.Words.Any(DateWords.Contains));

    // <span title="Friday, 7 March 2014">5 years ago</span>, <span data-livestamp="1394230440"></span>: scripts count how long ago it was.
    private bool IsRelativeWithDay(PageNode node)
    {
        const int longest = 40, fewNodes = 8;
        return node.Element is { Attributes.Length: > 0 } && node.End - node.Index < fewNodes && node.Name is not ("img" or "input" or "meta" or "link" or "script" or "iframe")
            && DateAttributes.Any(a => node[a] is { } value && PageDates.IsDateLike(value) && (a is not ("title" or "aria-label" or "content") || PublicationDate.IsDateLine(value)))
            && tree.TextOf(node).Length < longest;
    }

    [GeneratedRegex(@"\b(published|posted|written|filed|created|submitted|first published|entry was posted|veröffentlicht|erstellt|publiziert|geschrieben|publié|publiée|posté|publicado|publicada|pubblicato|gepubliceerd|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowano|dodano|опубликовано|опубліковано|yayınlanma|appeared|erschienen|paru|mis en ligne|apparso)\b|입력|등록|게재|公開|掲載|配信|發佈|發布|发布", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*Stand\s*:?\s*(?=\d|\p{L}+,)", RegexOptions.IgnoreCase)]
    private static partial Regex AsOfLabel();

    // "Join Date: Jan 2013", "Termin: 12.04.2014", "Today is 11-12-2019", "Es ist der 12.11.2019"
    [GeneratedRegex(@"\b(?:join(?:ed)?(?: date)?|registered|member since|deadline|expires|event(?: date)?|termin|veranstaltung\w*|anmeldeschluss|born|geboren)\s*(?:on\s|am\s)?\s*:?|\b(?:today is|it is (?:now|currently)|heute ist|hoy es|oggi è|aujourd’hui|aujourd'hui|dzisiaj jest|dziś jest|сегодня|bugün)\b|^\s*(?:©|\(c\)|copyright)", RegexOptions.IgnoreCase)]
    private static partial Regex Event();

    [GeneratedRegex(@"^\(?\p{Lu}[\p{L}.’' -]{1,30}(?:\s\([^()]{2,30}\))?(?:,|\s[–—-])?\s(?:den\s|le\s|am\s|el\s|de\s|dnia\s)?(?:\p{L}{2,12},?\s)?(?:\d{1,2}(?:\.|st|nd|rd|th|er)?\s(?:de\s)?\p{L}{3,12}\.?,?\s(?:de\s)?|\p{Lu}\p{L}{2,8}\.?\s\d{1,2},\s|\d{1,2}\.\s?\d{1,2}\.\s?)(?:19|20)\d\d(?=\)|\s?[–—:/|.-]|\s\()")]
    private static partial Regex PlaceAndDay();
}
