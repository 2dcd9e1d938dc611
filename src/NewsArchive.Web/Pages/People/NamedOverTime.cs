using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Web.Charts;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Pages.People;

/// <summary>How often articles name and quote a person, day by day.</summary>
public sealed class NamedOverTime
{
    private readonly List<DayCount> days;

    private NamedOverTime(List<DayCount> days, int undatedCount)
    {
        this.days = days;
        UndatedCount = undatedCount;
    }

    /// <summary>The articles that name them, undated ones too.</summary>
    public int ArticleCount => DatedCount + UndatedCount;

    public int DatedCount => days.Sum(d => d.Articles);

    public int UndatedCount { get; }

    public DateOnly? First => days.Count > 0 ? days[0].Day : null;

    public DateOnly? Last => days.Count > 0 ? days[^1].Day : null;

    /// <summary>The only month in which articles name them, if it is one.</summary>
    public Period? OnlyMonth => First is { } first && Period.MonthOf(first).Last >= Last ? Period.MonthOf(first) : null;

    public static async Task<NamedOverTime> ReadAsync(ArchiveDbContext database, int personId, CancellationToken cancellationToken)
    {
        var named = await database.Appearances.Where(a => a.PersonId == personId)
            .GroupBy(a => a.PublishedOn)
            .OrderBy(g => g.Key)
            .Select(g => new { Day = g.Key, Articles = g.Select(a => a.ArticleId).Distinct().Count() })
            .ToListAsync(cancellationToken);
        var quoted = await database.Quotes.Where(q => q.PersonId == personId && q.Article.PublishedOn != null)
            .GroupBy(q => q.Article.PublishedOn!.Value)
            .Select(g => new { Day = g.Key, Quotes = g.Count(), Articles = g.Select(q => q.ArticleId).Distinct().Count() })
            .ToDictionaryAsync(q => q.Day, cancellationToken);
        var days = named.Where(n => n.Day is not null)
            .Select(n => quoted.TryGetValue(n.Day!.Value, out var said)
                ? new DayCount(n.Day.Value, n.Articles, said.Articles, said.Quotes)
                : new DayCount(n.Day.Value, n.Articles, 0, 0));
        return new NamedOverTime([.. days], named.Where(n => n.Day is null).Sum(n => n.Articles));
    }

    /// <summary>Bars by month or, over many years, by year, each leading to its articles; null where a single month would stand alone.</summary>
    public BarChart? Chart(string name)
    {
        if (First is not { } first || Last is not { } last || OnlyMonth is not null)
        {
            return null;
        }

        var timeline = new Timeline(first, last);
        var counts = days.ToLookup(d => timeline.Of(d.Day));
        var bars = timeline.Parts.Select(part => new Bar(
            part.Name,
            timeline.Tick(part),
            Address.SearchNaming(name, part),
            [counts[part].Sum(d => d.Articles), counts[part].Sum(d => d.Quoting), counts[part].Sum(d => d.Quotes)]));
        return new BarChart(
            $"{Wording.Count(DatedCount, "article")} {(DatedCount == 1 ? "names" : "name")} {name}, {Wording.Days(first, last)}",
            timeline.IsByYear ? "Year" : "Month",
            ["Articles", "Articles with quotes", "Quotes"],
            Drawn: 2,
            [.. bars]);
    }

    /// <param name="Quoting">Those of the articles that quote them.</param>
    private sealed record DayCount(DateOnly Day, int Articles, int Quoting, int Quotes);
}
