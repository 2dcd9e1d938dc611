using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>The evidence for one side of a doubt.</summary>
/// <param name="Slug">Null for appearances of which it is unknown whose they are.</param>
public sealed record DoubtSide(
    string? Slug, IReadOnlyList<string> Names, IReadOnlyList<DoubtSide.RoleRow> Roles, int ArticleCount, IReadOnlyList<DoubtSide.ArticleRow> Articles)
{
    public sealed record RoleRow(string Role, DateOnly? First, DateOnly? Last);

    public sealed record ArticleRow(string Path, string? Title, DateOnly? PublishedOn);
}

/// <summary>The evidence for both sides of each doubt on a page, read with as many queries for one as for all.</summary>
public sealed class DoubtSides
{
    private const int ArticlesOfSide = 3;
    private const int RolesOfSide = 6;

    private readonly Dictionary<int, DoubtSide> people = [];
    private readonly Dictionary<string, DoubtSide> undecided = new(StringComparer.Ordinal);

    public DoubtSide First(PersonDoubt doubt) => Find(doubt.FirstPersonId, doubt.FirstKey);

    public DoubtSide Second(PersonDoubt doubt) => Find(doubt.SecondPersonId, doubt.SecondKey);

    public static async Task<DoubtSides> LoadAsync(ArchiveDbContext database, IReadOnlyList<PersonDoubt> doubts, CancellationToken cancellationToken)
    {
        var sides = new DoubtSides();
        var ids = doubts.SelectMany(d => new[] { d.FirstPersonId, d.SecondPersonId }).OfType<int>().Distinct().ToList();
        if (ids.Count > 0)
        {
            await sides.LoadPeopleAsync(database, ids, cancellationToken);
        }

        var keys = doubts.Where(d => d.FirstPersonId is null).Select(d => d.FirstKey).Union(doubts.Where(d => d.SecondPersonId is null).Select(d => d.SecondKey)).ToList();
        if (keys.Count > 0)
        {
            await sides.LoadUndecidedAsync(database, keys, [.. doubts.Select(d => d.Block).Distinct()], cancellationToken);
        }

        return sides;
    }

    // An import that runs meanwhile may have parted the people anew since the doubts were read.
    private DoubtSide Find(int? personId, string key) =>
        (personId is { } id ? people.GetValueOrDefault(id) : undecided.GetValueOrDefault(key)) ?? new DoubtSide(null, [key.Split('|')[0]], [], 0, []);

    private async Task LoadPeopleAsync(ArchiveDbContext database, List<int> ids, CancellationToken cancellationToken)
    {
        var of = database.Appearances.Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value));
        var names = (await of.GroupBy(a => new { a.PersonId, a.Name }).Select(g => new { Id = g.Key.PersonId!.Value, g.Key.Name, Count = g.Count() }).ToListAsync(cancellationToken))
            .ToLookup(n => n.Id);
        var roles = (await of.Where(a => a.Role != null).GroupBy(a => new { a.PersonId, a.Role })
                .Select(g => new { Id = g.Key.PersonId!.Value, Row = new DoubtSide.RoleRow(g.Key.Role!, g.Min(a => a.PublishedOn), g.Max(a => a.PublishedOn)), Count = g.Count() })
                .ToListAsync(cancellationToken))
            .ToLookup(r => r.Id);
        var rows = await database.People.Where(p => ids.Contains(p.Id))
            .Select(p => new
            {
                p.Id,
                p.Slug,
                Count = p.Appearances.Select(a => a.ArticleId).Distinct().Count(),
                Newest = p.Appearances.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId).Take(ArticlesOfSide).Select(a => a.ArticleId).ToList(),
            })
            .ToListAsync(cancellationToken);
        var articles = await ArticlesAsync(database, rows.SelectMany(r => r.Newest), cancellationToken);
        foreach (var person in rows)
        {
            people[person.Id] = new DoubtSide(
                person.Slug,
                [.. names[person.Id].OrderByDescending(n => n.Count).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name)],
                [.. roles[person.Id].OrderByDescending(r => r.Count).ThenBy(r => r.Row.Role, StringComparer.Ordinal).Take(RolesOfSide).Select(r => r.Row)],
                person.Count,
                Newest(articles, person.Newest));
        }
    }

    private async Task LoadUndecidedAsync(ArchiveDbContext database, List<string> keys, List<string> blocks, CancellationToken cancellationToken)
    {
        var rows = await database.Appearances.Where(a => a.PersonId == null && a.Block != null && blocks.Contains(a.Block))
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId)
            .Select(a => new { a.Name, a.ArticleId })
            .ToListAsync(cancellationToken);
        var named = keys.ToDictionary(key => key, key => rows.FindAll(r => PersonDoubt.IsAbout(key, r.Name)), StringComparer.Ordinal);
        var newest = named.Values.SelectMany(n => n.Select(r => r.ArticleId).Distinct().Take(ArticlesOfSide));
        var articles = await ArticlesAsync(database, newest, cancellationToken);
        foreach (var (key, mine) in named.Where(n => n.Value.Count > 0))
        {
            var ids = mine.Select(r => r.ArticleId).Distinct().ToList();
            undecided[key] = new DoubtSide(
                null,
                [.. mine.Select(r => r.Name).Distinct().Order(StringComparer.Ordinal)],
                [],
                ids.Count,
                Newest(articles, ids.Take(ArticlesOfSide)));
        }
    }

    private static async Task<Dictionary<int, DoubtSide.ArticleRow>> ArticlesAsync(ArchiveDbContext database, IEnumerable<int> wanted, CancellationToken cancellationToken)
    {
        var ids = wanted.Distinct().ToList();
        var rows = await database.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Path, a.Title, a.PublishedOn }).ToListAsync(cancellationToken);
        return rows.ToDictionary(a => a.Id, a => new DoubtSide.ArticleRow(a.Path, a.Title, a.PublishedOn));
    }

    private static List<DoubtSide.ArticleRow> Newest(Dictionary<int, DoubtSide.ArticleRow> articles, IEnumerable<int> ids) =>
        [.. ids.Distinct().Where(articles.ContainsKey).Select(id => articles[id])];
}
