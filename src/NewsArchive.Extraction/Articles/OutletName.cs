using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Knows the name of an outlet, on a line of its own or behind a headline: "Coast Tribune", "Harbour Opens | Coast Tribune".</summary>
internal static partial class OutletName
{
    private const int LongestName = 40;

    /// <summary>Whether a line is a newspaper's name and nothing else.</summary>
    public static bool Is(string line) => line.Length <= LongestName && Paper().IsMatch(line);

    /// <summary>A headline without the outlet behind it; null where none is there. What else stands behind a dash is the headline's own.</summary>
    /// <param name="outlets">Names by which the file knows its outlet: "Coast Light", "coastlight.example".</param>
    public static string? Cut(string title, params string?[] outlets)
    {
        var at = Parting().Matches(title).LastOrDefault();
        if (at is null || at.Index == 0)
        {
            return null;
        }

        var (words, behind) = (title[..at.Index].TrimEnd(), title[(at.Index + at.Length)..].Trim());
        return behind.Length <= LongestName && words.Contains(' ') && (outlets.Any(o => o is not null && Names(o, behind)) || Is(behind) || Host().IsMatch(behind)) ? words : null;
    }

    /// <summary>Whether one headline is the other with something behind it: "Harbour Opens" and "Harbour Opens - News".</summary>
    public static bool IsLonger(string longer, string shorter) =>
        longer.Length > shorter.Length + 3 && longer.Length <= shorter.Length + LongestName + 20
        && longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase) && Behind().IsMatch(longer[shorter.Length..]);

    // "coastlight.example" is the host of the "Coast Light".
    private static bool Names(string outlet, string words)
    {
        var folded = Folded(words);
        var host = outlet.Contains('.') ? outlet.Split('.').SkipLast(1).LastOrDefault(p => p.Length > 3) ?? outlet : outlet;
        return folded.Length > 2 && (folded == Folded(outlet) || folded == Folded(host));
    }

    private static string Folded(string text)
    {
        var folded = string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return folded.StartsWith("THE", StringComparison.Ordinal) ? folded[3..] : folded;
    }

    [GeneratedRegex(@"\s[|–—-]\s|\s?\|\s?")]
    private static partial Regex Parting();

    [GeneratedRegex(@"^\s?[-–—|:·]\s?\S")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:(?:The\s)?(?!Good|Bad|Big|Breaking|Latest|Fake|No|More|Top|World)(?:\p{Lu}[\p{L}.&’'-]*\s){1,3}(?:Times|Tribune|Chronicle|Herald|Gazette|Courier|Sentinel|Examiner|Telegraph|Inquirer|Enquirer|Journal|Guardian|Observer|Ledger|Advertiser|Star|Sun|News|Newspaper)|The\s(?:Guardian|Times|Observer|Telegraph|Independent|Sun|Economist|Atlantic)|Reuters|AP News|CNN|BBC)(?:\s(?:Online|\([^)]{2,30}\)))?$")]
    private static partial Regex Paper();

    [GeneratedRegex(@"^(?:www\.)?[a-z0-9-]{2,}(?:\.[a-z0-9-]{2,})+$", RegexOptions.IgnoreCase)]
    private static partial Regex Host();
}
