using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Links;

/// <summary>A host that articles link to.</summary>
/// <param name="SourceName">Its name as an outlet of the archive; null where it is none.</param>
/// <param name="ArticleCount">The articles that link to it.</param>
public sealed record LinkedHost(string Host, string? SourceName, int ArticleCount);

internal static class LinkedHosts
{
    private const int MaxHosts = 15;

    /// <summary>Those that most articles link to first.</summary>
    public static async Task<IReadOnlyList<LinkedHost>> LinkedHostsAsync(this ArchiveDbContext database, CancellationToken cancellationToken) =>
        await database.Links.Where(l => l.Host != null && l.Rel != LinkRel.Original)
            .GroupBy(l => l.Host!)
            .Select(g => new { Host = g.Key, ArticleCount = g.Select(l => l.ArticleId).Distinct().Count() })
            .OrderByDescending(h => h.ArticleCount).ThenBy(h => h.Host)
            .Take(MaxHosts)
            .GroupJoin(database.Sources.Where(s => s.Articles.Any()), h => h.Host, s => s.Host, (h, sources) => new { h.Host, h.ArticleCount, Sources = sources })
            .SelectMany(h => h.Sources.DefaultIfEmpty(), (h, source) => new { h.Host, source!.Name, h.ArticleCount })
            .OrderByDescending(h => h.ArticleCount).ThenBy(h => h.Host)
            .Select(h => new LinkedHost(h.Host, h.Name, h.ArticleCount))
            .ToListAsync(cancellationToken);
}
