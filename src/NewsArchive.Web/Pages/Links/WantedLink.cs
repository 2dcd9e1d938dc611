using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Links;

/// <summary>An address that articles link to and that the archive does not hold.</summary>
/// <param name="Identity">What the article there would be known by.</param>
/// <param name="Href">The address as the latest article has it, whose path, title and day follow the words of its link.</param>
public sealed record WantedLink(string Identity, int ArticleCount, string Href, string Text, string LatestPath, string? LatestTitle, DateOnly? LatestOn)
{
    /// <summary>What the link says; null where that is nothing, or the address again.</summary>
    public string? Words => Text.Length == 0 || Text.Contains(Identity, StringComparison.OrdinalIgnoreCase) ? null : Text;
}

internal static class WantedLinks
{
    private const int PageSize = 30;

    /// <summary>A page of them, those that most articles link to first.</summary>
    /// <param name="host">The only one whose addresses count; null for any.</param>
    public static async Task<PagedList<WantedLink>> WantedAsync(this ArchiveDbContext database, string? host, int page, CancellationToken cancellationToken)
    {
        var links = database.Links.Where(l => l.TargetIdentity != null && l.Rel != LinkRel.Original);
        var wanted = (host is null ? links : links.Where(l => l.Host == host))
            .GroupBy(l => l.TargetIdentity!)
            .Where(g => !database.Articles.Any(a => a.Identity == g.Key))
            .Select(g => new { Identity = g.Key, ArticleCount = g.Select(l => l.ArticleId).Distinct().Count() });
        var empty = new PagedList<WantedLink>([], page, PageSize, await wanted.CountAsync(cancellationToken));
        if (!empty.Exists || empty.TotalCount == 0)
        {
            return empty;
        }

        var shown = wanted.OrderByDescending(w => w.ArticleCount).ThenBy(w => w.Identity).Skip((page - 1) * PageSize).Take(PageSize);
        var rows =
            from target in shown
            from latest in database.Links
            where latest.Id == links.Where(l => l.TargetIdentity == target.Identity)
                .OrderByDescending(l => l.PublishedOn).ThenByDescending(l => l.ArticleId).ThenBy(l => l.Number)
                .Select(l => l.Id).First()
            orderby target.ArticleCount descending, target.Identity
            select new WantedLink(
                target.Identity, target.ArticleCount, latest.Href!, latest.Text, latest.Article.Path, latest.Article.Title, latest.PublishedOn);
        return empty with { Items = await rows.ToListAsync(cancellationToken) };
    }
}
