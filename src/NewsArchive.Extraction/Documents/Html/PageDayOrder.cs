using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Tells whether a page writes "06/11/2024" with the month or the day first.</summary>
internal static partial class PageDayOrder
{
    // Countries of the world that write the month first; their numbers are few.
    private static readonly HashSet<string> MonthFirst = ["us", "ph", "pr", "gu"];

    // Endings of two letters that outlets everywhere use for their look.
    private static readonly HashSet<string> Worldwide = ["co", "io", "me", "tv", "ai", "fm", "ly", "cc", "to", "gg", "eu"];

    /// <summary>Whether the month comes first; null where the page does not tell.</summary>
    /// <param name="language">As the page has it: "en-US".</param>
    public static bool? IsMonthFirst(string? language, string? url, PageTree tree)
    {
        var parts = (language ?? "").Trim().ToLowerInvariant().Split('-', '_');
        if (parts is [_, .., { Length: 2 } region])
        {
            return MonthFirst.Contains(region);
        }

        if (parts[0].Length == 2 && parts[0] != "en")
        {
            return false;
        }

        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Split('.')[^1].ToLowerInvariant() is { Length: 2 } country && !Worldwide.Contains(country))
        {
            return MonthFirst.Contains(country);
        }

        // "11/25/2024" anywhere on the page tells how its outlet writes.
        const int mostTexts = 20_000;
        foreach (var node in tree.Nodes.Take(mostTexts))
        {
            if (node.IsText && node.Text.Length < 120 && Numbers().Match(node.Text) is { Success: true } match)
            {
                var (first, second) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture));
                if (first > 12 != second > 12)
                {
                    return second > 12;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:19|20)\d\d(?![\d/])")]
    private static partial Regex Numbers();
}
