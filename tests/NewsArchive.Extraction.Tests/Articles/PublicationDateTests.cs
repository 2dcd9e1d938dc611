namespace NewsArchive.Extraction.Tests.Articles;

public class PublicationDateTests
{
    [Theory]
    [InlineData("November 06, 2024", "2024-11-06")]
    [InlineData("6 November 2024", "2024-11-06")]
    [InlineData("6th of November, 2024", "2024-11-06")]
    [InlineData("Nov. 6, 2024", "2024-11-06")]
    [InlineData("Wed, 6 Nov 2024", "2024-11-06")]
    [InlineData("Wednesday, November 6, 2024, 10:30 a.m. ET", "2024-11-06")]
    [InlineData("2024-11-06", "2024-11-06")]
    [InlineData("2024-11-06T23:59:00-05:00", "2024-11-06")]
    [InlineData("2024/11/06 08:15", "2024-11-06")]
    [InlineData("Published 6 November 2024 at 14:05 GMT", "2024-11-06")]
    [InlineData("Published: 6 November 2024 | Updated: 7 November 2024", "2024-11-06")]
    [InlineData("Updated 7 November 2024 | Published 6 November 2024", "2024-11-06")]
    [InlineData("LONDON 2024-11-06", "2024-11-06")]
    [InlineData("First published on Wed 6 Nov 2024 14.05 GMT", "2024-11-06")]
    [InlineData("25-11-2024", "2024-11-25")]
    [InlineData("Publié le 6 novembre 2024 à 14h05", "2024-11-06")]
    [InlineData("Veröffentlicht am 6.11.2024, 14:05 Uhr", "2024-11-06")]
    [InlineData("6 ноября 2024 г., 14:05", "2024-11-06")]
    [InlineData("6 listopada 2024", "2024-11-06")]
    [InlineData("6 Kasım 2024", "2024-11-06")]
    [InlineData("2024年11月6日", "2024-11-06")]
    [InlineData("25.11.2024", "2024-11-25")]
    [InlineData("06.11.2024", "2024-11-06")]
    [InlineData("25/11/2024", "2024-11-25")]
    [InlineData("11/25/2024", "2024-11-25")]
    [InlineData("6 novembre 2024", "2024-11-06")]
    [InlineData("6. März 2024", "2024-03-06")]
    [InlineData("February 29, 2024", "2024-02-29")]
    public void A_date_line_gives(string line, string date) =>
        Assert.Equal(DateOnly.ParseExact(date, "O"), Read.Markdown($"# T\n\n{line}\n\nA line of news about the harbour.\n").PublishedOn);

    [Theory]
    [InlineData("06/11/2024")]
    [InlineData("06-11-2024")]
    [InlineData("Stand: 07.11.2024, 10:00 Uhr")]
    [InlineData("February 30, 2024")]
    [InlineData("November 6, 9999")]
    [InlineData("0000-01-01")]
    [InlineData("Updated 7 November 2024")]
    public void A_date_that_is_ambiguous_impossible_or_no_publication_is_unknown(string line)
    {
        var article = Read.Markdown($"# T\n\n{line}\n\nA line of news about the harbour.\n");

        Assert.Null(article.PublishedOn);
        Assert.Contains(article.Notes, n => n.Message.Contains("date", StringComparison.Ordinal));
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Fact]
    public void A_sentence_with_a_date_is_no_date_line()
    {
        var article = Read.Markdown("# T\n\nOn 6 November 2024 the harbour opened.\n");

        Assert.Null(article.PublishedOn);
        Assert.Equal("On 6 November 2024 the harbour opened.", article.Text);
    }

    [Fact]
    public void Where_nothing_else_says_it_the_address_gives_the_date() =>
        Assert.Equal(new DateOnly(2024, 11, 6), Read.Markdown("# T\n\nA line of news.\n\nOriginal url: <https://halden.example/2024/11/06/t>\n").PublishedOn);
}
