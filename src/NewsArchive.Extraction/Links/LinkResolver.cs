using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Links;

/// <summary>Turns links as a file has them into links that lead somewhere, or are known to be lost.</summary>
internal static class LinkResolver
{
    /// <param name="page">The article's own address, against which relative targets are read.</param>
    /// <param name="isArchivedCopy">Whether the article is a web archive's copy: its links lead into the archive, and are read as the page had them.</param>
    public static IReadOnlyList<ExtractedLink> Resolve(IEnumerable<WrittenLink> written, IEnumerable<ExtractedLink> apart, Uri? page, bool isArchivedCopy)
    {
        return [.. written.Where(l => !LeadsToMail(l.Href)).Select(l => new ExtractedLink(Words(l.Text), Target(Own(l.Href), page), l.Rel, l.Span)),
            .. apart.Select(l => l with { Href = Target(Own(l.Href), page) })];

        string? Own(string? href) => isArchivedCopy ? ArchivedCopy.OriginalOf(href) ?? href : href;
    }

    // "#", "#top", "javascript:void(0)" and "about:blank" are what saving leaves of a link.
    private static string? Target(string? href, Uri? page) =>
        href is null || href.StartsWith('#') ? null : CanonicalUrl.TryParse(href, out var url, page) ? url.ToString() : null;

    private static bool LeadsToMail(string href) =>
        href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase);

    private static string Words(string text) => text.ReplaceLineEndings(" ");
}
