using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What stands in the place of a hidden article: when and why it was hidden, and nothing of it.</summary>
[IgnoreAntiforgeryToken] // the failed request keeps its method when it is answered by this page
[ResponseCache(NoStore = true)]
public sealed class TombstoneModel(ArchiveDbContext database) : PageModel
{
    public string? Reason { get; private set; }

    public DateTime? HiddenAt { get; private set; }

    // Runs for every method.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.StatusCode = StatusCodes.Status410Gone;
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { } asked && Tombstones.ArticleOf(asked) is { } path)
        {
            var hiding = await database.HiddenPaths.Where(p => p.Path == path)
                .Select(p => new { p.HiddenArticle.Hiding.Reason, p.HiddenArticle.Hiding.HiddenAt }).FirstOrDefaultAsync(HttpContext.RequestAborted);
            (Reason, HiddenAt) = (hiding?.Reason, hiding?.HiddenAt);
        }

        await next();
    }
}
