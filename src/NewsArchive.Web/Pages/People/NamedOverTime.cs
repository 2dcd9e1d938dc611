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
        // By day, which the indexes have in order, and put together here: to work out the month of each of fifty thousand rows takes the database ten times as long.
        var named = await database.Appearances.Where(a => a.PersonId == personId)
            .GroupBy(a => a.PublishedOn)
            .Select(g => new { Day = g.Key, Articles = g.Select(a => a.ArticleId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        var quoted = await database.Quotes.Where(q => q.PersonId == personId)
            .GroupBy(q => q.PublishedOn)
            .Select(g => new { Day = g.Key, Quotes = g.Count(), Articles = g.Select(q => q.ArticleId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        var said = quoted.Where(q => q.Day is not null).ToLookup(q => MonthOf(q.Day!.Value));
        var months = named.Where(n => n.Day is not null)
            .GroupBy(n => MonthOf(n.Day!.Value))
            .OrderBy(g => g.Key)
            .Select(g => new MonthCount(
                g.Min(n => n.Day!.Value), g.Max(n => n.Day!.Value), g.Sum(n => n.Articles), said[g.Key].Sum(q => q.Articles), said[g.Key].Sum(q => q.Quotes)));
        return new NamedOverTime([.. months], named.Where(n => n.Day is null).Sum(n => n.Articles));
    }

    /// <summary>Bars by month or, over many years, by year, each leading to its articles; null where a single month would stand alone.</summary>
    public BarChart? Chart(string name, string slug)
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
            Address.SearchNaming(slug, part),
            [counts[part].Sum(m => m.Articles), counts[part].Sum(m => m.Quoting), counts[part].Sum(m => m.Quotes)]));
        return new BarChart(
            $"{Wording.Count(DatedCount, "article")} name {name}, {Wording.Days(first, last)}",
            timeline.IsByYear ? "Year" : "Month",
            ["Articles", "Articles with quotes", "Quotes"],
            Drawn: 2,
            [.. bars]);
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <param name="First">The first day of the month on which an article names them.</param>
    /// <param name="Quoting">Those of the articles that quote them.</param>
    private sealed record MonthCount(DateOnly First, DateOnly Last, int Articles, int Quoting, int Quotes);
}
