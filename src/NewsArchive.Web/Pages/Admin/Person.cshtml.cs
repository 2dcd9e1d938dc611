using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People;
using NewsArchive.Web.Auditing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/people/12</c>: the forms that correct a person: name, other names, who else is the same, which articles are about another one; and what was corrected.</summary>
public sealed class PersonModel(ArchiveDbContext database, TimeProvider time, AuditLog audit) : PageModel
{
    public const int MaxNameLength = 200;
    private const int ArticlesPerPage = 50;

    public PersonSide Person { get; private set; } = null!;

    public IReadOnlyList<string> OtherNames { get; private set; } = [];

    public IReadOnlyList<CorrectionRow> Corrections { get; private set; } = [];

    public PagedList<NamingArticle> Articles { get; private set; } = null!;

    /// <summary>What was looked for among people; null where nothing was.</summary>
    public string? Looked { get; private set; }

    public IReadOnlyList<PersonSide> Found { get; private set; } = [];

    /// <summary>Who is to be merged, to be looked at before it is done.</summary>
    public PersonSide? Other { get; private set; }

    /// <summary>Articles that name both.</summary>
    public int SharedCount { get; private set; }

    /// <summary>Somebody's decision that the two are different people, which a merge cannot go against.</summary>
    public Correction? Different { get; private set; }

    /// <summary>The articles that are chosen so far, on whatever page of them.</summary>
    public IReadOnlySet<int> Chosen { get; private set; } = new HashSet<int>();

    /// <summary>What was typed for the person who is to be split off.</summary>
    public (string? Name, string? Reason) SplitOff { get; private set; }

    [TempData]
    public string? Message { get; set; }

    public string? Failure { get; private set; }

