using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

[Authorize(AccessPolicy.Administrators)]
public sealed class ImportModel(ArchiveDbContext database, AuditLog audit, IServiceProvider services) : PageModel
{
    /// <summary>Under which an upload leaves word of what it stored, and of what it did not.</summary>
    public const string StoredKey = "stored";

    public const string RefusedKey = "refused";

    private const int MaxRetried = 1_000; // of more the whole folder is read: what is unchanged costs little

    private readonly ImportRunner runner = services.GetRequiredService<ImportRunner>();
    private readonly ArchiveFolder folder = services.GetRequiredService<ArchiveFolder>();
    private readonly ArchiveSettings settings = services.GetRequiredService<ArchiveSettings>();

    public string SeedsPath => settings.SeedsPath;

    /// <summary>What an upload has stored; null where nothing was uploaded just now.</summary>
    public string? Stored => MessageOf(StoredKey) as string;

    /// <summary>Why files of it were not stored.</summary>
    public IReadOnlyList<string> Refused => MessageOf(RefusedKey) as string[] ?? [];

    /// <summary>"Files and archives up to 100 MB each …".</summary>
    public string UploadRules { get; private set; } = "";

    /// <summary>How else seeds are imported, as sentences; empty where only this page and the command do.</summary>
    public string Otherwise => string.Join(" ", new[]
    {
        settings.ImportAtStart ? "At every start of the server." : null,
        settings.WatchSeeds ? "As soon as they change in the seeds folder." : null,
        settings.ImportEvery switch
        {
            { TimeOfDay: { } time } => $"Every day at {time:HH\\:mm} by the server's clock.",
            { Interval: { } interval } => $"Every {Wording.Interval(interval)}.",
            _ => null,
        },
    }.OfType<string>());

    public bool IsRunning { get; private set; }

    /// <summary>Whether it was asked to stop, and only ends what it has begun.</summary>
    public bool IsCancelling { get; private set; }

    public RunProgress Progress { get; private set; } = null!;

    /// <summary>Whether another process runs the import that is shown.</summary>
    public bool IsFollowed { get; private set; }

    /// <summary>Says that another process imports, where nobody follows that yet.</summary>
    public string? Elsewhere { get; private set; }

    /// <summary>Whether that is what somebody would start here too.</summary>
    public bool IsElsewhereWhole { get; private set; }

    public string? Fault { get; private set; }

    public ImportRow? LastImport { get; private set; }

    /// <param name="follow">Whether somebody who started an import waits for its end: then its report is what they want to see.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnGetAsync(bool follow, CancellationToken cancellationToken)
    {
        IsRunning = runner.IsRunning;
        var limits = services.GetRequiredService<UploadLimits>();
        UploadRules = $"up to {Wording.Size(limits.MaxFileBytes)} each; at most {Wording.Count(limits.MaxFiles, "file")} and {Wording.Size(limits.MaxTotalBytes)} at a time";
        if (follow && !IsRunning && runner.LastEnd?.ImportId is { } id)
        {
            return RedirectToPage("/Admin/ImportReport", new { id });
        }

        IsCancelling = runner.IsCancelling;
        IsFollowed = IsRunning && runner.Current!.Elsewhere is not null;
        var what = IsFollowed ? OtherProcess(runner.Current!.Elsewhere!) + " This page follows it."
            : IsCancelling ? "The import is being cancelled. It ends with the seeds that it has begun; what is already imported stays."
            : "The import is running.";
        Progress = RunProgress.Of(runner.Current, what, "/admin/import/progress");
        (Elsewhere, IsElsewhereWhole) = runner.Elsewhere is { } other ? (OtherProcess(other), other.IsWhole) : (null, false);
        await InterruptedImports.CloseAsync(database, folder, cancellationToken);
        Fault = runner.LastEnd?.Fault;
        LastImport = await database.Imports.OrderByDescending(i => i.Id).Select(ImportRow.Projection).FirstOrDefaultAsync(cancellationToken);
        return Page();
    }

    // While an import runs the page is loaded again and again.
    private object? MessageOf(string key) => IsRunning ? TempData.Peek(key) : TempData[key];

    // The address of the buttons, opened as a page: after a sign-in that came in between, for one.
    public IActionResult OnGetRetry() => RedirectToPage("/Admin/Import", pageHandler: "");

    public IActionResult OnGetCancel() => RedirectToPage("/Admin/Import", pageHandler: "");

    public IActionResult OnPost()
    {
        audit.WriteSoon(AuditAction.ImportStarted, settings.SeedsPath, runner.IsRunning ? "joined the running one, or comes after it" : null);
        runner.StartOrJoin(services.GetRequiredService<UploadFolder>().Everything(User.Identity!.Name!));
        return RedirectToPage("/Admin/Import", pageHandler: "", new { follow = true });
    }

    /// <param name="id">An import.</param>
    /// <param name="entry">The one seed of it to read again; null for all that were not imported.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostRetryAsync(int id, int? entry, CancellationToken cancellationToken)
    {
        var seedPaths = await database.ImportEntries
            .Where(e => e.ImportId == id && (e.Outcome == ImportOutcome.Failed || e.Outcome == ImportOutcome.Outdated) && (entry == null || e.Id == entry))
            .OrderBy(e => e.Id).Select(e => e.SeedPath).Take(MaxRetried + 1).ToListAsync(cancellationToken);
        if (seedPaths.Count == 0)
        {
            return NotFound();
        }

        var files = seedPaths.Count > MaxRetried ? [] : seedPaths.Select(p => SeedContent.FileOf(settings.SeedsPath, p)).Distinct().ToList();
        audit.WriteSoon(AuditAction.ImportStarted, settings.SeedsPath, $"again: {Wording.Count(seedPaths.Count, "seed")} of import {id}");
        runner.StartNext(services.GetRequiredService<UploadFolder>().Everything(User.Identity!.Name!) with { Paths = files });
        return RedirectToPage("/Admin/Import", pageHandler: "", new { follow = true });
    }

    private static string OtherProcess(RunningImport import) =>
        $"Another process ({import.ProcessId}) runs an import, started {ImportRow.OriginOf(import.StartedBy)} on {Wording.Moment(import.StartedAt)}.";

    public IActionResult OnPostCancel()
    {
        if (runner is { IsRunning: true, IsCancelling: false }) // else it has ended since the page was shown, or somebody else was quicker
        {
            runner.Cancel();
            audit.WriteSoon(AuditAction.ImportCancelled, settings.SeedsPath);
        }

        return RedirectToPage("/Admin/Import", pageHandler: "");
    }
}
