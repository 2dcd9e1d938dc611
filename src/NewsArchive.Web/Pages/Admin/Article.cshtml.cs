using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/articles/12</c>: an article's seed beside what was read from it, each field with its origin and its notes; and the forms that correct it.</summary>
public sealed class ArticleModel(ArchiveDbContext database, ISearchEngine search, TimeProvider time, IServiceProvider services) : PageModel
{
    private readonly ArchiveSettings settings = services.GetRequiredService<ArchiveSettings>();

    public ReadArticle Article { get; private set; } = null!;

    public SeedCopy Seed { get; private set; } = null!;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<RevisionRow> Revisions { get; private set; } = [];

    [TempData]
    public string? HideMessage { get; set; }

    [TempData]
    public string? HideFailure { get; set; }

    /// <summary>What the form for the article's fields holds.</summary>
    public ArticleEdit Edit { get; private set; } = null!;

    public string? Reason { get; private set; }

    public IReadOnlyList<EditableQuote> Quotes { get; private set; } = [];

    /// <summary>What was wanted of a quote and not saved.</summary>
    public QuoteEdit? EditedQuote { get; private set; }

    /// <summary>What the form for a new quote holds.</summary>
    public QuoteAdditionForm AddedQuote { get; private set; } = new();

    /// <summary>Whom the article names.</summary>
    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The contested ones first.</summary>
    public IReadOnlyList<CorrectionRow> Corrections { get; private set; } = [];

    /// <summary>Why nothing was saved.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public bool WasSaved { get; private set; }

    /// <summary>What became of a correction that was there, as a sentence.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, bool saved, string? done, CancellationToken cancellationToken)
    {
        (WasSaved, Done) = (saved, CorrectionsModel.Told(done));
        return await FindAsync(id, cancellationToken) ? Page() : await IsHiddenAsync(id, cancellationToken) ? ToHidden() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(int id, ArticleEdit edit, string? reason, CancellationToken cancellationToken)
    {
        if (edit.Problem is { } problem)
        {
            return await FindAsync(id, cancellationToken) ? Refused(edit, reason, [problem]) : await GoneAsync(id, cancellationToken);
        }

        var result = await CorrectAsync(id, edit.Edits, reason, cancellationToken);
        return result is null || (result.Conflicts.Count > 0 && !await FindAsync(id, cancellationToken)) ? await GoneAsync(id, cancellationToken)
            : result.Conflicts.Count > 0 ? Refused(edit.Seeing(Article), reason, [.. result.Conflicts.Select(Told)])
            : Redirect($"/admin/articles/{id}?saved=true");
    }

    // From the list of dates, which sends nothing else.
    public async Task<IActionResult> OnPostDateAsync(int id, ArticleEdit edit, string? back, CancellationToken cancellationToken)
    {
        var result = edit.Problem is null ? await CorrectAsync(id, edit.Edits, null, cancellationToken) : new EditResult(0, []);
        if (result is null)
        {
            return await GoneAsync(id, cancellationToken);
        }

        IReadOnlyList<string> problems = edit.Problem is { } problem ? [problem] : [.. result.Conflicts.Select(Told)];
        return problems.Count == 0 ? await BackAsync(back, id, CorrectedField.PublishedOn, null, cancellationToken)
            : await FindAsync(id, cancellationToken) ? Refused(Edit with { PublishedOn = edit.PublishedOn }, null, problems)
            : await GoneAsync(id, cancellationToken);
    }

    public async Task<IActionResult> OnPostQuoteAsync(int id, QuoteEdit edit, string? reason, string? back, CancellationToken cancellationToken)
    {
        var text = await database.Articles.Where(a => a.Id == id && a.Quotes.Any(q => q.Number == edit.Number)).Select(a => a.Text).FirstOrDefaultAsync(cancellationToken);
        if (text is null)
        {
            return await QuoteGoneAsync(id, edit.Number, cancellationToken);
        }

        EditedQuote = edit;
        if (edit.ProblemIn(text) is { } problem)
        {
            return await FindAsync(id, cancellationToken) ? Refused(Edit, reason, [problem]) : await GoneAsync(id, cancellationToken);
        }

        var result = await CorrectAsync(id, edit.Edits, reason, cancellationToken);
        return result is null || (result.Conflicts.Count > 0 && !await FindAsync(id, cancellationToken)) ? await GoneAsync(id, cancellationToken)
            : result.Conflicts.Count > 0 ? Refused(Edit, reason, [.. result.Conflicts.Select(Told)])
            : await BackAsync(back, id, edit.IsNone ? CorrectedField.Existence : CorrectedField.Speaker, edit.Number, cancellationToken);
    }

    // Somebody has said since that it is no quote, or its words are not in the article any more.
    private async Task<IActionResult> QuoteGoneAsync(int id, int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(id, cancellationToken))
        {
            return await GoneAsync(id, cancellationToken);
        }

        if (number < 1 || number > await database.Articles.Where(a => a.Id == id).Select(a => a.LastQuoteNumber).SingleAsync(cancellationToken))
        {
            return NotFound();
        }

        var last = await database.Corrections.Where(c => c.ArticleId == id && c.QuoteNumber == number && c.Field == CorrectedField.Existence)
            .OrderByDescending(c => c.Id)
            .Select(c => new { IsRemoved = c.NewValue == null, c.CorrectedBy, c.EndedBy })
            .FirstOrDefaultAsync(cancellationToken);
        var removedBy = last switch { { IsRemoved: true, EndedBy: null } => last.CorrectedBy, { IsRemoved: false } => last.EndedBy, _ => null };
        return Refused(Edit, null, [$"Quote {number} is gone: {removedBy ?? "an import"} has removed it since you looked. Nothing was saved."]);
    }

