using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Changes;

/// <summary><c>/changes</c>: revised, hidden and unhidden articles by date; without who did it, and without a word of what is hidden.</summary>
public sealed class ChangesModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 50;

    public PagedList<Change> Changes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Changes = await Change.All(database).OrderByDescending(c => c.At).ThenBy(c => c.Kind).ThenByDescending(c => c.Id)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Changes.Exists ? Page() : NotFound();
    }
}
