using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/import/preview</c>: what an import would do, seed by seed, and the button that does exactly that.</summary>
[Authorize(AccessPolicy.Administrators)]
public sealed class ImportPreviewModel(ArchiveDbContext database, AuditLog audit, IServiceProvider services) : PageModel
{
    private const int PageSize = 25;

    private readonly PreviewRunner previews = services.GetRequiredService<PreviewRunner>();
    private readonly ImportRunner imports = services.GetRequiredService<ImportRunner>();
    private readonly UploadFolder uploads = services.GetRequiredService<UploadFolder>();
    private readonly ArchiveSettings settings = services.GetRequiredService<ArchiveSettings>();

    public string SeedsPath => settings.SeedsPath;

    /// <summary>As the request came: a preview may end while its page is written, and half a page would then wait for the next that the other half does not ask for.</summary>
    public bool IsRunning { get; private set; }

    public RunProgress Progress => RunProgress.Of(previews.Current, "The preview is being made.", "/admin/import/preview/progress");

    public string? Fault => previews.Fault;

    /// <summary>Why the preview that somebody wanted to apply was not.</summary>
    public string? Refusal { get; private set; }

    public Preview? Preview { get; private set; }

    public ImportCounts Counts { get; private set; } = new();

    /// <summary>Whether an import has run since the preview was made.</summary>
    public bool IsOvertaken { get; private set; }

    public bool CanApply => Preview is { State: ImportState.Finished } && !IsOvertaken;

    public OutcomeFilter Filter { get; private set; } = null!;

    public PagedList<PreviewRow> Entries { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(
        string? outcome, string? q, [FromQuery(Name = "page")] string? page, string? refused, CancellationToken cancellationToken)
    {
        IsRunning = previews.IsRunning;
        Refusal = refused switch
        {
            "busy" => "An import is running. Apply the preview when it has ended, or make it again.",
            "applied" => "This preview is being applied. Make the next one when that import has ended.",
            "gone" => "That preview is no longer there or was not finished. This is the latest one.",
            _ => null,
        };
        Preview = IsRunning ? null : await database.Previews.AsNoTracking().OrderByDescending(p => p.Id).FirstOrDefaultAsync(cancellationToken);
        if (Preview is not { } preview)
        {
            return Page();
        }

        IsOvertaken = await database.Imports.AnyAsync(i => i.Id > preview.LastImportId, cancellationToken);
        var counts = await database.PreviewEntries.Where(e => e.PreviewId == preview.Id)
            .GroupBy(e => e.Outcome).Select(g => new { Outcome = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Counts = counts.Aggregate(Counts, (sum, c) => sum.With(c.Outcome, c.Count));
        if (!OutcomeFilter.TryRead("/admin/import/preview", Counts, outcome, q, out var filter))
        {
            return NotFound();
        }

        Filter = filter;
        Entries = await Wanted(preview.Id).Select(PreviewRow.Projection).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Entries.Exists ? Page() : NotFound();
    }

    // The addresses of the buttons, opened as a page: after a sign-in that came in between, for one.
    public IActionResult OnGetApply() => ToPreview();

    public IActionResult OnGetCancel() => ToPreview();

    public IActionResult OnPost()
    {
        if (imports.IsApplying)
        {
            return ToPreview("applied");
        }

        audit.WriteSoon(AuditAction.ImportPreviewed, settings.SeedsPath);
        previews.StartOrJoin(uploads.Everything(User.Identity!.Name!));
        return ToPreview();
    }

    public IActionResult OnPostCancel()
    {
        previews.Cancel();
        return ToPreview();
    }

    public async Task<IActionResult> OnPostApplyAsync(int id, CancellationToken cancellationToken)
    {
        if (previews.IsRunning || !await database.Previews.AnyAsync(p => p.Id == id && p.State == ImportState.Finished, cancellationToken))
        {
            return ToPreview("gone");
        }

        var request = uploads.Everything(User.Identity!.Name!) with { PreviewId = id };
        if (!imports.TryStart(request))
        {
            return ToPreview("busy");
        }

        audit.WriteSoon(AuditAction.ImportStarted, settings.SeedsPath, $"as preview {id} showed");
        return RedirectToPage("/Admin/Import", pageHandler: "", new { follow = true });
    }

    private RedirectToPageResult ToPreview(string? refused = null) => RedirectToPage("/Admin/ImportPreview", pageHandler: "", refused is null ? null : new { refused });

    private IQueryable<PreviewEntry> Wanted(int previewId)
    {
        var (outcome, words) = (Filter.Outcome, FoldedText.Of(Filter.Words ?? ""));
        return database.PreviewEntries
            .Where(e => e.PreviewId == previewId && (outcome == null || e.Outcome == outcome))
            .Where(e => words == "" || FoldedText.Of(e.SeedPath).Contains(words) || FoldedText.Of(e.Title!).Contains(words) || FoldedText.Of(e.Reason!).Contains(words))
            .OrderByDescending(e => e.Outcome == ImportOutcome.Failed) // what needs a hand comes first, what stays as it is last
            .ThenBy(e => e.Outcome == ImportOutcome.Unchanged)
            .ThenBy(e => e.Id);
    }
}
