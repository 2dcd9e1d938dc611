using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

[Authorize(AccessPolicy.Administrators)]
public sealed class ImportModel(ArchiveDbContext database, IServiceProvider services) : PageModel
{
    private readonly ImportRunner runner = services.GetRequiredService<ImportRunner>();
    private readonly ArchiveSettings settings = services.GetRequiredService<ArchiveSettings>();

    public string SeedsPath => settings.SeedsPath;

    public bool IsRunning { get; private set; }

    public ImportProgress? Progress { get; private set; }

    public string? Fault { get; private set; }

    public ImportRow? LastImport { get; private set; }

    /// <param name="follow">Whether somebody who started an import waits for its end: then its report is what they want to see.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(bool follow, CancellationToken cancellationToken)
    {
        IsRunning = runner.IsRunning;
        if (follow && !IsRunning && runner.LastEnd?.Report?.ImportId is { } id)
        {
            return RedirectToPage("/Admin/ImportReport", new { id });
        }

        Progress = runner.Progress;
        Fault = runner.LastEnd?.Fault;
        LastImport = await database.Imports.OrderByDescending(i => i.Id).Select(ImportRow.Projection).FirstOrDefaultAsync(cancellationToken);
        return Page();
    }

    // The address of the buttons, opened as a page: after a sign-in that came in between, for one.
    public IActionResult OnGetCancel() => RedirectToPage("/Admin/Import", pageHandler: "");

    public IActionResult OnPost()
    {
        runner.StartOrJoin(new ImportRequest(settings.SeedsPath, User.Identity!.Name!, []));
        return RedirectToPage("/Admin/Import", pageHandler: "", new { follow = true });
    }

    public IActionResult OnPostCancel()
    {
        runner.Cancel();
        return RedirectToPage("/Admin/Import", pageHandler: "");
    }
}
