using System.Globalization;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The day in a page's address, and in those of its feed and its headline's link.</summary>
internal static partial class AddressDates
{
    /// <summary>The day in an address: https://tribune.example/2024/11/06/harbour-opens.</summary>
    public static Stated<string>? InPath(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && PublicationDate.FindInPath(address.AbsolutePath) is { } day ? Stated(day, "path of the address") : null;

    /// <summary>Eight digits that are a day, or a part of the query that is called so: /harbour-opens-20241106, /20241106/harbour, ?date=2024-11-06, ?y=2024&amp;m=11&amp;d=6.</summary>
    public static Stated<string>? Packed(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return null;
        }

        var match = new[] { PackedPath().Match(address.AbsolutePath), Query().Match(address.Query), QueryParts().Match(address.Query) }.FirstOrDefault(m => m.Success);
        return match is not null && DateOnly.TryParseExact($"{match.Groups["y"]}-{match.Groups["m"]}-{match.Groups["d"]}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Stated(day, "address") : null;
    }

    /// <summary>The year and month in an address: https://notes.example/2024/11/harbour-opens.</summary>
    public static (int Year, int Month)? YearAndMonth(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && Months().Match(address.AbsolutePath) is { Success: true } match
            ? (int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture)) : null;

    /// <summary>The article's own addresses beside the page's: of its comments' feed, its AMP page, its headline's link.</summary>
    public static IEnumerable<Stated<string>> InLinks(PageTree tree, PageNode? headline)
    {
        var links = tree.Named("link").Where(l => l["rel"]?.ToLowerInvariant() is "alternate" or "amphtml" or "shortlink");
        var own = headline is null ? [] : tree.Named("a").Where(a => headline.Holds(a) || a.Holds(headline));
        return links.Concat(own).Select(l => PublicationDate.FindInPath(l["href"] ?? "") is { } day ? Stated(day, "path of a link to the article") with { Line = l.Line } : null).OfType<Stated<string>>();
    }

    private static Stated<string> Stated(DateOnly day, string place) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), place);

    [GeneratedRegex(@"(?<=[/_-])(?<y>19[89]\d|20[0-4]\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")]
    private static partial Regex PackedPath();

    [GeneratedRegex(@"[?&](?:date|day|d|dt|datum|dato|data|fecha|jour|tarih|pubdate|publish_?date)=(?<y>19[89]\d|20[0-4]\d)[-/.]?(?<m>\d{2})[-/.]?(?<d>\d{2})(?=&|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Query();

    [GeneratedRegex(@"[?&]y(?:ear)?=(?<y>19[89]\d|20[0-4]\d)&m(?:onth)?=(?<m>\d{1,2})&d(?:ay)?=(?<d>\d{1,2})(?=&|$)", RegexOptions.IgnoreCase)]
    private static partial Regex QueryParts();

    [GeneratedRegex(@"/(?<y>19[89]\d|20[0-4]\d)/(?<m>0?[1-9]|1[0-2])/")]
    private static partial Regex Months();
}
