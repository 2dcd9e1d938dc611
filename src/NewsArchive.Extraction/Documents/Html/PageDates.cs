using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>
/// Finds the date of publication that a page states. In order of trust: JSON-LD of the article, meta names, the address, microdata,
/// JSON-LD of the page, marked elements and short texts at the head of the article, scripts, other addresses of the article, what stands further down.
/// </summary>
/// <param name="title">The headline's words.</param>
/// <param name="headline">The element that shows the headline; null where none does.</param>
/// <param name="isMonthFirst">How the page writes "06/11/2024"; null where it does not tell.</param>
internal sealed partial class PageDates(PageTree tree, MetaTags meta, JsonLd json, string? title, PageNode? headline, string? url, bool? isMonthFirst)
{
    /// <summary>The place of a date that may be the last change's: the page gives no other.</summary>
    public const string AsOfPlace = "“Stand” on the page";

    /// <summary>UTF-16 units of a text that is a date with its label.</summary>
    public const int LongestText = 120;

    /// <summary>The first statement that can be read, else the first at all, for the note that it cannot.</summary>
    public Stated<string>? Find()
    {
        Stated<string>? unreadable = null;
        foreach (var (candidate, isStatement) in InMetadata().Select(c => (c, true)).Concat(OnPage().Select(c => (c, false))))
        {
            if (candidate.Value.Length <= 2 * LongestText && DateLike().IsMatch(candidate.Value))
            {
                var plain = candidate with { Value = PageDate.Plain(candidate.Value, isMonthFirst) };
                if (PublicationDate.Find(plain.Value, out _) is not null)
                {
                    return plain;
                }

                // A text with "© 2014–2019" says nothing of a date that cannot be read.
                unreadable ??= isStatement || PublicationDate.FindBoth(plain.Value) is not null ? plain : null;
            }
        }

        return unreadable;
    }

    private IEnumerable<Stated<string>> InMetadata()
    {
        IEnumerable<Stated<string>> inJson = json.Published is { } published ? [new(published, "JSON-LD datePublished")] : [];
        IEnumerable<Stated<string>> ofPage = json.PagePublished is { } page ? [new(page, "JSON-LD datePublished of the page")] : [];
        return inJson.Concat(MetaDates.Find(meta)).Concat(AddressDates.InPath(url) is { } address ? [address] : []).Concat(Microdata()).Concat(ofPage).Concat(MetaDates.Others(meta)).Where(d => !Nought().IsMatch(d.Value));
    }

    // One after another: what is found at the head spares the scan of the scripts.
    private IEnumerable<Stated<string>> OnPage()
    {
        var seen = new SeenDates(tree, headline, isMonthFirst, AddressDates.YearAndMonth(url));
        Func<IEnumerable<Stated<string>>>[] steps =
        [
            seen.AtHead, () => new ScriptDates(tree, json, title).Find(), () => AddressDates.InLinks(tree, headline),
            () => AddressDates.Packed(url) is { } packed ? [packed] : [], seen.FurtherDown,
        ];
        return steps.SelectMany(find => find());
    }

    private IEnumerable<Stated<string>> Microdata() =>
        from node in tree.Nodes
        where node.Element is not null && (node["itemprop"] ?? node["property"]) is { } property && PublicationProperty().IsMatch(property) && !PageArea.IsElsewhere(tree, node)
        select new Stated<string>(SeenDates.Written(tree, node), "itemprop " + (node["itemprop"] ?? node["property"]), node.Line);

    /// <summary>Whether a text may hold a date: "2024-04-09T09:20:00+02:00", "20240409", "19 December 2024", "09.04.2024", "9/4/24", "Apr 9, ’24", "2024年4月9日", "令和6年4月9日", "٩ أبريل ٢٠٢٤", "9 เม.ย. 2567".</summary>
    public static bool IsDateLike(string text) => DateLike().IsMatch(text);

    [GeneratedRegex(@"(?<!\d)(1[6-9]|20|2[4-6])\d\d(?!\d{5})|(?:(?![0-9])\d){4}|\d\d?[./-]\s?\d\d?[./-]\s?\d\d|['’]\d\d(?!\d)|(?:\d|元)年|\p{L}[\s-]+\d\d(?!\d)|^\s*1\d{9}(\d{3})?\s*$")]
    private static partial Regex DateLike();

    // itemprop="datePublished dateCreated", property="dc:date dc:created", property="content:created"
    [GeneratedRegex(@"(?:^|\s)(?:(?:schema:)?(?:datePublished|dateCreated)|(?:dc|dct|dcterms):(?:date|created|issued)|content:created|schema:pubdate|pubdate)(?:$|\s)")]
    private static partial Regex PublicationProperty();

    // What programs write where they know no date.
    [GeneratedRegex(@"^\s*(?:1970-01-01|0001-01-01|1969-12-31|0$)")]
    private static partial Regex Nought();
}
