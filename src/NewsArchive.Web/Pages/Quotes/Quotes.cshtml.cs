using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Searching;

namespace NewsArchive.Web.Pages.Quotes;

/// <summary><c>/quotes</c>: the ledger of everything that somebody said, newest first.</summary>
public sealed class QuotesModel(ArchiveDbContext database, ISearchEngine engine) : PageModel
{
    public Ledger Ledger { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Ledger = await Ledger.ReadAsync(database, engine, Request.Query, person: null, cancellationToken);
        return Ledger.Quotes.Exists ? Page() : NotFound();
    }
}
