using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/articles</c>: the articles as they were read, and those whose date, author or source is missing or doubtful.</summary>
public sealed class ArticlesModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<(FlawChoice Choice, int Count)> Choices { get; private set; } = [];

    /// <summary>Null where all are shown.</summary>
    public FlawChoice? Chosen { get; private set; }

    /// <summary>Words of the title or of the seed's path.</summary>
    public string? Words { get; private set; }

    public int TotalCount { get; private set; }

    public PagedList<ArticleRow> Articles { get; private set; } = null!;

    public PageLinks Links { get; private set; } = null!;

    /// <summary>Null where one comes from elsewhere.</summary>
    public Decided? Decided { get; private set; }

    /// <param name="decided">The correction that a decision on an article of this list made.</param>
    /// <param name="place">Where that article stood.</param>
    public async Task<IActionResult> OnGetAsync(string? show, string? q, [FromQuery(Name = "page")] string? page, int? decided, int? place, CancellationToken cancellationToken)
    {
        Chosen = FlawChoice.All.FirstOrDefault(c => c.Name == show);
        if (Chosen is null && !string.IsNullOrEmpty(show))
        {
            return NotFound();
        }

        Words = string.IsNullOrWhiteSpace(q) ? null : q.Trim();
        var counts = await database.FieldFlaws.CountEachAsync(cancellationToken);
        Choices = [.. FlawChoice.All.Select(c => (c, counts[c.Field, c.Kind]))];
        TotalCount = await database.Articles.CountAsync(cancellationToken);
        Articles = await Wanted().Select(ArticleRow.Projection).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        Links = PageLinks.Of(Articles, "/admin/articles", "Pages of articles", ("show", Chosen?.Name), ("q", Words));
        Decided = await Decided.FindAsync(database, decided, "/admin/corrections", EntryPlace.At(Articles, Links, place ?? 0), cancellationToken);
        return Articles.Exists ? Page()
            : Decided is null ? NotFound()
            : LocalRedirect(Decided.Telling(Links.To(1), Decided.Correction.Id)); // others have shortened the list meanwhile
    }

    /// <summary>Where the same words lead to with another choice.</summary>
    public string AddressOf(FlawChoice? choice) =>
        "/admin/articles" + new QueryBuilder([.. Part("show", choice?.Name), .. Part("q", Words)]);

    private static IEnumerable<KeyValuePair<string, string>> Part(string name, string? value) => value is null ? [] : [KeyValuePair.Create(name, value)];

    private IQueryable<Article> Wanted()
    {
        var articles = Chosen is { } flaw ? database.FieldFlaws.NewestWith(flaw.Field, flaw.Kind) : database.Articles.NewestFirst();
        return FoldedText.Of(Words ?? "") is { Length: > 0 } words
            ? articles.Where(a => FoldedText.Of(a.Title!).Contains(words) || FoldedText.Of(a.SeedPath).Contains(words))
            : articles;
    }
}
