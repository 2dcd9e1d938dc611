using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.People;

/// <summary>Someone whom articles name together with a person.</summary>
/// <param name="Role">Their latest.</param>
/// <param name="ArticleCount">The articles that name both.</param>
public sealed record Companion(string Name, string Slug, string? Role, int ArticleCount);

internal static class Companions
{
    private const int MaxCompanions = 12;

    /// <summary>Those in most articles with the person first; nobody of whom an article does not say who it is.</summary>
    public static async Task<IReadOnlyList<Companion>> CompanionsAsync(this ArchiveDbContext database, int personId, CancellationToken cancellationToken) =>
        await database.Appearances.Where(a => a.PersonId == personId)
            .Join(
                database.Appearances.Where(o => o.PersonId != null && o.PersonId != personId),
                a => a.ArticleId,
                o => o.ArticleId,
                (a, o) => new { PersonId = o.PersonId!.Value, o.ArticleId })
            .GroupBy(o => o.PersonId)
            .Select(g => new { PersonId = g.Key, ArticleCount = g.Select(o => o.ArticleId).Distinct().Count() })
            .Join(database.People, g => g.PersonId, p => p.Id, (g, p) => new { Person = p, g.ArticleCount })
            .OrderByDescending(c => c.ArticleCount).ThenBy(c => c.Person.Slug)
            .Take(MaxCompanions)
            .Select(c => new Companion(
                c.Person.Name,
                c.Person.Slug,
                c.Person.Appearances.Where(a => a.Role != null).OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId).Select(a => a.Role).FirstOrDefault(),
                c.ArticleCount))
            .ToListAsync(cancellationToken);
}
