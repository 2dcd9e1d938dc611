using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.Charts;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Pages.People;

/// <summary>How often articles name and quote a person, month by month.</summary>
public sealed class NamedOverTime
{
    private readonly List<MonthCount> months;

    private NamedOverTime(List<MonthCount> months, int undatedCount)
    {
        this.months = months;
        UndatedCount = undatedCount;
    }

    /// <summary>The articles that name them, undated ones too.</summary>
    public int ArticleCount => DatedCount + UndatedCount;

    public int DatedCount => months.Sum(m => m.Articles);

    public int UndatedCount { get; }

    /// <summary>The only month in which articles name them, if it is one.</summary>
    public Period? OnlyMonth => months is [var only] ? Period.MonthOf(only.First) : null;

    public static async Task<NamedOverTime> ReadAsync(ArchiveDbContext database, int personId, CancellationToken cancellationToken)
    {
        var named = await database.Appearances.Where(a => a.PersonId == personId)
            .GroupBy(a => new { Year = (int?)a.PublishedOn!.Value.Year, Month = (int?)a.PublishedOn!.Value.Month })
            .Select(g => new
            {
                First = g.Min(a => a.PublishedOn),
                Last = g.Max(a => a.PublishedOn),
                Articles = g.Select(a => a.ArticleId).Distinct().Count(),
            })
            .ToListAsync(cancellationToken);
        var quoted = await database.Quotes.Where(q => q.PersonId == personId && q.PublishedOn != null)
            .GroupBy(q => new { q.PublishedOn!.Value.Year, q.PublishedOn!.Value.Month })
            .Select(g => new { g.Key.Year, g.Key.Month, Quotes = g.Count(), Articles = g.Select(q => q.ArticleId).Distinct().Count() })
            .ToDictionaryAsync(q => (q.Year, q.Month), cancellationToken);
        var months = named.Where(n => n.First is not null)
            .OrderBy(n => n.First)
            .Select(n => quoted.TryGetValue((n.First!.Value.Year, n.First.Value.Month), out var said)
                ? new MonthCount(n.First.Value, n.Last!.Value, n.Articles, said.Articles, said.Quotes)
                : new MonthCount(n.First.Value, n.Last!.Value, n.Articles, 0, 0));
        return new NamedOverTime([.. months], named.Where(n => n.First is null).Sum(n => n.Articles));
    }

    /// <summary>Bars by month or, over many years, by year, each leading to its articles; null where a single month would stand alone.</summary>
    public BarChart? Chart(string name)
    {
        if (months.Count < 2)
        {
            return null;
        }

        var (first, last) = (months[0].First, months[^1].Last);
        var timeline = new Timeline(first, last);
        var counts = months.ToLookup(m => timeline.Of(m.First));
        var bars = timeline.Parts.Select(part => new Bar(
            part.Name,
            timeline.Tick(part),
            Address.SearchNaming(name, part),
            [counts[part].Sum(m => m.Articles), counts[part].Sum(m => m.Quoting), counts[part].Sum(m => m.Quotes)]));
        return new BarChart(
            $"{Wording.Count(DatedCount, "article")} name {name}, {Wording.Days(first, last)}",
            timeline.IsByYear ? "Year" : "Month",
            ["Articles", "Articles with quotes", "Quotes"],
            Drawn: 2,
            [.. bars]);
    }

    /// <param name="First">The first day of the month on which an article names them.</param>
    /// <param name="Quoting">Those of the articles that quote them.</param>
    private sealed record MonthCount(DateOnly First, DateOnly Last, int Articles, int Quoting, int Quotes);
}
