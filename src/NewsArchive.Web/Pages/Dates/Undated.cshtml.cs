using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Dates;

/// <summary><c>/undated</c>: articles whose day nobody knows, which stand in no calendar.</summary>
public sealed class UndatedModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 30;

    /// <summary>Those that came into the archive last first.</summary>
    public PagedList<ArticleCard> Articles { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Articles = await database.Articles.Where(a => a.PublishedOn == null).OrderByDescending(a => a.Id).Select(ArticleCard.Projection(database))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Articles.Exists ? Page() : NotFound();
    }
}
