namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Quotations whose marks the file sets apart from their words, or leaves to the browser.</summary>
public class BrokenMarksTests
{
    [Theory]
    [InlineData("\"[We stay](https://orseycourier.example/stay)\", she said.", "We stay")]
    [InlineData("[“We stay](https://orseycourier.example/stay),” she said.", "We stay,")]
    [InlineData("**“We** stay,” she said.", "We stay,")]
    [InlineData("“*We* stay,” she said.", "We stay,")]
    [InlineData("*“We stay,”* she said.", "We stay,")]
    [InlineData("“_We stay_,” she said.", "We stay,")]
    [InlineData("“**[We](https://orseycourier.example/stay)** stay,” she said.", "We stay,")]
    [InlineData("“\\[We\\] stay,” she said.", "[We] stay,")]
    [InlineData("“[We] stay,” she said.", "[We] stay,")]
    [InlineData("&ldquo;We stay,&rdquo; she said.", "We stay,")]
    [InlineData("&quot;We stay,&quot; she said.", "We stay,")]
    [InlineData("&laquo;&nbsp;We stay&nbsp;&raquo;, she said.", "We stay")]
    [InlineData("“<em>We</em> stay,” she said.", "We stay,")]
    [InlineData("<q>We stay</q>, she said.", "We stay")]
    [InlineData("She said <q cite=\"https://orseycourier.example/\">We <b>stay</b></q>.", "We stay")]
    [InlineData("“<q>We stay</q>,” she said.", "We stay,")]
    [InlineData("<p>She said <q>We stay</q>.</p>", "We stay")]
    [InlineData("``We stay,'' she said.", "We stay,")]
    [InlineData("- “We stay,” she said.", "We stay,")]
    [InlineData("> “We stay,” she said.", "We stay,")]
    [InlineData("| Who | What |\n|---|---|\n| Hale | “We stay” |", "We stay")]
    public void Markdown_keeps_the_quotation_together(string markdown, string run) =>
        Assert.Equal([run], Runs(Read.Markdown($"# Pier\n\n{markdown}\n\nThe pier has been closed since Monday.")));

    [Fact]
    public void Grave_accents_of_two_quotations_are_no_code() =>
        Assert.Equal(["We stay,", "We won't go."], Runs(Read.Markdown("# Pier\n\n``We stay,'' she said. ``We won't go.''")));

    [Fact]
    public void Code_keeps_its_words() => Assert.Equal("Run print('a') now.", Read.Markdown("# Pier\n\nRun `print('a')` now.").Text);

    [Theory]
    [InlineData("“<em>We</em> stay,” she said.", "We stay,")]
    [InlineData("&ldquo;<a href=\"https://orseycourier.example/stay\">We stay</a>,&rdquo; she said.", "We stay,")]
    [InlineData("&#8220;We stay,&#8221; she said.", "We stay,")]
    [InlineData("She said <q>We stay</q> and left.", "We stay")]
    [InlineData("<q>He said <q>never</q> and left</q>, she said.", "He said ‘never’ and left")]
    [InlineData("<q>“We stay,”</q> she said.", "We stay,")]
    [InlineData("<q> “We stay,” </q> she said.", "We stay,")]
    [InlineData("“<q>We stay,</q>” she said.", "We stay,")]
    [InlineData("<a href=\"https://orseycourier.example/stay\"><q>We stay</q></a>, she said.", "We stay")]
    public void Html_keeps_the_quotation_together(string html, string run) => Assert.Equal([run], Runs(Read.Html(Page(html))));

    [Fact]
    public void Marks_of_an_element_stand_in_the_text() =>
        Assert.StartsWith("She said “We stay” and left.", Read.Html(Page("She said <q>We stay</q> and left.")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("case.md")]
    [InlineData("case.html")]
    public void Link_around_an_element_is_one_link(string path)
    {
        const string paragraph = "<a href=\"https://orseycourier.example/stay\"><q>We stay</q></a>, she said.";
        var article = Read.Article(path, System.Text.Encoding.UTF8.GetBytes(path.EndsWith("md", StringComparison.Ordinal) ? "# Pier\n\n" + paragraph : Page(paragraph)));
        Assert.Equal("“We stay”", Assert.Single(article.Links).Text);
    }

    [Fact]
    public void Text_brings_no_marks_of_its_own_for_elements() => Assert.Equal("We stay.", Read.PlainText("We \uFDD0stay\uFDD1.").Text);

    private static IEnumerable<string> Runs(ExtractedArticle article) => article.Quotes.Select(quote => quote.Span.Of(article.Text));

    private static string Page(string paragraph) =>
        $"<html><body><article><h1>Pier</h1><p>{paragraph}</p><p>The pier has been closed since Monday, when the storm took its railing and two of the lamps.</p>"
        + "<p>The council will meet again in April, and the mayor has promised to bring the plans of the old pier, which her grandfather drew.</p></article></body></html>";
}
