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

    public PageLinks Links { get; private set; } = null!;

    public DoubtSides Sides { get; private set; } = null!;

    public IReadOnlyList<Correction> Decisions { get; private set; } = [];

    /// <summary>Null where one comes from elsewhere.</summary>
    public Decided? Decided { get; private set; }

    /// <summary>Whether the question that was answered last was no longer open.</summary>
    public bool WasClosed { get; private set; }

    /// <summary>Why a correction was not saved of a person who is no longer there.</summary>
    [TempData]
    public string? Failure { get; set; }

    /// <summary>What was looked for among people; null where nothing was.</summary>
    public string? Looked { get; private set; }

    public IReadOnlyList<PersonSide> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, [FromQuery] bool closed, [FromQuery] string? find, [FromQuery] int? decided, CancellationToken cancellationToken)
    {
        Looked = TypedText.Words(find);
        Found = Looked is null ? [] : await PersonSide.FindAsync(database, Looked, cancellationToken);
        WasClosed = closed;
        Doubts = await database.PersonDoubts.AsNoTracking().OrderBy(d => d.Block).ThenBy(d => d.FirstKey).ThenBy(d => d.SecondKey)
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        Links = PageLinks.Of(Doubts, "/admin/people", "Pages of pairs");
        if (!Doubts.Exists)
        {
            return NotFound();
        }

        Decided = await Decided.FindAsync(database, decided, "/admin/people/undo", null, cancellationToken);

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
        if (!isDecided)
        {
            return Closed();
        }

        await audit.WriteAsync(AuditAction.PeopleDecided, $"{firstKey} / {secondKey}", same ? "same person" : "different people");
        return await NextAsync(await database.PersonDecisions.OrderByDescending(d => d.Id).FirstAsync(d => d.FirstKey == firstKey && d.SecondKey == secondKey, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken cancellationToken)
    {
        var decision = await database.PersonDecisions.AsNoTracking().FirstOrDefaultAsync(d => d.CorrectionId == id, cancellationToken);
        var isUndone = await new PersonDecisions(database, time).TryUndoAsync(id, User.Identity!.Name!, cancellationToken);
        if (!isUndone)
        {
            return Closed();
        }

        await audit.WriteAsync(AuditAction.DecisionUndone, $"decision {id}");
        return decision is null ? RedirectToPage("/Admin/People", pageHandler: "") : await NextAsync(decision, cancellationToken);
    }

    private RedirectToPageResult Closed() => RedirectToPage("/Admin/People", pageHandler: "", new { closed = true });

    // To the pair that was decided on, now undecided again, or else to the one after it: a decision may settle others beside it.
    private async Task<LocalRedirectResult> NextAsync(PersonDecision decision, CancellationToken cancellationToken)
    {
        var (block, first, second) = (decision.FirstBlock, decision.FirstKey, decision.SecondKey);
#pragma warning disable CA1309 // no culture is asked: it runs as SQL
        var before = await database.PersonDoubts.CountAsync(
            d => string.Compare(d.Block, block) < 0
                || (d.Block == block && (string.Compare(d.FirstKey, first) < 0 || (d.FirstKey == first && string.Compare(d.SecondKey, second) < 0))),
            cancellationToken);
#pragma warning restore CA1309
        var all = new PagedList<PersonDoubt>([], 1, PageSize, await database.PersonDoubts.CountAsync(cancellationToken));
        var address = EntryPlace.At(all, PageLinks.Of(all, "/admin/people", ""), Math.Min(before, all.TotalCount - 1));
        return LocalRedirect(Decided.Telling(address, decision.CorrectionId));
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
        DoubtReason.Spelling => "One name may be the other with “ae”, “oe” or “ue” for an umlaut.",
        DoubtReason.MiddleAsGiven => "One of them goes by what may be the other’s middle name.",
        DoubtReason.FamiliarName => "Their given names may be two forms of one.",
        DoubtReason.NameOrder => "They have the same names in another order: one may be written with the family name first.",
        DoubtReason.Mistyped => "Their given names differ by one letter: one may be mistyped.",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