    /// <summary>The name that was wanted and not saved.</summary>
    public string? Wanted { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? find, int? with, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, PageLinks.Number(page), cancellationToken) || !Articles.Exists)
        {
            return NotFound();
        }

        if (TypedText.Words(find) is { } looked)
        {
            Looked = looked;
            Found = [.. (await PersonSide.FindAsync(database, looked, cancellationToken)).Where(p => p.Id != id)];
        }

        if (with is { } other && other != id)
        {
            Other = await PersonSide.Of(database.People.Where(p => p.Id == other)).FirstOrDefaultAsync(cancellationToken);
            Failure = Other is null ? "That person is no longer there; look for the name again." : null;
            SharedCount = await database.Appearances.Where(a => a.PersonId == other && database.Appearances.Any(b => b.ArticleId == a.ArticleId && b.PersonId == id))
                .Select(a => a.ArticleId).Distinct().CountAsync(cancellationToken);
            Different = await People.DifferentAsync(id, other, cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRenameAsync(int id, string? seen, string? name, string? reason, CancellationToken cancellationToken)
    {
        Wanted = TypedText.Words(name);
        return ProblemOf(name) is { } problem ? await RefusedAsync(id, problem, cancellationToken)
            : seen is null ? BadRequest()
            : await DoneAsync(
                id, await People.RenameAsync(id, seen, Wanted!, Me, TypedText.Reason(reason), cancellationToken),
                $"The name is “{Wanted}” now.", $"name: {seen} → {Wanted}", reason, cancellationToken);
    }

    public async Task<IActionResult> OnPostAliasAsync(int id, string? name, string? reason, CancellationToken cancellationToken) =>
        ProblemOf(name) is { } problem ? await RefusedAsync(id, problem, cancellationToken)
        : await DoneAsync(
            id, await People.AddAliasAsync(id, TypedText.Words(name)!, Me, TypedText.Reason(reason), cancellationToken),
            $"“{TypedText.Words(name)!}” finds this person now.", $"other name: {TypedText.Words(name)!}", reason, cancellationToken);

    public async Task<IActionResult> OnPostMergeAsync(int id, int? other, string? seen, string? otherSeen, string? reason, CancellationToken cancellationToken) =>
        other is not { } otherId || seen is null || otherSeen is null ? BadRequest()
        : await DoneAsync(
            id, await People.MergeAsync(id, otherId, (seen, otherSeen), Me, TypedText.Reason(reason), cancellationToken),
            $"“{otherSeen}” is “{seen}” now.", $"merged: {otherSeen} into {seen}", reason, cancellationToken);

    /// <summary>Turns the page of the articles, of which some are chosen.</summary>
    public async Task<IActionResult> OnPostChooseAsync(int id, int[] article, string? name, string? reason, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        (Chosen, SplitOff) = (article.ToHashSet(), (name, reason));
        return await ReadAsync(id, PageLinks.Number(page), cancellationToken) && Articles.Exists ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostSplitAsync(int id, string? seen, int[] article, string? name, string? reason, CancellationToken cancellationToken)
    {
        (Chosen, SplitOff) = (article.ToHashSet(), (name, reason));
        return seen is null ? BadRequest()
            : Chosen.Count == 0 ? await RefusedAsync(id, "Choose the articles that are about somebody else.", cancellationToken)
            : ProblemOf(name) is { } problem ? await RefusedAsync(id, problem, cancellationToken)
            : await SplitAsync(id, seen, article, TypedText.Words(name)!, reason, cancellationToken);
    }

    private async Task<IActionResult> SplitAsync(int id, string seen, int[] articles, string name, string? reason, CancellationToken cancellationToken)
    {
        var edit = await People.SplitAsync(id, seen, articles, name, Me, TypedText.Reason(reason), cancellationToken);
        var (full, open) = (Chosen.Count - edit.OpenCount, edit.OpenCount);
        var split = $"{Wording.Count(full, "article")} that named “{seen}” {(full == 1 ? "is" : "are")} about this person now.";
        var left = full > 0
            ? $"{Wording.Count(open, "more article")} {(open == 1 ? "gives" : "give")} a surname alone: whom {(open == 1 ? "it means" : "they mean")} is open now."
            : $"{Wording.Count(open, "article")} that {(open == 1 ? "gives" : "give")} a surname alone {(open == 1 ? "is" : "are")} not about “{seen}” any more: whom {(open == 1 ? "it means" : "they mean")} is open now, and no person “{name}” was made.";
        var done = string.Join(' ', (full > 0 ? [split] : Array.Empty<string>()).Concat(open > 0 ? [left] : []));
        return await DoneAsync(id, edit, done, $"split off from {seen}: {(full > 0 ? name : "nobody")} in articles {string.Join(", ", Chosen)}", reason, cancellationToken);
    }

    private PersonCorrections People => new(database, time);

    private string Me => User.Identity!.Name!;

    private async Task<IActionResult> DoneAsync(int id, PersonEdit edit, string done, string detail, string? reason, CancellationToken cancellationToken)
    {
        switch (edit.Outcome)
        {
            case PersonEditOutcome.Saved:
                await audit.WriteAsync(AuditAction.Corrected, $"person {id}", TypedText.Reason(reason) is { } why ? $"{detail} ({why})" : detail);
                Message = done + " It outlives every import until it is taken back.";
                return Redirect(string.Create(CultureInfo.InvariantCulture, $"/admin/people/{edit.PersonId}"));
            case PersonEditOutcome.Unchanged:
                Message = "It is so already; nothing was changed.";
                return Redirect(string.Create(CultureInfo.InvariantCulture, $"/admin/people/{id}"));
            case PersonEditOutcome.Contradicted:
                return await RefusedAsync(id, "Somebody has decided that these are different people. Take that decision back first, under Corrections.", cancellationToken);
            case PersonEditOutcome.Everything:
                return await RefusedAsync(id, "Those are all articles about this person: to change the name for all of them, correct the name.", cancellationToken);
            case PersonEditOutcome.ChangedMeanwhile:
                return await RefusedAsync(id, $"{edit.ChangedBy ?? "An import"} has changed “{edit.Present}” since you looked. Nothing was saved. Look again and decide anew.", cancellationToken);
            default:
                return await RefusedAsync(id, "One of the people is no longer there: somebody merged them, or an import no longer finds them. Nothing was saved.", cancellationToken);
        }
    }

    private async Task<IActionResult> RefusedAsync(int id, string failure, CancellationToken cancellationToken)
    {
        if (!await ReadAsync(id, 1, cancellationToken))
        {
            TempData[nameof(PeopleModel.Failure)] = failure;
            return RedirectToPage("/Admin/People", pageHandler: "");
        }

        Failure = failure;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> ReadAsync(int id, int page, CancellationToken cancellationToken)
    {
        if (await PersonSide.Of(database.People.Where(p => p.Id == id)).FirstOrDefaultAsync(cancellationToken) is not { } person)
        {
            return false;
        }

        Person = person;
        OtherNames = await database.PersonAliases.Where(a => a.PersonId == id && a.Name != person.Name).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(cancellationToken);
        Articles = await database.Appearances.Where(a => a.PersonId == id).OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId)
            .Select(a => new NamingArticle(a.ArticleId, a.Article.Path, a.Article.Title, a.PublishedOn, a.Name, a.Role, a.Block == null))
            .ToPagedListAsync(page, ArticlesPerPage, cancellationToken);
        var corrections = await People.ActiveAsync(id, cancellationToken);
        Corrections = await database.Corrections.Where(c => corrections.Contains(c.Id)).OrderByDescending(c => c.Id).Select(CorrectionRow.Projection).ToListAsync(cancellationToken);
        return true;
    }

    private static string? ProblemOf(string? name) =>
        TypedText.Words(name) is not { } words ? "Write a name." : words.Length > MaxNameLength ? $"A name may have {MaxNameLength} characters at most." : null;

    /// <param name="Name">The fullest that the article gives the person.</param>
    /// <param name="IsSurnameAlone">Whether the article means them by title and surname alone, so that nobody is left to be split off.</param>
    public sealed record NamingArticle(int Id, string Path, string? Title, DateOnly? PublishedOn, string Name, string? Role, bool IsSurnameAlone);
}
