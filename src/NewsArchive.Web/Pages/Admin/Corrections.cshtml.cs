using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
        var active = database.Corrections.Where(c => c.State == CorrectionState.Active);
        var contested = active.Where(c => c.IsContested);
        var past = database.Corrections.Where(c => c.State != CorrectionState.Active);
        Choices =
        [
            new("", "Active", await active.CountAsync(cancellationToken)),
            new("contested", "Contested by the parser", await contested.CountAsync(cancellationToken)),
            new("past", "Past", await past.CountAsync(cancellationToken)),
        ];
        if (Choices.FirstOrDefault(c => c.Name == (show ?? "")) is not { } chosen)
        {
            return NotFound();
        }

        Chosen = chosen;
        Done = done switch
        {
            "undo" => "The correction was taken back.",
            "accept" => "The parser's opinion counts again.",
            "keep" => "The correction is kept.",
            "closed" => "Somebody else had ended that correction already; nothing was changed.",
            _ => null,
        };
        var corrections = chosen.Name switch { "contested" => contested, "past" => past, _ => active };
        Corrections = await corrections.OrderByDescending(c => c.IsContested).ThenByDescending(c => c.Id)
            .Select(CorrectionRow.Projection)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Corrections.Exists ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id, string? act, string? back, CancellationToken cancellationToken)
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

        return back is not null && Url.IsLocalUrl(back) ? LocalRedirect(Decided.Telling(back, id)) : Redirect("/admin/corrections?done=" + (isDone ? act : "closed"));
    }

    /// <param name="Name">As an address says it; the usual one has none.</param>
    public sealed record Choice(string Name, string Label, int Count);
}
