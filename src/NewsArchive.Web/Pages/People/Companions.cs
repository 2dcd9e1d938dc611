using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;

namespace NewsArchive.Web.Pages.People;

/// <summary>Someone whom articles name together with a person.</summary>
/// <param name="Role">Their latest.</param>
/// <param name="ArticleCount">The articles that name both.</param>
public sealed record Companion(string Name, string Slug, string? Role, int ArticleCount);

internal static class Companions
{
    /// <summary>Of how many articles that name a person, the newest, the others are counted.</summary>
    public const int ArticlesRead = 2000;

    private const int MaxCompanions = 12;

    /// <summary>Those in most of the newest articles with the person first; nobody of whom an article does not say who it is.</summary>
    public static async Task<IReadOnlyList<Companion>> CompanionsAsync(this ArchiveDbContext database, int personId, CancellationToken cancellationToken) =>
        await database.Appearances.Where(a => a.PersonId == personId)
            .Select(a => new { a.PublishedOn, a.ArticleId })
            .Distinct()
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId)
            .Take(ArticlesRead)
            .Join(
                database.Appearances.Where(o => o.PersonId != null && o.PersonId != personId),
                a => a.ArticleId,
                o => o.ArticleId,
                (a, o) => new { PersonId = o.PersonId!.Value, o.ArticleId })
            .GroupBy(o => o.PersonId)
            .Select(g => new { PersonId = g.Key, ArticleCount = g.Select(o => o.ArticleId).Distinct().Count() })
            .Join(database.People.WithPresentRole(), g => g.PersonId, p => p.Person.Id, (g, p) => new { p.Person, p.Role, g.ArticleCount })
            .OrderByDescending(c => c.ArticleCount).ThenBy(c => c.Person.Slug)
            .Take(MaxCompanions)
            .Select(c => new Companion(c.Person.Name, c.Person.Slug, c.Role, c.ArticleCount))
            .ToListAsync(cancellationToken);
}
