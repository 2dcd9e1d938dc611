using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Sources;

/// <summary><c>/sources/{host}</c>: the articles of an outlet, newest first.</summary>
public sealed class SourceModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 30;

    public SourceView Source { get; private set; } = null!;

    public PagedList<ArticleCard> Articles { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string host, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        var source = await database.Sources
            .Where(s => s.Host == host && s.ArticleCount > 0) // one that only a correction named may have none any more
            .Select(s => new SourceView(s.Id, s.Host, s.Name, s.Articles.Min(a => a.PublishedOn), s.Articles.Max(a => a.PublishedOn)))
            .FirstOrDefaultAsync(cancellationToken);
        if (source is null)
        {
            return NotFound();
        }

        Source = source;
        Articles = await database.Articles.Where(a => a.SourceId == source.Id).NewestFirst().Select(ArticleCard.Projection(database))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Articles.Exists ? Page() : NotFound();
    }

    public sealed record SourceView(int Id, string Host, string Name, DateOnly? First, DateOnly? Last);
}
