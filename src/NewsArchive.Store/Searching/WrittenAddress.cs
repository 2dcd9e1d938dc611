using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;

namespace NewsArchive.Store.Searching;

/// <summary>What the archive has of an address that somebody searches for, as it is copied from a browser.</summary>
/// <param name="Article">The article that was published there; null where it is another's or a whole outlet's.</param>
/// <param name="Host">The outlet there; null where the archive has none.</param>
public sealed partial record WrittenAddress(Headline? Article, string? Host)
{
    /// <summary>Null where a query is no address, for which nothing is asked, or one that the archive does not know.</summary>
    public static async Task<WrittenAddress?> FindAsync(SearchQuery query, ArchiveDbContext database, CancellationToken cancellationToken)
    {
        if (AddressPattern().Match(query.Text) is not { Success: true } written
            || !CanonicalUrl.TryParse(written.Groups["scheme"].Success ? query.Text : "https://" + query.Text, out var url))
        {
            return null;
        }

        var article = await database.Articles.Where(a => a.Identity == url.Identity).Select(a => new Headline(a.Title ?? a.Path, a.Path, a.PublishedOn)).FirstOrDefaultAsync(cancellationToken);
        var host = article is not null ? null : await database.Sources.Where(s => s.Host == url.Host && s.ArticleCount > 0).Select(s => s.Host).FirstOrDefaultAsync(cancellationToken);
        return article is null && host is null ? null : new WrittenAddress(article, host);
    }

    // "https://www.harbour.example/2024/ferry?id=1", "harbour.example"; no "3.5" and no "info@harbour.example".
    [GeneratedRegex(@"^(?<scheme>https?://)?[\p{L}\p{Nd}-]+(\.[\p{L}\p{Nd}-]+)*\.\p{L}{2,}(:\d+)?([/?]\S*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();
}
