using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/articles/12</c>: an article's seed beside what was read from it, each field with its origin and its notes.</summary>
public sealed class ArticleModel(ArchiveDbContext database, IServiceProvider services) : PageModel
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

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellationToken)
    {
        if (await database.Articles.Where(a => a.Id == id).Select(ReadArticle.Projection).FirstOrDefaultAsync(cancellationToken) is not { } article)
        {
            return await database.HiddenArticles.AnyAsync(a => a.Id == id, cancellationToken) ? RedirectToPage("/Admin/Hidden", pageHandler: "") : NotFound();
        }

        Article = article;
        Seed = SeedCopy.Read(settings.SeedsPath, article.SeedPath, article.ContentHash, article.Marks);
        Revisions = await database.Revisions.Where(r => r.ArticleId == id).OrderByDescending(r => r.Number)
            .Select(r => new RevisionRow(r.Number, r.Title, r.PublishedOn, r.Authors, r.SeedPath, r.ReplacedAt))
            .ToListAsync(cancellationToken);
        return Page();
    }

    public sealed record RevisionRow(int Number, string? Title, DateOnly? PublishedOn, IReadOnlyList<string> Authors, string SeedPath, DateTime ReplacedAt);
}
