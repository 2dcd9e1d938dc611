using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>What a web archive or a cache puts around the page that it keeps: its bar, and its own words in place of the page's.</summary>
internal static class ArchiveFrame
{
    // The Wayback Machine, Google's cache
    private const string Bars = "#wm-ipp-base, #wm-ipp, #wm-ipp-print, #donato, [id$='google-cache-hdr']";

    private static readonly string[] SnapshotNames = ["archive.today", "archive.ph", "archive.is", "archive.li", "archive.md", "archive.vn", "archive.fo"];

    /// <summary>Takes the frame off a page.</summary>
    public static void Remove(IHtmlDocument page)
    {
        var frame = page.QuerySelectorAll(Bars).ToList();
        if (page.QuerySelector("meta[property='og:site_name']")?.GetAttribute("content") is { } name && SnapshotNames.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            // archive.today has metadata of its own, in which the day of the copy is that of the publication.
            frame.AddRange(page.QuerySelectorAll("head meta, #HEADER"));
        }

        foreach (var part in frame)
        {
            part.Remove();
        }
    }
}
