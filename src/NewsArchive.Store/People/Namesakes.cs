using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>One of the people whom an address may mean.</summary>
/// <param name="Role">Their latest.</param>
public sealed record Namesake(string Name, string Slug, string? Role, int ArticleCount, int QuoteCount);

/// <summary>Whom an address under /people means that is nobody's own.</summary>
/// <param name="Name">The name that the address gives, in the spelling of the first of them.</param>
/// <param name="UndecidedCount">Articles of which it is unknown whom of them they name.</param>
public sealed record Namesakes(string Name, IReadOnlyList<Namesake> People, int UndecidedCount)
{
    /// <summary>Everyone who has the name in any spelling; an address that once told namesakes apart ("john-smith-sport") means all of them. Null for nobody.</summary>
    public static async Task<Namesakes?> FindAsync(ArchiveDbContext database, string slug, CancellationToken cancellationToken)
    {
        var words = slug.Replace('-', ' ');
        return await FindByNameAsync(database, words, cancellationToken)
            ?? (WithoutLabel(words) is { } name ? await FindByNameAsync(database, name, cancellationToken) : null);
    }

    /// <summary>The blocks of the names that an address may give.</summary>
    internal static IEnumerable<string> BlocksOf(string slug) =>
        slug.Replace('-', ' ') is var words ? new[] { words, WithoutLabel(words) }.Select(name => name is null ? null : NameForm.Of(name)?.Block).OfType<string>() : [];

    private static async Task<Namesakes?> FindByNameAsync(ArchiveDbContext database, string name, CancellationToken cancellationToken)
    {
        if (NameForm.Of(name) is not { } form)
        {
            return null;
        }

        var aliases = await database.PersonAliases.Where(a => a.Person.Block == form.Block).OrderBy(a => a.Name).Select(a => new { a.PersonId, a.Name }).ToListAsync(cancellationToken);
        var bearers = aliases.FindAll(a => NameForm.Of(a.Name)?.Key == form.Key);
        if (bearers.Count == 0)
        {
            // Who was merged with somebody of quite another name.
            var named = await database.Appearances.Where(a => a.Block == form.Block && a.PersonId != null)
                .GroupBy(a => new { a.Name, a.PersonId })
                .Select(g => new { PersonId = g.Key.PersonId!.Value, g.Key.Name })
                .ToListAsync(cancellationToken);
            bearers = [.. named.Where(n => NameForm.Of(n.Name)?.Key == form.Key).OrderBy(n => n.Name, StringComparer.Ordinal)];
        }

        if (bearers.Count == 0)
        {
            return null;
        }

        var ids = bearers.Select(a => a.PersonId).Distinct().ToList();
        var people = await database.People.Where(p => ids.Contains(p.Id)).OrderBy(p => p.Slug)
            .WithPresentRole()
            .Select(p => new Namesake(p.Person.Name, p.Person.Slug, p.Role, p.Person.ArticleCount, p.Person.QuoteCount))
            .ToListAsync(cancellationToken);
        var undecided = people.Count < 2 ? [] : await database.Appearances
            .Where(a => a.Block == form.Block && a.PersonId == null)
            .GroupBy(a => a.Name)
            .Select(g => new { Name = g.Key, Count = g.Select(a => a.ArticleId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        return new Namesakes(bearers[0].Name, people, undecided.Where(u => NameForm.Of(u.Name)?.Key == form.Key).Sum(u => u.Count));
    }

    private static string? WithoutLabel(string words)
    {
        var last = words.LastIndexOf(' ');
        return last > 0 && (RoleFields.Labels.Contains(words[(last + 1)..]) || words.AsSpan(last + 1).ContainsAnyExceptInRange('0', '9') is false) ? words[..last] : null;
    }
}
