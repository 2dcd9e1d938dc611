using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Auditing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/corrections</c>: what editors put right, the contested ones first, with its history; each active one can be taken back.</summary>
public sealed class CorrectionsModel(ArchiveDbContext database, ISearchEngine search, TimeProvider time, AuditLog audit) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public Choice Chosen { get; private set; } = null!;

    public PagedList<CorrectionRow> Corrections { get; private set; } = null!;

    /// <summary>What was just done, as a sentence.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? show, string? done, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Choices =
        [
            new("", "Active", await Of("").CountAsync(cancellationToken)),
            new("contested", "Contested by the parser", await Of("contested").CountAsync(cancellationToken)),
            new("past", "Past", await Of("past").CountAsync(cancellationToken)),
        ];
        if (Choices.FirstOrDefault(c => c.Name == (show ?? "")) is not { } chosen)
        {
            return NotFound();
        }

        Chosen = chosen;
        Done = Told(done);
        var corrections = Of(chosen.Name);
        Corrections = await corrections.OrderByDescending(c => c.IsContested).ThenByDescending(c => c.Id)
            .Select(CorrectionRow.Projection)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Corrections.Exists ? Page() : NotFound();
    }

    /// <summary>What became of a correction, as a sentence; null for nothing that is known.</summary>
    public static string? Told(string? done) => done switch
    {
        "undo" => "The correction was taken back.",
        "accept" => "The parser's opinion counts again.",
        "keep" => "The correction is kept.",
        "closed" => "That correction was ended already; nothing was changed.",
        _ => null,
    };

    /// <param name="id">A correction.</param>
    /// <param name="act">What is to become of it.</param>
    /// <param name="back">Where one goes on; null for the list.</param>
    /// <param name="show">Which list one came from; "article" for the correction's own article.</param>
    /// <param name="at">Its page.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> OnPostAsync(int id, string? act, string? back, string? show, int? at, CancellationToken cancellationToken)
    {
        var name = User.Identity!.Name!;
        var articles = new ArticleCorrections(database, search, time);
        bool isDone;
        switch (act)
        {
            case "keep":
                isDone = await articles.TryKeepAsync(id, cancellationToken);
                break;
            case "accept":
                isDone = await articles.TryEndAsync(id, CorrectionState.ParserAccepted, name, cancellationToken);
                break;
            case "undo":
                isDone = await articles.TryEndAsync(id, CorrectionState.TakenBack, name, cancellationToken)
                    || await new PersonDecisions(database, time).TryUndoAsync(id, name, cancellationToken);
                break;
            default:
                return BadRequest();
        }

        if (isDone)
        {
            var decided = await database.Corrections.Where(c => c.Id == id).Select(CorrectionRow.Projection).SingleAsync(cancellationToken);
            await audit.WriteAsync(act == "keep" ? AuditAction.CorrectionKept : AuditAction.CorrectionUndone, decided.Subject, CorrectionRow.Log(decided.What, decided.OldValue, decided.NewValue));
        }

        return back is not null && Url.IsLocalUrl(back) ? LocalRedirect(Decided.Telling(back, id)) : Redirect(await PlaceAsync(id, show, at ?? 1, isDone ? act : "closed", cancellationToken));
    }

    private IQueryable<Correction> Of(string? choice) => choice switch
    {
        "contested" => database.Corrections.Where(c => c.State == CorrectionState.Active && c.IsContested),
        "past" => database.Corrections.Where(c => c.State != CorrectionState.Active),
        _ => database.Corrections.Where(c => c.State == CorrectionState.Active),
    };

    private async Task<string> PlaceAsync(int id, string? show, int at, string done, CancellationToken cancellationToken) =>
        show == "article" && await database.Corrections.Where(c => c.Id == id).Select(c => c.ArticleId).FirstOrDefaultAsync(cancellationToken) is { } article
            ? string.Create(CultureInfo.InvariantCulture, $"/admin/articles/{article}?done={done}#correct")
            : await ListAsync(show, at, done, cancellationToken);

    // The page may have lost its only correction.
    private async Task<string> ListAsync(string? show, int at, string done, CancellationToken cancellationToken)
    {
        var page = Math.Min(at, new PagedList<Correction>([], 1, PageSize, await Of(show).CountAsync(cancellationToken)).PageCount);
        return QueryHelpers.AddQueryString("/admin/corrections", new Dictionary<string, string?>
        {
            ["show"] = show is "contested" or "past" ? show : null,
            ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
            ["done"] = done,
        });
    }

    /// <param name="Name">As an address says it; the usual one has none.</param>
    public sealed record Choice(string Name, string Label, int Count);
}
