using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Dates;

/// <summary><c>/2024</c>, <c>/2024/11</c> and <c>/2024/11/06</c>: what was published then.</summary>
public sealed class PeriodModel(ArchiveDbContext database) : PageModel
{
    private const int PageSize = 30;

    public Period Period { get; private set; } = null!;

    public PagedList<ArticleCard> Articles { get; private set; } = null!;

    /// <summary>The months of a year or days of a month that have articles, and how many.</summary>
    public IReadOnlyList<(Period Period, int Count)> Parts { get; private set; } = [];

    /// <summary>The nearest earlier period of this length that has articles.</summary>
    public Period? Previous { get; private set; }

    public Period? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string year, [FromRoute] string? month, [FromRoute] string? day, [FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        if (Period.Find(year, month, day) is not { } period)
        {
            return NotFound();
        }

        if (Request.Path != period.Href)
        {
            return RedirectPermanent(period.Href + Request.QueryString); // "/2024/1" is "/2024/01"
        }

        Period = period;
        var (first, last) = (period.First, period.Last);
        var articles = database.Articles.Where(a => a.PublishedOn >= first && a.PublishedOn <= last);
        Articles = await articles.NewestFirst().Select(ArticleCard.Projection(database)).ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!Articles.Exists)
        {
            return NotFound();
        }

        var before = await database.Articles.Where(a => a.PublishedOn < first).MaxAsync(a => a.PublishedOn, cancellationToken);
        var after = await database.Articles.Where(a => a.PublishedOn > last).MinAsync(a => a.PublishedOn, cancellationToken);
        Previous = before is { } earlier ? period.Like(earlier) : null;
        Next = after is { } later ? period.Like(later) : null;
        Parts = period.IsDay ? [] : await PartsAsync(articles, cancellationToken);
        return Page();
    }

    private async Task<IReadOnlyList<(Period Period, int Count)>> PartsAsync(IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        var days = await articles.GroupBy(a => a.PublishedOn!.Value).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return
        [
            .. days.GroupBy(d => Period.IsYear ? Period.MonthOf(d.Day) : Period.DayOf(d.Day))
                .OrderBy(g => g.Key.First)
                .Select(g => (g.Key, g.Sum(d => d.Count))),
        ];
    }
}
