using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Tests.Pages.Search;

public class MonthChartTests
{
    [Fact]
    public void Months_of_whole_years_are_bars_that_lead_to_their_results()
    {
        var chart = Of("bridge", new MonthFacet(2024, 2, 3), new MonthFacet(2024, 11, 1))!;

        Assert.Equal(("4 articles, February 2024 to November 2024", "Month", 12), (chart.Bars.Summary, chart.Bars.Rows, chart.Bars.Bars.Count));
        Assert.Equal(
            [("February 2024", "/search?q=bridge%20on%3A2024-02", 3), ("November 2024", "/search?q=bridge%20on%3A2024-11", 1)],
            chart.Bars.Filled.Select(b => (b.Name, b.Href, b.Numbers[0])));
        Assert.Equal("2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12", chart.Parts);
    }

    [Fact]
    public void Years_stand_in_for_the_months_of_a_long_time()
    {
        var chart = Of("bridge", new MonthFacet(2019, 2, 3), new MonthFacet(2019, 5, 1), new MonthFacet(2024, 11, 1))!;

        Assert.Equal(("Year", "2019 2020 2021 2022 2023 2024"), (chart.Bars.Rows, chart.Parts));
        Assert.Equal([("2019", "/search?q=bridge%20on%3A2019", 4), ("2024", "/search?q=bridge%20on%3A2024", 1)], chart.Bars.Filled.Select(b => (b.Name, b.Href, b.Numbers[0])));
    }

    [Theory]
    [InlineData("bridge on:2024", "bridge")]
    [InlineData("after:2023 before:2024-11 bridge", "bridge")]
    [InlineData("after:2024-02-15 before:2024 bridge", "after:2024-02-15 bridge")]
    [InlineData("-on:2024-06 bridge", "-on:2024-06 bridge")]
    public void A_range_takes_the_place_of_the_dates_that_hold_all_the_bars(string query, string search) =>
        Assert.Equal("/search?q=" + Uri.EscapeDataString(search), Of(query, new MonthFacet(2024, 2, 3), new MonthFacet(2024, 11, 1))!.Search);

    [Fact]
    public void A_single_month_is_no_chart() => Assert.Null(Of("bridge", new MonthFacet(2024, 2, 3)));

    private static MonthChart? Of(string query, params MonthFacet[] months) =>
        MonthChart.Of(new SearchAddress(SearchQuery.Parse(query)), SearchFacets.None with { Months = months });
}
