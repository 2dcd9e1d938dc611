using NewsArchive.Store.Searching;
using NewsArchive.Web.Pages.Search;

namespace NewsArchive.Web.Tests.Pages.Search;

public class FilterTests
{
    [Theory]
    [InlineData("")]
    [InlineData("peace")]
    [InlineData("peace talks")]
    [InlineData("\"sea wall\" harb* peace")]
    public void Words_and_phrases_alone_are_no_filter(string query) => Assert.Empty(Of(query));

    [Fact]
    public void Each_part_can_be_taken_away_and_plain_words_go_together() =>
        Assert.Equal(
            [
                ("peace talks", "person:\"Greta Holm\" -war on:2024-11"),
                ("person: Greta Holm", "peace talks -war on:2024-11"),
                ("not: war", "peace person:\"Greta Holm\" talks on:2024-11"),
                ("published: November 2024", "peace person:\"Greta Holm\" talks -war"),
            ],
            Of("peace person:\"Greta Holm\" talks -war on:2024-11").Select(f => (f.Name, QueryOf(f))));

    [Theory]
    [InlineData("-\"sea wall\"", "not: “sea wall”")]
    [InlineData("-harb*", "not: harb*")]
    [InlineData("ferry OR tram", "ferry or tram")]
    [InlineData("speaker:holm", "speaker: holm")]
    [InlineData("source:tribune", "source: tribune")]
    [InlineData("after:2024", "from: 2024")]
    [InlineData("before:2024-2", "to: February 2024")]
    [InlineData("on:2024-11-06", "published: 6 November 2024")]
    [InlineData("has:quote", "with a quote")]
    [InlineData("-(cold war)", "not: cold war")]
    [InlineData("-person:holm", "not: person: holm")]
    public void A_filter_is_named_by_what_it_asks_for(string query, string name)
    {
        var filter = Assert.Single(Of(query));

        Assert.Equal((name, ""), (filter.Name, QueryOf(filter)));
    }

    [Fact]
    public void An_unusual_order_is_a_filter_and_the_others_keep_it()
    {
        var filters = Filter.Of(new SearchAddress(SearchQuery.Parse("peace on:2024"), SearchKind.Quotes, SearchOrder.Oldest));

        Assert.Equal(
            [
                ("peace", "/search?q=on%3A2024&kind=quotes&order=oldest"),
                ("published: 2024", "/search?q=peace&kind=quotes&order=oldest"),
                ("order: oldest first", "/search?q=peace%20on%3A2024&kind=quotes"),
            ],
            filters.Select(f => (f.Name, f.Href)));
    }

    private static IReadOnlyList<Filter> Of(string query) => Filter.Of(new SearchAddress(SearchQuery.Parse(query)));

    private static string QueryOf(Filter filter) => Uri.UnescapeDataString(filter.Href["/search?q=".Length..]);
}
