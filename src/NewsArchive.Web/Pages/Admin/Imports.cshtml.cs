using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

public sealed class ImportsModel(ArchiveDbContext database, ArchiveFolder folder) : PageModel
{
    private const int PageSize = 50;

    public PagedList<ImportRow> Imports { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        await InterruptedImports.CloseAsync(database, folder, cancellationToken);
        Imports = await database.Imports.OrderByDescending(i => i.Id).Select(ImportRow.Projection)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Imports.Exists ? Page() : NotFound();
    }
}
