using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

public sealed class ImportReportModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 100;

    public ImportRow Import { get; private set; } = null!;

    public ImportOutcome? Outcome { get; private set; }

    public PagedList<EntryRow> Entries { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? outcome, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Outcome = Enum.TryParse<ImportOutcome>(outcome, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : null;
        if (Outcome is null && !string.IsNullOrEmpty(outcome))
        {
            return NotFound();
        }

        var import = await database.Imports.Where(i => i.Id == id).Select(ImportRow.Projection).SingleOrDefaultAsync(cancellationToken);
        if (import is null)
        {
            return NotFound();
        }

        Import = import;
        Entries = await database.ImportEntries
            .Where(e => e.ImportId == id && (Outcome == null || e.Outcome == Outcome))
            .OrderByDescending(e => e.Outcome == ImportOutcome.Failed).ThenBy(e => e.Id) // what needs a hand comes first
            .Select(EntryRow.Projection)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Entries.Exists ? Page() : NotFound();
    }
}
