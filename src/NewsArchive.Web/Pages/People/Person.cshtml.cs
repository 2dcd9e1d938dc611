using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Articles;
using NewsArchive.Web.Pages.Quotes;

namespace NewsArchive.Web.Pages.People;

/// <summary><c>/people/{slug}</c>: a person's names, roles over time, when and with whom they are named, what they said and about whom, and what others say about them.</summary>
public sealed class PersonModel(ArchiveDbContext database, ISearchEngine engine) : PageModel
{
    /// <summary>The newest articles that are listed; a search finds the rest.</summary>
    public const int ArticlesOnPage = 30;

    public PersonView Person { get; private set; } = null!;

    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    public IReadOnlyList<RoleView> Roles { get; private set; } = [];

    /// <summary>With those that are not shown.</summary>
    public int RoleCount { get; private set; }

    public NamedOverTime Named { get; private set; } = null!;

    public IReadOnlyList<Companion> Companions { get; private set; } = [];

    public IReadOnlyList<SpokenOf> SpokenOf { get; private set; } = [];

    public IReadOnlyList<SaidAbout> SaidAbout { get; private set; } = [];

    public Ledger Ledger { get; private set; } = null!;

    public IReadOnlyList<NamingArticle> Articles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, CancellationToken cancellationToken)
    {
        var person = await database.People
            .Where(p => p.Slug == slug)
            .WithPresentRole()
            .Select(p => new PersonView(p.Person.Id, p.Person.Name, p.Person.Slug, p.Role, p.Person.QuoteCount, p.Person.Aliases.Select(a => a.Name).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return await this.ShowNamesakesAsync(database, slug, cancellationToken);
        }

        Person = person;
        Ledger = await Ledger.ReadAsync(database, engine, Request.Query, (person.Id, person.Name, person.Slug), cancellationToken);
        if (!Ledger.Quotes.Exists)
        {
            return NotFound();
        }

        OtherNames = People.OtherNames.Of(person.Name, person.Aliases);
        (Roles, RoleCount) = await database.RolesAsync(person.Id, cancellationToken);
        Named = await NamedOverTime.ReadAsync(database, person.Id, cancellationToken);
        Companions = await database.CompanionsAsync(person.Id, cancellationToken);
        SpokenOf = await database.SpokenOfAsync(person.Id, cancellationToken);
        SaidAbout = await database.SaidAboutAsync(person.Id, cancellationToken);
        Articles = await database.Appearances.Where(a => a.PersonId == person.Id)
            .Select(a => new { a.PublishedOn, a.ArticleId })
            .Distinct()
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId)
            .Take(ArticlesOnPage)
            .Join(database.Articles, a => a.ArticleId, a => a.Id, (_, article) => article)
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id)
            .Select(a => new NamingArticle(
                a.Path, a.Title, a.PublishedOn, a.Source!.Name, a.Language, !database.Appearances.Any(n => n.ArticleId == a.Id && n.PersonId == person.Id && n.Block != null)))
            .ToListAsync(cancellationToken);
        return Page();
    }

    /// <param name="IsSurnameAlone">Whether the article means them by title and surname alone, so that others say who it is.</param>
    public sealed record NamingArticle(string Path, string? Title, DateOnly? PublishedOn, string? SourceName, string? Language, bool IsSurnameAlone);

    /// <param name="Role">What most of the newest articles call them; null where none does.</param>
    public sealed record PersonView(int Id, string Name, string Slug, string? Role, int QuoteCount, IReadOnlyList<string> Aliases);
}
