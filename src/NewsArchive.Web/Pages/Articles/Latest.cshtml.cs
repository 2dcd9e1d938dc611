using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Searching;
using NewsArchive.Web.Charts;
using NewsArchive.Web.Hosting;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Pages.Articles;

/// <summary><c>/</c>: the search box, the latest articles by day, and the ways into the rest: by date, by who was quoted lately, by source.</summary>
public sealed class LatestModel(ArchiveDbContext database, ISearchEngine search, IServiceProvider services) : PageModel
{
    /// <summary>Who was quoted in so many days before the latest article was quoted lately.</summary>
    public const int LatelyDays = 30;

    private const int PageSize = 20;
    private const int MaxQuoted = 8;
    private const int MaxSources = 8;

    public PagedList<ArticleCard> Articles { get; private set; } = null!;

    public IReadOnlyList<YearCount> Years { get; private set; } = [];

    /// <summary>How many articles have no date.</summary>
    public int Undated { get; private set; }

    /// <summary>Null on later pages, and where all that is dated lies in a single month.</summary>
    public BarChart? Chart { get; private set; }

    public IReadOnlyList<QuotedPerson> QuotedLately { get; private set; } = [];

    public IReadOnlyList<SourceFacet> Sources { get; private set; } = [];

    public bool IsEmpty => Articles.TotalCount == 0;

    /// <summary>Where an empty archive takes its articles from.</summary>
    public string SeedsPath => services.GetRequiredService<ArchiveSettings>().SeedsPath;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        Articles = await database.Articles.NewestFirst().Select(ArticleCard.Projection(database))
            .ToPagedListAsync(PageLinks.Number(page), PageSize, cancellationToken);
        if (!Articles.Exists)
        {
            return NotFound();
        }

        var all = await search.CountAllAsync(cancellationToken);
        Years = [.. all.Months.GroupBy(m => m.Year).OrderByDescending(g => g.Key).Select(g => new YearCount(g.Key, g.Sum(m => m.Count)))];
        Undated = all.UndatedCount;
        if (Articles.Page == 1 && !IsEmpty)
        {
            Chart = MonthChart.BarsOf(all.Months, "article", part => part.Href);
            Sources = [.. all.Sources.Take(MaxSources)];
            QuotedLately = Articles.Items[0].PublishedOn is { } latest ? await QuotedSinceAsync(latest.AddDays(-LatelyDays), cancellationToken) : [];
        }

        return Page();
    }

    private Task<List<QuotedPerson>> QuotedSinceAsync(DateOnly day, CancellationToken cancellationToken) => database.Quotes
        .Where(q => q.PublishedOn > day && (q.PersonId ?? 0) != 0) // not "!= null": all quotes of all people would be gone through in their order
        .GroupBy(q => q.PersonId ?? 0)
        .Select(g => new { Id = g.Key, Count = g.Count() })
        .OrderByDescending(g => g.Count).ThenBy(g => g.Id)
        .Take(MaxQuoted)
        .Join(database.People, g => g.Id, p => p.Id, (g, p) => new { Person = p, g.Count })
        .OrderByDescending(g => g.Count).ThenBy(g => g.Person.Name)
        .Select(g => new QuotedPerson(g.Person.Name, g.Person.Slug, g.Count))
        .ToListAsync(cancellationToken);

    public sealed record YearCount(int Year, int Count);

    /// <param name="Count">How many of their quotes.</param>
    public sealed record QuotedPerson(string Name, string Slug, int Count);
}
