using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Links;

/// <summary>Knows the addresses under which web archives and caches keep copies of pages.</summary>
internal static partial class ArchivedCopy
{
    /// <summary>The address of the page that is kept under another, absolute or within the archive's site; null where the address is no copy's.</summary>
    public static string? OriginalOf(string? address)
    {
        if (address is null || address.Length > 4096)
        {
            return null;
        }

        var match = Archive().Match(address) is { Success: true } archive ? archive : Cache().Match(address);
        if (!match.Success)
        {
            return null;
        }

        // Servers fold the slashes of a path: "…/http:/coast.example".
        var original = Scheme().Replace(match.Groups["url"].Value, "$1://");
        return original.StartsWith("http", StringComparison.OrdinalIgnoreCase) && original.Contains("://", StringComparison.Ordinal) ? original : (match.Groups["secure"].Success ? "https://" : "http://") + original;
    }

    // "https://web.archive.org/web/20241107101112im_/https://coast.example/a", "/web/2024/http://coast.example/", "https://arquivo.example/wayback/20241107101112/http://coast.example/",
    // "https://archive.ph/2024.11.07-101112/https://coast.example/a", "https://archive.ph/o/AbCdE/https://coast.example/a"
    [GeneratedRegex(
        @"^(?:(?:https?:)?//web\.archive\.org)?/web/\d{4,14}(?:[a-z]{2}_)?/(?<url>[\w-]+(?:[.:]).+)$"
        + @"|^(?:https?://[^/?#]+)?/(?:[^/?#]+/){0,3}\d{14}(?:[a-z]{2}_)?/(?<url>https?:/.+)$"
        + @"|^https?://archive\.(?:today|ph|is|li|md|vn|fo)/(?:[\d.-]{4,20}|o/\w+|newest|oldest)/(?<url>https?:/.+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    // "https://webcache.googleusercontent.com/search?q=cache:x1y2:https://coast.example/a+&hl=en", "https://coast-example.cdn.ampproject.org/c/s/coast.example/a", "https://www.google.com/amp/s/coast.example/a"
    [GeneratedRegex(
        @"^https?://webcache\.googleusercontent\.com/search\?(?:[^#]*&)?q=cache:(?:[\w-]+:)?(?<url>(?:https?://)?[^+&]+)"
        + @"|^https?://(?:[\w-]+\.cdn\.ampproject\.org/[cv]|www\.google\.[a-z.]+/amp)/(?<secure>s/)?(?<url>[\w-]+\..+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Cache();

    [GeneratedRegex(@"^(https?):/+", RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
