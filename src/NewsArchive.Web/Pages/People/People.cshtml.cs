using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.People;

namespace NewsArchive.Web.Pages.People;

/// <summary><c>/people</c>: everyone whom articles name.</summary>
public sealed class PeopleModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 60;

    public PagedList<PersonRow> People { get; private set; } = null!;

    public Letters Letters { get; private set; } = null!;

    /// <summary>The letter of the index that the list is limited to.</summary>
    public string? Letter { get; private set; }

    public string? Filter { get; private set; }

    public PeopleOrder Order { get; private set; } = null!;

    public bool IsFiltered => Letter is not null || !string.IsNullOrEmpty(Filter);

    /// <summary>The list of a letter, or of all, in the same order.</summary>
    public string To(string? letter) =>
        PageLinks.Of(People, "/people", "", ("letter", letter), ("order", Order.Name)).To(1);

    /// <param name="name">Part of a name; any form of it will do.</param>
    /// <param name="letter">The first letter of the surname, or <see cref="Letters.Other"/>.</param>
    /// <param name="order">The name of a <see cref="PeopleOrder"/>.</param>
    public async Task<IActionResult> OnGetAsync(
        string? name, string? letter, string? order, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Filter = name?.Trim();
        Letter = Letters.Find(letter);
        Order = PeopleOrder.Of(order);
        Letters = new Letters(await database.People.Select(p => p.SortName.Substring(0, 1)).Distinct().ToListAsync(cancellationToken));
        var found = await Order.Apply(Narrow(database.People))
            .Select(p => p.Id)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!found.Exists)
        {
            return NotFound();
        }

        // What a row says is read for the people of the page only, whatever they are ordered by; one may be gone by then.
        var rows = await database.People.Where(p => found.Items.Contains(p.Id))
            .WithPresentRole()
            .Select(p => new PersonRow(
                p.Person.Id,
                p.Person.Name,
                p.Person.Slug,
                p.Role,
                p.Person.ArticleCount,
                p.Person.QuoteCount,
                p.Person.Appearances.Min(a => a.PublishedOn),
                p.Person.LastNamedOn))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        People = new PagedList<PersonRow>([.. found.Items.Select(id => rows.GetValueOrDefault(id)).OfType<PersonRow>()], found.Page, found.PageSize, found.TotalCount);
        return Page();
    }

    private IQueryable<Person> Narrow(IQueryable<Person> people)
    {
        if (FoldedText.Of(Filter ?? "") is { Length: > 0 } folded)
        {
            people = people.Where(p => database.PersonAliases.Where(a => a.Folded.Contains(folded)).Select(a => a.PersonId).Contains(p.Id));
        }

        if (Letter is not null)
        {
            var firsts = Letters.FirstsOf(Letter);
            people = people.Where(p => firsts.Contains(p.SortName.Substring(0, 1)));
        }

        return people;
    }

    /// <param name="Role">Their latest.</param>
    /// <param name="First">The first day on which an article of known date names them.</param>
    public sealed record PersonRow(int Id, string Name, string Slug, string? Role, int ArticleCount, int QuoteCount, DateOnly? First, DateOnly? Last);
}
