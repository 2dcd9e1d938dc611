using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Tests.Pages.Search;

public class FacetListTests
{
    private static readonly SearchFacets Some = new(
        [new PersonFacet("Greta Holm", "greta-holm", 4), new PersonFacet("Otto “Bear” Brand", "otto-brand", 1)],
        null,
        [new SourceFacet("Coast Tribune", "tribune.example", 5)],
        [new MonthFacet(2023, 12, 1), new MonthFacet(2024, 1, 2), new MonthFacet(2024, 11, 3)],
        UndatedCount: 2);

    [Fact]
    public void Each_narrows_the_search_and_starts_it_at_its_first_page() =>
        Assert.Equal(
            [
                ("Years", "2024", "/search?q=bridge%20on%3A2024&order=newest", 5),
                ("Years", "2023", "/search?q=bridge%20on%3A2023&order=newest", 1),
                ("People", "Greta Holm", "/search?q=bridge%20person%3A%40greta-holm&order=newest", 4),
                ("People", "Otto “Bear” Brand", "/search?q=bridge%20person%3A%40otto-brand&order=newest", 1),
                ("Sources", "Coast Tribune", "/search?q=bridge%20source%3A%22tribune.example%22&order=newest", 5),
            ],
            All(new SearchAddress(SearchQuery.Parse("bridge"), Order: SearchOrder.Newest), Some));

    [Fact]
    public void Where_more_sources_match_than_are_listed_it_says_how_many()
    {
        var address = new SearchAddress(SearchQuery.Parse("bridge"));

        Assert.Null(FacetList.Of(address, Some with { SourceCount = 1 }).Single(l => l.Heading == "Sources").Note);
        Assert.Equal("The most frequent of 1,240 sources.", FacetList.Of(address, Some with { SourceCount = 1240 }).Single(l => l.Heading == "Sources").Note);
    }

    [Fact]
    public void People_of_quotes_are_who_said_them()
    {
        var facet = All(new SearchAddress(SearchQuery.Parse("bridge"), SearchKind.Quotes), Some).First(f => f.Heading == "Speakers");

        Assert.Equal(("Greta Holm", "/search?q=bridge%20speaker%3A%40greta-holm&kind=quotes"), (facet.Name, facet.Href));
    }

    [Fact]
    public void Months_stand_in_for_the_years_once_one_year_is_left_and_the_year_gives_way_to_its_month()
    {
        var facets = Some with { Months = [new MonthFacet(2024, 1, 2), new MonthFacet(2024, 11, 3)] };

        Assert.Equal(
            [("November 2024", "/search?q=bridge%20on%3A2024-11", 3), ("January 2024", "/search?q=bridge%20on%3A2024-01", 2)],
            All(new SearchAddress(SearchQuery.Parse("bridge on:2024")), facets).Where(f => f.Heading == "Months").Select(f => (f.Name, f.Href, f.Count)));
    }

    [Fact]
    public void What_is_in_force_already_is_not_offered_again()
    {
        var facets = Some with { Months = [new MonthFacet(2024, 11, 3)], UndatedCount = 0 };

        Assert.Equal(["Otto “Bear” Brand"], All(new SearchAddress(SearchQuery.Parse("person:\"Greta Holm\" source:tribune.example on:2024-11")), facets).Select(f => f.Name));
    }

    [Fact]
    public void What_the_counts_leave_out_is_said()
    {
        var lists = FacetList.Of(new SearchAddress(SearchQuery.Parse("bridge")), Some with { PeopleSample = 500 });

        Assert.Equal(["2 undated.", "People counted in the first 500 results.", null], lists.Select(l => l.Note));
    }

    [Fact]
    public void Nothing_found_is_nothing_to_narrow_by() => Assert.Empty(FacetList.Of(new SearchAddress(SearchQuery.Parse("bridge")), SearchFacets.None));

    private static IEnumerable<(string Heading, string Name, string Href, int Count)> All(SearchAddress address, SearchFacets facets) =>
        FacetList.Of(address, facets).SelectMany(l => l.Facets.Select(f => (l.Heading, f.Name, f.Href, f.Count)));
}
