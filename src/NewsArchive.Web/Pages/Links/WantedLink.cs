using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Links;

/// <summary>An address that articles link to and that the archive does not hold.</summary>
/// <param name="Identity">What the article there would be known by.</param>
/// <param name="Href">The address as the latest article has it, whose path, title, language and day follow the words of its link.</param>
public sealed record WantedLink(string Identity, int ArticleCount, string Href, string Text, string LatestPath, string? LatestTitle, string? LatestLanguage, DateOnly? LatestOn)
{
    /// <summary>What the link says; null where that is nothing, or the address again.</summary>
    public string? Words => Text.Length == 0 || Text.Contains(Identity, StringComparison.OrdinalIgnoreCase) ? null : Text;
}

internal static class WantedLinks
{
    private const int PageSize = 30;

    /// <summary>A page of them, those that most articles link to first.</summary>
    /// <param name="ranks">All of them, in that order.</param>
    public static async Task<PagedList<WantedLink>> WantedAsync(this ArchiveDbContext database, IReadOnlyList<WantedRank> ranks, int page, CancellationToken cancellationToken)
    {
        var empty = new PagedList<WantedLink>([], page, PageSize, ranks.Count);
        if (!empty.Exists || ranks.Count == 0)
        {
            return empty;
        }

        var shown = ranks.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var ids = shown.ConvertAll(r => r.LinkId);
        var links = database.Links.Where(l => l.Rel != LinkRel.Original);
        var rows =
            from target in database.Links
            where ids.Contains(target.Id)
            from latest in database.Links
            where latest.Id == links.Where(l => l.TargetIdentity == (target.TargetIdentity ?? "")) // what may be null on both sides is not found in order
                .OrderByDescending(l => l.PublishedOn).ThenByDescending(l => l.ArticleId).ThenBy(l => l.Number)
                .Select(l => l.Id).First()
            select new { target.Id, Identity = target.TargetIdentity!, Href = latest.Href!, latest.Text, latest.Article.Path, latest.Article.Title, latest.Article.Language, latest.PublishedOn };
        var found = await rows.ToDictionaryAsync(r => r.Id, cancellationToken); // one may be gone by then
        return empty with
        {
            Items = [.. shown.Where(r => found.ContainsKey(r.LinkId)).Select(r => (Rank: r, Row: found[r.LinkId]))
                .Select(w => new WantedLink(w.Row.Identity, w.Rank.ArticleCount, w.Row.Href, w.Row.Text, w.Row.Path, w.Row.Title, w.Row.Language, w.Row.PublishedOn))],
        };
    }
}
