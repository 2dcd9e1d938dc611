using System.Net;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>The address that a page's saver wrote into it.</summary>
internal static partial class SavedFrom
{
    private const int MostRead = 256 * 1024; // UTF-16 units; a saver writes at the head, an archive at the head of the body

    /// <returns>Null where no saver says it.</returns>
    public static Stated<string>? Find(string html)
    {
        if (Mark().Match(html, 0, Math.Min(MostRead, html.Length)) is not { Success: true } match)
        {
            return null;
        }

        var address = WebUtility.HtmlDecode(match.Groups["url"].Value);
        return new(address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address, "the saver's mark", html.AsSpan(0, match.Index).Count('\n') + 1);
    }

    // Browsers: "<!-- saved from url=(0044)https://coast.example/a -->"; SingleFile: "Page saved with SingleFile⏎ url: https://coast.example/a"; Save Page WE and WebScrapBook;
    // Firefox' reader view; the Wayback Machine's line for printers; a page's own; Google's cache; HTTrack: "<!-- Mirrored from coast.example/a by HTTrack"
    [GeneratedRegex(
        @"(?:<!--\s?saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,9}url:\s?|<meta name=""?savepage-url""? content=""|\bdata-scrapbook-source=""|class=""domain reader-domain"" href=""|The Wayback Machine - |Printed from:? |Google(?:'|’|&\#39;)s cache of <a href="")(?<url>https?://[^\s<>""]{1,2000})"
        + @"|<!-- Mirrored from (?<url>[\w-]+\.[^\s<>""]{1,2000}) by HTTrack")]
    private static partial Regex Mark();
}
