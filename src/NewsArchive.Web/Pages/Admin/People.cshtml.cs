using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Store.People.Identity;
using NewsArchive.Web.Auditing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/people</c>: pairs of whom the rules cannot say whether they are one person, and what was decided.</summary>
public sealed class PeopleModel(ArchiveDbContext database, TimeProvider time, AuditLog audit) : PageModel
{
    private const int PageSize = 20;

    public PagedList<PersonDoubt> Doubts { get; private set; } = null!;

    public DoubtSides Sides { get; private set; } = null!;

    public IReadOnlyList<Correction> Decisions { get; private set; } = [];

    /// <summary>Whether the question that was answered last was no longer open.</summary>
    public bool WasClosed { get; private set; }

    /// <summary>What was looked for among people; null where nothing was.</summary>
    public string? Looked { get; private set; }

    public IReadOnlyList<PersonSide> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, [FromQuery] bool closed, [FromQuery] string? find, CancellationToken cancellationToken)
    {
        Looked = TypedText.Words(find);
        Found = Looked is null ? [] : await PersonSide.FindAsync(database, Looked, cancellationToken);
        WasClosed = closed;
        Doubts = await database.PersonDoubts.AsNoTracking().OrderBy(d => d.Block).ThenBy(d => d.FirstKey).ThenBy(d => d.SecondKey)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!Doubts.Exists)
        {
            return NotFound();
        }

        Sides = await DoubtSides.LoadAsync(database, Doubts.Items, cancellationToken);
        Decisions = await database.Corrections.AsNoTracking()
            .Where(c => c.State == CorrectionState.Active && (c.Field == CorrectedField.SamePerson || c.Field == CorrectedField.DifferentPeople))
            .OrderByDescending(c => c.Id)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
        return Page();
    }

    // The addresses of the buttons, opened as a page: after a sign-in that came in between, for one.
    public IActionResult OnGetDecide() => RedirectToPage("/Admin/People", pageHandler: "");

    public IActionResult OnGetUndo() => RedirectToPage("/Admin/People", pageHandler: "");

    public async Task<IActionResult> OnPostDecideAsync(string? firstKey, string? secondKey, bool? isSamePerson, CancellationToken cancellationToken)
    {
        if (firstKey is null || secondKey is null || isSamePerson is not { } same)
        {
            return BadRequest();
        }

        var isDecided = await new PersonDecisions(database, time).TryDecideAsync(firstKey, secondKey, same, User.Identity!.Name!, cancellationToken);
        if (isDecided)
        {
            await audit.WriteAsync(AuditAction.PeopleDecided, $"{firstKey} / {secondKey}", same ? "same person" : "different people");
        }

        return RedirectToPage("/Admin/People", pageHandler: "", isDecided ? null : new { closed = true });
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancellationToken)
    {
        var isUndone = await new PersonDecisions(database, time).TryUndoAsync(id, User.Identity!.Name!, cancellationToken);
        if (isUndone)
        {
            await audit.WriteAsync(AuditAction.DecisionUndone, $"decision {id}");
        }

        return RedirectToPage("/Admin/People", pageHandler: "", isUndone ? null : new { closed = true });
    }

    /// <summary>What makes two doubtful.</summary>
    public static string Question(DoubtReason reason) => reason switch
    {
        DoubtReason.Roles => "They have one name, but plainly different roles.",
        DoubtReason.WhichNamesake => "Articles that give no role name one of several namesakes.",
        DoubtReason.MiddleName => "Only one of them has a middle name or initial, or several people fit.",
        DoubtReason.ShortName => "One given name may be short for the other, and several people fit.",
        DoubtReason.Initial => "One of them is named by an initial.",
        DoubtReason.Suffix => "Only one of them is called junior, senior or the like.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
