using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Sources;

/// <summary><c>/sources</c>: the outlets that the articles come from.</summary>
public sealed class SourcesModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 100;

    public PagedList<SourceRow> Sources { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Sources = await database.Sources
            .Where(s => s.ArticleCount > 0)
            .OrderByDescending(s => s.ArticleCount).ThenBy(s => s.Host)
            .Select(s => new SourceRow(s.Host, s.Name, s.ArticleCount, s.Articles.Min(a => a.PublishedOn), s.Articles.Max(a => a.PublishedOn)))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Sources.Exists ? Page() : NotFound();
    }

    public sealed record SourceRow(string Host, string Name, int ArticleCount, DateOnly? First, DateOnly? Last);
}
