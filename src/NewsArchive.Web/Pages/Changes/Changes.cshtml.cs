using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;

namespace NewsArchive.Web.Pages.Changes;

/// <summary><c>/changes</c>: revised, hidden and unhidden articles by date; without who did it, and without a word of what is hidden.</summary>
public sealed class ChangesModel(ArchiveDbContext database) : PageModel
{
    public PagedList<Change> Changes { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Changes = await database.ReadChangesAsync(PageLinks.Number(page), cancellationToken);
        return Changes.Exists ? Page() : NotFound();
    }
}
