using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/imports/{id}</c>: what became of each seed in one import.</summary>
public sealed class ImportReportModel(ArchiveDbContext database, ArchiveFolder folder) : PageModel
{
    private const int PageSize = 100;

    public ImportRow Import { get; private set; } = null!;

    /// <summary>How many seeds another try may import.</summary>
    public int RetryCount => Import.Counts.Failed + Import.Counts.Outdated;

    /// <summary>Where the same seeds are found as a table for other programs.</summary>
    public string CsvAddress => ImportCsv.AddressOf(Filter);

    /// <summary>False where unchanged seeds are counted only: an earlier import does not keep their rows.</summary>
    public bool HasUnchanged { get; private set; }

    public OutcomeFilter Filter { get; private set; } = null!;

    public PagedList<EntryRow> Entries { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int id, string? outcome, string? q, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        await InterruptedImports.CloseAsync(database, folder, cancellationToken);
        var import = await database.Imports.Where(i => i.Id == id).Select(ImportRow.Projection).SingleOrDefaultAsync(cancellationToken);
        if (import is null || !OutcomeFilter.TryRead(string.Create(CultureInfo.InvariantCulture, $"/admin/imports/{id}"), import.Counts, outcome, q, out var filter))
        {
            return NotFound();
        }

        (Import, Filter) = (import, filter);
        HasUnchanged = import.Counts.Unchanged == 0 || await database.ImportEntries.AnyAsync(e => e.ImportId == id && e.Outcome == ImportOutcome.Unchanged, cancellationToken);
        Entries = await database.ImportEntries.Of(id, filter).Select(EntryRow.Projection).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Entries.Exists ? Page() : NotFound();
    }
}
