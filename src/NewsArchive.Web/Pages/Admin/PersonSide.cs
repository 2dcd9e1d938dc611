using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A person as whoever corrects needs to see them.</summary>
public sealed record PersonSide(int Id, string Name, string Slug, string? Role, int ArticleCount, int QuoteCount, int MentionCount)
{
    private const int MostFound = 10;

    public static IQueryable<PersonSide> Of(IQueryable<Person> people) => people.WithPresentRole().Select(p => new PersonSide(
        p.Person.Id, p.Person.Name, p.Person.Slug, p.Role, p.Person.ArticleCount, p.Person.QuoteCount, p.Person.Mentions.Count));

    /// <summary>Whom a name may mean, those first whom most articles name.</summary>
    public static async Task<List<PersonSide>> FindAsync(ArchiveDbContext database, string name, CancellationToken cancellationToken)
    {
        var ids = await new PeopleSearch(database).FindAsync(name, cancellationToken);
        return await Of(database.People.Where(p => ids.Contains(p.Id)).OrderByDescending(p => p.ArticleCount).ThenBy(p => p.Name).ThenBy(p => p.Id).Take(MostFound))
            .ToListAsync(cancellationToken);
    }

    /// <summary>"12 articles, 3 quotes, 30 mentions".</summary>
    public string Told => $"{Wording.Count(ArticleCount, "article")}, {Wording.Count(QuoteCount, "quote")}, {Wording.Count(MentionCount, "mention")}";
}
