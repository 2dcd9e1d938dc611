using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.People;

/// <summary><c>/people</c>: everyone whom articles name.</summary>
public sealed class PeopleModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 60;

    public PagedList<PersonRow> People { get; private set; } = null!;

    public string? Filter { get; private set; }

    public bool IsByArticles { get; private set; }

    /// <param name="name">Part of a name; any form of it will do.</param>
    /// <param name="order">"articles" for those in most articles first, else A to Z.</param>
    public async Task<IActionResult> OnGetAsync(string? name, string? order, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Filter = name?.Trim();
        IsByArticles = order == "articles";
        var folded = FoldedText.Of(Filter ?? "");
        var found = database.People.AsQueryable();
        if (folded.Length > 0)
        {
            found = found.Where(p => p.Aliases.Any(a => a.Folded.Contains(folded)));
        }

        var ordered = IsByArticles
            ? found.OrderByDescending(p => p.Mentions.Select(m => m.ArticleId).Distinct().Count()).ThenBy(p => p.Slug)
            : found.OrderBy(p => p.Slug); // the name without case and accents
        People = await ordered
            .Select(p => new PersonRow(
                p.Name,
                p.Slug,
                p.Mentions.Where(m => m.Role != null).OrderByDescending(m => m.Article.PublishedOn).ThenBy(m => m.Start).Select(m => m.Role).FirstOrDefault(),
                p.Mentions.Select(m => m.ArticleId).Distinct().Count(),
                p.Quotes.Count))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return People.Exists ? Page() : NotFound();
    }

    /// <param name="Role">Their latest.</param>
    public sealed record PersonRow(string Name, string Slug, string? Role, int ArticleCount, int QuoteCount);
}
