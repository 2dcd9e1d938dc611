using FsCheck.Xunit;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Dates;

namespace NewsArchive.Store.Tests.Searching.Dates;

public class DateWordsTests
{
    private static readonly DateOnly Today = new(2024, 11, 6); // a Wednesday

    [Theory]
    [InlineData("November 11, 2015", "on:2015-11-11")]
    [InlineData("11 November 2015", "on:2015-11-11")]
    [InlineData("11th of November 2015", "on:2015-11-11")]
    [InlineData("ferry on the 3rd of May 2020", "ferry on:2020-05-03")]
    [InlineData("\"November 11, 2015\"", "on:2015-11-11")]
    [InlineData("2015-11-11", "on:2015-11-11")]
    [InlineData("2015/11/9 ferry", "ferry on:2015-11-09")]
    [InlineData("11.9.2015", "on:2015-09-11")]
    [InlineData("25/12/2015", "on:2015-12-25")]
    [InlineData("12/25/2015", "on:2015-12-25")]
    [InlineData("7/7/2015", "on:2015-07-07")]
    [InlineData("3 mars 2020", "on:2020-03-03")]
    [InlineData("3. März 2020", "on:2020-03-03")]
    [InlineData("3 марта 2020", "on:2020-03-03")]
    [InlineData("March 2020", "on:2020-03")]
    [InlineData("ferry strike Sept. 2020", "ferry strike on:2020-09")]
    [InlineData("2020-03", "on:2020-03")]
    [InlineData("ferry in 2019", "ferry on:2019")]
    [InlineData("What did Holm say in March 2020?", "Holm on:2020-03")]
    [InlineData("between 2019 and 2021", "after:2019 before:2021")]
    [InlineData("ferry from March 2020 to 5 May 2020 -tram", "ferry -tram after:2020-03 before:2020-05-05")]
    [InlineData("2019–2021", "after:2019 before:2021")]
    [InlineData("2019 to 2021", "after:2019 before:2021")]
    [InlineData("ferry since 2020", "ferry after:2020")]
    [InlineData("after 2020", "after:2021")] // the field would include it
    [InlineData("before March 2020", "before:2020-02")]
    [InlineData("before 1 January 2020", "before:2019-12-31")]
    [InlineData("until 2020", "before:2020")]
    [InlineData("today", "on:2024-11-06")]
    [InlineData("yesterday", "on:2024-11-05")]
    [InlineData("ferry last week", "ferry after:2024-10-28 before:2024-11-03")]
    [InlineData("this week", "after:2024-11-04 before:2024-11-10")]
    [InlineData("last month", "on:2024-10")]
    [InlineData("last year", "on:2023")]
    [InlineData("past 30 days", "after:2024-10-08 before:2024-11-06")]
    [InlineData("in the last 3 months", "after:2024-08-07 before:2024-11-06")]
    [InlineData("speaker:holm since 2020", "speaker:\"holm\" after:2020")]
    public void A_date_in_words_is_offered_as_fields(string written, string offered)
    {
        var query = DateWords.Find(SearchQuery.Parse(written), Today)!.Query;

        Assert.Equal(offered, query.ToString());
        Assert.Equal(offered, SearchQuery.Parse(query.Text).ToString());
    }

    [Theory]
    [InlineData("election 2020")]
    [InlineData("10,000 march")]
    [InlineData("may last")]
    [InlineData("hurricane ian 2021")] // January, to Romanians
    [InlineData("in 2050")] // no archive has its articles
    [InlineData("4/5/2020")] // April or May
    [InlineData("last ferry of the week")]
    [InlineData("between 2021 and 2019")]
    [InlineData("\"elected in 2019\"")] // a phrase is meant word for word
    [InlineData("on:2019")]
    [InlineData("(ferry OR 2020-03)")]
    [InlineData("mar*")]
    [InlineData("")]
    public void What_is_no_date_is_left(string written) => Assert.Null(DateWords.Find(SearchQuery.Parse(written), Today));

    [Fact]
    public void The_words_are_named_as_they_were_written() =>
        Assert.Equal("on November 11, 2015", DateWords.Find(SearchQuery.Parse("ferry on November 11, 2015, and later"), Today)!.Words);

    [Property(MaxTest = 2000)]
    public void Any_query_can_be_looked_at(byte[] choices)
    {
        string[] pieces = ["2019", "31", "0", "2019-13", "2019-00-00", "99.99.2019", "may", "of", "between", "and", "to", "last", "week", "99", "days", "-", "\"", "OR", "before", "0001", "ferry", "x:1"];

        if (DateWords.Find(SearchQuery.Parse(string.Join(' ', choices.Select(c => pieces[c % pieces.Length]))), Today) is { } found)
        {
            Assert.Contains(found.Query.Parts, p => p is DateNode);
        }
    }
}
