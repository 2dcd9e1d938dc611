using FsCheck.Xunit;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

public class SearchQueryTests
{
    [Theory]
    [InlineData("peace deal", "peace deal")]
    [InlineData("“peace deal” now", "\"peace deal\" now")]
    [InlineData("war OR peace", "(war OR peace)")]
    [InlineData("talks war OR peace Kyiv", "talks (war OR peace) Kyiv")]
    [InlineData("peace -war", "peace -war")]
    [InlineData("peace -\"cold war\"", "peace -\"cold war\"")]
    [InlineData("negotiat*", "negotiat*")]
    [InlineData("(a OR b) (c OR d)", "(a OR b) (c OR d)")]
    [InlineData("person:\"Dmitry Peskov\"", "person:\"Dmitry Peskov\"")]
    [InlineData("speaker:peskov", "speaker:\"peskov\"")]
    [InlineData("SOURCE:themoscowtimes.com", "source:\"themoscowtimes.com\"")]
    [InlineData("on:2024-11-06 after:2024-11 before:2024", "on:2024-11-06 after:2024-11 before:2024")]
    [InlineData("has:quote", "has:quote")]
    [InlineData("O'Brien multi-agent C++ U.S. 12:30", "O'Brien multi-agent C++ U.S. 12:30")]
    [InlineData("-(a b)", "-(a b)")]
    [InlineData("((a))", "a")]
    public void A_query_is_read_as(string written, string understood)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(understood, query.ToString());
        Assert.Empty(query.Hints);
    }

    [Theory]
    [InlineData("\"peace deal", "\"peace deal\"", "closing quotation mark")]
    [InlineData("(peace deal", "peace deal", "closing parenthesis is missing")]
    [InlineData("peace) deal", "peace deal", "without an opening one")]
    [InlineData("OR peace", "peace", "lone one")]
    [InlineData("peace OR", "peace", "lone one")]
    [InlineData("speeker:peskov", "\"speeker peskov\"", "Did you mean speaker:?")]
    [InlineData("colour:red", "\"colour red\"", "There is no field")]
    [InlineData("after:yesterday", "\"after yesterday\"", "is no date")]
    [InlineData("on:2024-02-30", "\"on 2024-02-30\"", "is no date")]
    [InlineData("has:picture", "\"has picture\"", "has:quote")]
    [InlineData("😀 peace", "peace", "no letter or digit")]
    [InlineData("\"\"", "", "Empty quotation marks")]
    public void What_breaks_the_grammar_is_read_with_a_hint(string written, string understood, string hint)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(understood, query.ToString());
        Assert.Contains(query.Hints, h => h.Contains(hint, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("- - OR ( ) OR")]
    [InlineData("***")]
    public void A_query_of_nothing_is_empty(string? written) => Assert.True(SearchQuery.Parse(written).IsEmpty);

    [Theory]
    [InlineData("after:2024-11", "2024-11-01", null)]
    [InlineData("after:2024", "2024-01-01", null)]
    [InlineData("before:2024", null, "2024-12-31")]
    [InlineData("before:2024-02", null, "2024-02-29")]
    [InlineData("before:2024-11-06", null, "2024-11-06")]
    [InlineData("on:2024-11", "2024-11-01", "2024-11-30")]
    public void Dates_include_the_whole_day_month_or_year(string written, string? from, string? to)
    {
        var date = Assert.IsType<DateNode>(SearchQuery.Parse(written).Root);

        Assert.Equal(from, date.From?.ToString("O"));
        Assert.Equal(to, date.To?.ToString("O"));
    }

    [Fact]
    public void The_form_shows_its_fields_apart_from_the_rest()
    {
        var query = SearchQuery.Parse("peace person:Trump after:2024-11-01 before:2024-11-30 -war");

        Assert.Equal("Trump", query.Person);
        Assert.Equal(new DateOnly(2024, 11, 1), query.From);
        Assert.Equal(new DateOnly(2024, 11, 30), query.To);
        Assert.Equal("peace -war", query.Rest);
    }

    [Fact]
    public void The_description_says_how_the_query_was_understood() =>
        Assert.Equal(
            "Articles with “peace”, that quote Peskov, published on or after 1 November 2024, but not those with “war”",
            SearchQuery.Parse("peace speaker:Peskov after:2024-11 -war").Description);

    [Property(MaxTest = 2000)]
    public void Every_text_is_a_query_and_reads_back_as_the_same_query(string? written)
    {
        var query = SearchQuery.Parse(written);

        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
    }

    [Property(MaxTest = 2000)]
    public void Every_mix_of_operators_is_a_query_and_reads_back_as_the_same_query(byte[] choices)
    {
        string[] pieces = ["peace", "war", "OR", "-", "(", ")", "\"", "“", "*", " ", " ", "person:", "after:2024", "on:", "x", "has:quote", ":", "'", "--"];
        var written = string.Concat(choices.Select(c => pieces[c % pieces.Length]));

        var query = SearchQuery.Parse(written);

        Assert.Equal(query.ToString(), SearchQuery.Parse(query.ToString()).ToString());
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("-(")]
    [InlineData("a OR ")]
    [InlineData("\"")]
    public void Ten_thousand_of_anything_is_a_query(string piece) =>
        Assert.NotNull(SearchQuery.Parse(string.Concat(Enumerable.Repeat(piece, 10_000))));
}
