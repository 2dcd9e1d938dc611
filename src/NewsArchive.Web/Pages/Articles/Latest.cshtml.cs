using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Pages.Articles;

/// <summary><c>/</c>: the search box, the latest articles by day, and the way into the years.</summary>
public sealed class LatestModel(ArchiveDbContext database, IServiceProvider services) : PageModel
{
    private const int PageSize = 20;

    public PagedList<ArticleCard> Articles { get; private set; } = null!;

    public IReadOnlyList<YearCount> Years { get; private set; } = [];

    public bool IsEmpty => Articles.TotalCount == 0;

    /// <summary>Where an empty archive takes its articles from.</summary>
    public string SeedsPath => services.GetRequiredService<ArchiveSettings>().SeedsPath;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Articles = await database.Articles.NewestFirst().Select(ArticleCard.Projection)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!Articles.Exists)
        {
            return NotFound();
        }

        Years = await database.Articles
            .Where(a => a.PublishedOn != null)
            .GroupBy(a => a.PublishedOn!.Value.Year)
            .OrderByDescending(g => g.Key)
            .Select(g => new YearCount(g.Key, g.Count()))
            .ToListAsync(cancellationToken);
        return Page();
    }

    public sealed record YearCount(int Year, int Count);
}
