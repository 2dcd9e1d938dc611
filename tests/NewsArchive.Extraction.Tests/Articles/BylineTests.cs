namespace NewsArchive.Extraction.Tests.Articles;

public class BylineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("by Jane Doe and John van der Roe", "Jane Doe", "John van der Roe")]
    [InlineData("By Jane Doe, John Roe & Ana-Maria O’Neil", "Jane Doe", "John Roe", "Ana-Maria O’Neil")]
    [InlineData("By Jane Doe, Halden Chronicle", "Jane Doe")]
    [InlineData("By Jane Doe, Senior Political Correspondent", "Jane Doe")]
    [InlineData("By Jane Doe in Kyiv and John Roe", "Jane Doe", "John Roe")]
    [InlineData("By Jane Doe | Reuters", "Jane Doe")]
    [InlineData("Story by Jane Doe", "Jane Doe")]
    [InlineData("*By Zoë d’Estrelle-Manoir*", "Zoë d’Estrelle-Manoir")]
    [InlineData("By the Chronicle staff")]
    public void A_byline_gives_names_alone(string line, params string[] names)
    {
        var article = Read.Markdown($"# T\n\n{line}\n\n6 November 2024\n\nA line of news about the harbour.\n");

        Assert.Equal(names, article.Authors);
        Assert.Equal("A line of news about the harbour.", article.Text);
    }

    [Fact]
    public void A_line_of_names_above_the_date_is_a_byline() =>
        Assert.Equal(["Niall Hester"], Read.Markdown("# T\n\nNiall Hester, Coast Tribune\n\n6 November 2024\n\nA line of news.\n").Authors);

    [Theory]
    [InlineData("By Tuesday evening the water had gone.")]
    [InlineData("Report: the wall was rotten, by all accounts")]
    public void A_sentence_is_no_byline(string line)
    {
        var article = Read.Markdown($"# T\n\n{line}\n\nA line of news.\n");

        Assert.Empty(article.Authors);
        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Port Halden, March 7, 1999 - Halden Lines said today that no ferry would sail.")]
    [InlineData("Port Halden, March 7, 1999 - Halden Lines said today that no ferry would sail before Monday morning")]
    public void A_dateline_before_a_sentence_is_no_byline(string line)
    {
        var article = Read.Markdown($"# Ferries Stop\n\n{line}\n\nThe storm is to pass by Monday, the harbour office said.\n");

        Assert.StartsWith(line, article.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(1999, 3, 7), article.PublishedOn);
    }

    [Fact]
    public void A_headline_that_begins_with_Report_is_a_headline() => Assert.Equal("Report: Mayor to Speak at Harbour", Read.Markdown("# Report: Mayor to Speak at Harbour\n\nA line.\n").Title);
}
