using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>
/// The date of publication that a page's scripts hold: {"title": "Harbour Opens", "publishedAt": "2024-11-06T08:15:00Z"}, dataLayer.push({'publishDate': '2024-11-06'}).
/// It counts where all such dates are one day, or where one stands with the article's title.
/// </summary>
internal sealed partial class ScriptDates(PageTree tree, JsonLd json, string? title)
{
    private const int MostDates = 400;
    private const int Nearby = 3000; // UTF-16 units between a title and its date
    private const int ShortestTitle = 10;

    public IEnumerable<Stated<string>> Find()
    {
        var scripts = tree.Named("script").Where(s => s["type"]?.Contains("ld+json", StringComparison.OrdinalIgnoreCase) != true).Select(s => (Text: s.Element!.TextContent, s.Line))
            .Concat(json.Broken.Select(b => (Text: b, Line: (int?)null))).ToList();
        var found = new List<(string Day, Stated<string> Stated)>();
        Stated<string>? beside = null;
        foreach (var (text, line) in scripts)
        {
            var dates = Date().Matches(text).Take(MostDates).ToList();
            if (dates.Count == 0)
            {
                continue;
            }

            found.AddRange(dates.Select(d => new Stated<string>(d.Groups["value"].Value, $"{d.Groups["key"].Value} in a script", line)).Select(d => (PageDate.Plain(d.Value) is { Length: >= 10 } plain ? plain[..10] : d.Value, d)));
            beside ??= Beside(text, dates) is { } date ? new(date.Groups["value"].Value, $"{date.Groups["key"].Value} in a script", line) : null;
        }

        return beside is not null ? [beside] : found.Select(f => f.Day).Distinct().Count() == 1 ? [found[0].Stated] : [];
    }

    // The nearest to the article's title, with no other title between
    private Match? Beside(string script, List<Match> dates)
    {
        // Scripts write what is not ASCII, and quotation marks, in ways of their own.
        var words = title is null ? "" : new string([.. title.TakeWhile(c => c is >= ' ' and < '\u007F' and not ('"' or '\'' or '&' or '<' or '\\' or '/'))]);
        if (words.Length < ShortestTitle)
        {
            return null;
        }

        Match? nearest = null;
        var least = Nearby;
        for (var at = script.IndexOf(words, StringComparison.Ordinal); at >= 0; at = script.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            foreach (var date in dates)
            {
                var (from, to) = date.Index < at ? (date.Index, at) : (at, date.Index);
                if (to - from < least && OtherTitle().Count(script[from..to]) <= (date.Index < at ? 1 : 0)) // "publishedAt": …, "title": "Harbour Opens"
                {
                    (nearest, least) = (date, to - from);
                }
            }
        }

        return nearest;
    }

    [GeneratedRegex(@"(?<![A-Za-z])(?<key>(?:first_?|article_?|story_?|original_?)?publi(?:shed|cation|sh)_?-?(?:at|date|time|on|_?datetime)|date_?published|pub_?date|firstpublish(?:ed)?(?:_?at|_?date)?)\\?[""']?\s*[:=]\s*\\?[""']?(?<value>(?:19|20)\d\d-?\d\d-?\d\d(?:T[\d:.]*(?:Z|[+-]\d\d:?\d\d)?)?|1\d{9}(?:\d{3})?)(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(?:title|headline)\\?[""']?\s*[:=]\s*\\?[""']", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTitle();
}
