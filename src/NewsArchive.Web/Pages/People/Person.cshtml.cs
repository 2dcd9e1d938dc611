using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages.People;

/// <summary><c>/people/{slug}</c>: a person's names, roles over time, what they said and where they are named.</summary>
public sealed class PersonModel(ArchiveDbContext database) : PageModel
{
    private const int QuotesOnPage = 20;

    /// <summary>The newest articles that are listed; a search finds the rest.</summary>
    public const int ArticlesOnPage = 30;

    public PersonView Person { get; private set; } = null!;

    public IReadOnlyList<RoleView> Roles { get; private set; } = [];

    public PagedList<QuoteCard> Quotes { get; private set; } = null!;

    public IReadOnlyList<ArticleRow> Articles { get; private set; } = [];

    public int ArticleCount { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string slug, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        var person = await database.People
            .Where(p => p.Slug == slug)
            .Select(p => new PersonView(p.Id, p.Name, p.Slug, p.Aliases.Where(a => a.Name != p.Name).OrderBy(a => a.Name).Select(a => a.Name).ToList()))
            .FirstOrDefaultAsync(cancellationToken);
        if (person is null)
        {
            return await this.ShowNamesakesAsync(database, slug, cancellationToken);
        }

        Person = person;
        Quotes = await database.Quotes.Where(q => q.PersonId == person.Id).NewestFirst().Select(QuoteCard.Projection)
            .ToPagedListAsync(PageLinks.Number(page), QuotesOnPage, cancellationToken);
        if (!Quotes.Exists)
        {
            return NotFound();
        }

        Roles = await RolesAsync(person.Id, cancellationToken);
        var naming = database.Articles.Where(a => a.Mentions.Any(m => m.PersonId == person.Id));
        ArticleCount = await naming.CountAsync(cancellationToken);
        Articles = await naming
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id)
            .Select(a => new ArticleRow(a.Path, a.Title, a.PublishedOn, a.Source!.Host, a.Source!.Name))
            .Take(ArticlesOnPage)
            .ToListAsync(cancellationToken);
        return Page();
    }

    // "Deputy Mayor" before a name and "deputy mayor" after it are one role.
    private async Task<IReadOnlyList<RoleView>> RolesAsync(int personId, CancellationToken cancellationToken)
    {
        var forms = await database.Mentions
            .Where(m => m.PersonId == personId && m.Role != null)
            .GroupBy(m => m.Role)
            .Select(g => new RoleView(g.Key!, g.Min(m => m.Article.PublishedOn), g.Max(m => m.Article.PublishedOn)))
            .ToListAsync(cancellationToken);
        return
        [
            .. forms.OrderByDescending(r => r.Last).ThenBy(r => r.Role, StringComparer.Ordinal)
                .GroupBy(r => r.Role, StringComparer.OrdinalIgnoreCase)
                .Select(g => new RoleView(g.First().Role, g.Min(r => r.First), g.Max(r => r.Last)))
                .OrderByDescending(r => r.Last).ThenByDescending(r => r.First),
        ];
    }

    public sealed record PersonView(int Id, string Name, string Slug, IReadOnlyList<string> OtherNames);

    /// <param name="First">The first day on which an article of known date describes them so.</param>
    public sealed record RoleView(string Role, DateOnly? First, DateOnly? Last);

    public sealed record ArticleRow(string Path, string? Title, DateOnly? PublishedOn, string? SourceHost, string? SourceName);
}
