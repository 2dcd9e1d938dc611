using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/hidden</c>: the articles that readers do not see, and the way back.</summary>
public sealed class HiddenModel(ArchiveDbContext database, ArticleHider hider, AuditLog audit) : PageModel
{
    private const int PageSize = 50;

    public PagedList<HiddenRow> Articles { get; private set; } = null!;

    [TempData]
    public string? Message { get; set; }

    [TempData]
    public string? Failure { get; set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Articles = await database.HiddenArticles.OrderByDescending(a => a.HidingId)
            .Select(a => new HiddenRow(a.Id, a.Title, a.Hiding.PublishedOn, a.Hiding.Reason, a.Hiding.HiddenBy, a.Hiding.HiddenAt, a.SeedPath, a.Paths.OrderBy(p => p.Path).First().Path))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        return Articles.Exists ? Page() : NotFound();
    }

    // The addresses of the buttons, opened as a page: after a sign-in that came in between, for one.
    public IActionResult OnGetHide() => RedirectToPage("/Admin/Articles");

    public IActionResult OnGetUnhide() => ToHidden();

    public async Task<IActionResult> OnPostHideAsync(int id, string? reason)
    {
        var told = reason?.Trim() ?? "";
        if (told.Length is 0 or > ArticleHiding.MaxReasonLength)
        {
            TempData[nameof(ArticleModel.HideFailure)] = told.Length == 0
                ? "Say why the article is hidden: readers find the reason in its place."
                : $"The reason is too long: at most {ArticleHiding.MaxReasonLength} characters.";
            return RedirectToPage("/Admin/Article", new { id });
        }

        if (await hider.TryHideAsync(id, told, User.Identity!.Name!))
        {
            await audit.WriteAsync(AuditAction.ArticleHidden, $"article {id}", told);
            Message = "The article is hidden.";
        }
        else
        {
            Failure = "There is no such article any more, or it was hidden before; nothing was changed.";
        }

        return ToHidden();
    }

    public async Task<IActionResult> OnPostUnhideAsync(int id)
    {
        if (!await hider.TryUnhideAsync(id, User.Identity!.Name!))
        {
            Failure = "That article is no longer hidden; nothing was changed.";
            return ToHidden();
        }

        await audit.WriteAsync(AuditAction.ArticleUnhidden, $"article {id}");
        TempData[nameof(ArticleModel.HideMessage)] = "The article is back.";
        return RedirectToPage("/Admin/Article", new { id });
    }

    private RedirectToPageResult ToHidden() => RedirectToPage("/Admin/Hidden", pageHandler: "");

    public sealed record HiddenRow(int Id, string? Title, DateOnly? PublishedOn, string Reason, string HiddenBy, DateTime HiddenAt, string SeedPath, string Path);
}
