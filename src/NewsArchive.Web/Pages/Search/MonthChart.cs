using System.Globalization;
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
        if (facets.Months.Count < 2)
        {
            return null;
        }

        var (first, last) = (MonthOf(facets.Months[0]), MonthOf(facets.Months[^1]));
        var timeline = new Timeline(first.First, last.Last);
        var counts = facets.Months.ToLookup(m => timeline.Of(MonthOf(m).First), m => m.Count);
        var noun = address.Kind == SearchKind.Quotes ? "quote" : "article";
        var bars = timeline.Parts.Select(part => new Bar(part.Name, timeline.Tick(part), Within(address, part), [counts[part].Sum()]));
        var chart = new BarChart(
            $"{Wording.Count(facets.Months.Sum(m => m.Count), noun)}, {first.Name} to {last.Name}",
            timeline.IsByYear ? "Year" : "Month",
            [noun == "quote" ? "Quotes" : "Articles"],
            Drawn: 1,
            [.. bars]);
        return new MonthChart(
            chart,
            (address with { Query = address.Query.WithoutDatesAround(first.First, last.Last) }).Href,
            string.Join(' ', timeline.Parts.Select(p => p.Written)));
    }

    /// <summary>The search limited to a month or year.</summary>
    public static string Within(SearchAddress address, Period period) => (address with { Query = address.Query.Within(DateOf(period)) }).Href;

    /// <summary>How a query says a month or year.</summary>
    public static DateNode DateOf(Period period) => DateNode.TryParse(DateRelation.On, period.Written)
        ?? throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"{period.Written} is no date of a query."));

    internal static Period MonthOf(MonthFacet month) => Period.MonthOf(new DateOnly(month.Year, month.Month, 1));
}