    // To the list that one came from, which tells what was decided.
    private async Task<IActionResult> BackAsync(string? back, int id, CorrectedField field, int? quoteNumber, CancellationToken cancellationToken)
    {
        if (back is null || !Url.IsLocalUrl(back))
        {
            return Redirect($"/admin/articles/{id}?saved=true");
        }

        var decided = await database.Corrections.Where(c => c.ArticleId == id && c.State == CorrectionState.Active && c.Field == field && c.QuoteNumber == quoteNumber)
            .Select(c => (int?)c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return LocalRedirect(decided is { } correction ? Decided.Telling(back, correction) : back);
    }

    public async Task<IActionResult> OnPostAddQuoteAsync(int id, QuoteAdditionForm added, CancellationToken cancellationToken)
    {
        if (await database.Articles.Where(a => a.Id == id).Select(a => a.Text).FirstOrDefaultAsync(cancellationToken) is not { } text)
        {
            return await GoneAsync(id, cancellationToken);
        }

        var reason = TypedText.Reason(added.Reason);
        var addition = added.ProblemIn(text) is { } problem ? new QuoteAddition(null, problem)
            : await new ArticleCorrections(database, search, time).TryAddQuoteAsync(id, added.Words!, added.WantedKind, added.WantedSpeaker, User.Identity!.Name!, reason, cancellationToken);
        if (addition?.Number is { } number)
        {
            await LogAsync(id, CorrectionRow.Log(CorrectionRow.NameOf(CorrectedField.Existence, number), null, added.Words!.Trim()), reason);
            return Redirect($"/admin/articles/{id}?saved=true");
        }

        AddedQuote = added;
        return addition is not null && await FindAsync(id, cancellationToken) ? Refused(Edit, null, [addition.Problem!]) : await GoneAsync(id, cancellationToken);
    }

    private async Task<EditResult?> CorrectAsync(int id, IReadOnlyList<FieldEdit> edits, string? reason, CancellationToken cancellationToken)
    {
        var why = TypedText.Reason(reason);
        var result = await new ArticleCorrections(database, search, time).TryCorrectAsync(id, edits, User.Identity!.Name!, why, cancellationToken);
        if (result?.SavedCount > 0)
        {
            var saved = edits.Where(e => e.IsWanted).Select(e => CorrectionRow.Log(CorrectionRow.NameOf(e.Field, e.QuoteNumber), e.Seen, e.Value));
            await LogAsync(id, string.Join("; ", saved), why);
        }

        return result;
    }

    private Task LogAsync(int id, string what, string? why) =>
        services.GetRequiredService<AuditLog>().WriteAsync(AuditAction.Corrected, $"article {id}", what + (why is null ? "" : $" ({why})"));

    private static string Told(EditConflict conflict) =>
        $"{CorrectionRow.NameOf(conflict.Edit.Field, conflict.Edit.QuoteNumber)}: {conflict.ChangedBy ?? "an import"} changed it to “{conflict.Present ?? "nothing"}” since you looked; you wanted “{conflict.Edit.Value ?? "nothing"}”. Nothing was saved. Save again to have it your way.";

    private PageResult Refused(ArticleEdit edit, string? reason, IReadOnlyList<string> problems)
    {
        (Edit, Reason, Problems) = (edit, reason, problems);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<bool> FindAsync(int id, CancellationToken cancellationToken)
    {
        if (await database.Articles.Where(a => a.Id == id).Select(ReadArticle.Projection).FirstOrDefaultAsync(cancellationToken) is not { } article)
        {
            return false;
        }

        Article = article;
        Edit = ArticleEdit.Of(article);
        Seed = SeedCopy.Read(settings.SeedsPath, article.SeedPath, article.ContentHash, article.Marks);
        Revisions = await database.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number)
            .Select(r => new RevisionRow(r.Number, r.Title, r.PublishedOn, r.Authors, r.SeedPath, r.ReplacedAt))
            .ToListAsync(cancellationToken);
        Quotes = await database.Quotes.Where(q => q.ArticleId == id).OrderBy(q => q.Start).Select(EditableQuote.Projection).ToListAsync(cancellationToken);
        Names = await database.Appearances.Where(a => a.ArticleId == id).OrderBy(a => a.Id).Select(a => a.Name).ToListAsync(cancellationToken);
        Corrections = await database.Corrections.Where(c => c.ArticleId == id && c.State == CorrectionState.Active)
            .OrderByDescending(c => c.IsContested).ThenBy(c => c.Id)
            .Select(CorrectionRow.Projection)
            .ToListAsync(cancellationToken);
        return true;
    }

    // Somebody has hidden it since it was looked at.
    private async Task<IActionResult> GoneAsync(int id, CancellationToken cancellationToken)
    {
        if (!await IsHiddenAsync(id, cancellationToken))
        {
            return NotFound();
        }

        TempData[nameof(HiddenModel.Failure)] = "That article has been hidden since you looked. Nothing was saved.";
        return ToHidden();
    }

    private Task<bool> IsHiddenAsync(int id, CancellationToken cancellationToken) => database.HiddenArticles.AnyAsync(a => a.Id == id, cancellationToken);

    // A hidden article has a list of its own.
    private RedirectToPageResult ToHidden() => RedirectToPage("/Admin/Hidden", pageHandler: "");

    public sealed record RevisionRow(int Number, string? Title, DateOnly? PublishedOn, IReadOnlyList<string> Authors, string SeedPath, DateTime ReplacedAt);
}
