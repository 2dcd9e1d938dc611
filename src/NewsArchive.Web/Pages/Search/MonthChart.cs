using NewsArchive.Store.Searching;
using NewsArchive.Web.Charts;
using NewsArchive.Web.Pages.Dates;

namespace NewsArchive.Web.Pages.Search;

/// <summary>Results as bars by month or, over many years, by year. A bar leads to its own results; a range of bars can be chosen.</summary>
/// <param name="Search">The address of the search without the dates that any range of the bars makes needless.</param>
/// <param name="Parts">What each bar is called in a query, gaps included, parted by spaces: "2024-11 2024-12".</param>
public sealed record MonthChart(BarChart Bars, string Search, string Parts)
{
    /// <summary>Null where all that is dated lies in a single month.</summary>
    public static MonthChart? Of(SearchAddress address, SearchFacets facets)
    {
        if (BarsOf(facets.Months, address.Kind == SearchKind.Quotes ? "quote" : "article", part => Within(address, part)) is not { } chart)
        {
            return null;
        }

        var (first, last) = (MonthOf(facets.Months[0]).First, MonthOf(facets.Months[^1]).Last);
        return new MonthChart(
            chart,
            (address with { Query = address.Query.WithoutDatesAround(first, last) }).Href,
            string.Join(' ', new Timeline(first, last).Parts.Select(p => p.Written)));
    }

    /// <summary>Counts as bars by month or, over many years, by year; null for a single month.</summary>
    /// <param name="noun">What is counted: "article".</param>
    /// <param name="href">Where a bar leads.</param>
    public static BarChart? BarsOf(IReadOnlyList<MonthFacet> months, string noun, Func<Period, string> href)
    {
        if (months.Count < 2)
        {
            return null;
        }

        var (first, last) = (MonthOf(months[0]), MonthOf(months[^1]));
        var timeline = new Timeline(first.First, last.Last);
        var counts = months.ToLookup(m => timeline.Of(MonthOf(m).First), m => m.Count);
        return new BarChart(
            $"{Wording.Count(months.Sum(m => m.Count), noun)}, {first.Name} to {last.Name}",
            timeline.IsByYear ? "Year" : "Month",
            [$"{char.ToUpperInvariant(noun[0])}{noun[1..]}s"],
            Drawn: 1,
            [.. timeline.Parts.Select(part => new Bar(part.Name, timeline.Tick(part), href(part), [counts[part].Sum()]))]);
    }

    /// <summary>The search limited to a month or year.</summary>
    public static string Within(SearchAddress address, Period period) => (address with { Query = address.Query.Within(DateOf(period)) }).Href;

    /// <summary>How a query says a month or year.</summary>
    public static DateNode DateOf(Period period) => new(DateRelation.On, period.Written, period.First, period.Last);

    internal static Period MonthOf(MonthFacet month) => Period.MonthOf(new DateOnly(month.Year, month.Month, 1));
}
