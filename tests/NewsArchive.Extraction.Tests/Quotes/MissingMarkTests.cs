using NewsArchive.Extraction.Quotes.Runs;

namespace NewsArchive.Extraction.Tests.Quotes;

public class MissingMarkTests
{
    [Fact]
    public void Each_paragraph_of_a_long_quotation_is_a_run()
    {
        const string text = "“We waited for years.\n\n“Nobody came,” she said.\n\n“Nobody.”";
        var runs = QuotedRunFinder.Find(text);
        Assert.Equal(["We waited for years.", "Nobody came,", "Nobody."], runs.Select(run => run.Span.Of(text)));
        Assert.Equal([false, true, false], runs.Select(run => run.ContinuesRun));
        Assert.Equal([false, true, true], runs.Select(run => run.IsClosed));
    }

    [Theory]
    [InlineData("« On attendait.\n\n» Personne ne venait », dit-elle.")]
    [InlineData("« On attendait.\n\n« Personne ne venait », dit-elle.")]
    [InlineData("« On attendait.\n\nPersonne ne venait », dit-elle.")]
    [InlineData("«On attendait.\n\n»Personne ne venait», dit-elle.")]
    public void French_quotation_goes_on_in_every_style(string text)
    {
        var runs = QuotedRunFinder.Find(text);
        Assert.Equal(["On attendait.", "Personne ne venait"], runs.Select(run => run.Span.Of(text)));
        Assert.Equal([false, true], runs.Select(run => run.ContinuesRun));
    }

    [Fact]
    public void Paragraph_of_an_open_quotation_needs_no_opening_mark() =>
        Assert.Equal(["We waited for years.", "They knew it. Nobody came,"], RunsOf.Text("“We waited for years.\n\nThey knew it. Nobody came,” she said."));

    [Fact]
    public void Nested_quotation_in_a_paragraph_that_stays_open_is_no_run() =>
        Assert.Equal(["He told me “never” and left.", "I stayed."], RunsOf.Text("“He told me “never” and left.\n\n“I stayed.”"));

    [Fact]
    public void Missing_closing_mark_ends_with_the_paragraph() =>
        Assert.Equal(["We will stay.", "Never,"], RunsOf.Text("Hale said: “We will stay.\n\nShe did not. “Never,” he said."));

    [Theory]
    [InlineData("“We waited for years. “Nobody came,” she said.", "We waited for years.", "Nobody came,")]
    [InlineData("\"We waited for years. \"Nobody came,\" she said.", "We waited for years.", "Nobody came,")]
    [InlineData("It was “a disgrace to the town, he said, and “never again” would they go.", "a disgrace to the town, he said, and", "never again")]
    public void Missing_closing_mark_does_not_swallow_a_later_quote(string text, string first, string second) => Assert.Equal([first, second], RunsOf.Text(text));

    [Theory]
    [InlineData("We will stay,” she said.", "We will stay,")]
    [InlineData("We will stay,\" she said.", "We will stay,")]
    [InlineData("The council met again. We will stay,” she said.", "We will stay,")]
    [InlineData("Mayor Hale said: This is our pier.”", "This is our pier.")]
    [InlineData("Hale left town. We will never come back.”", "We will never come back.")]
    [InlineData("Hale writes,” there were a hundred people.”", "there were a hundred people.")]
    public void Missing_opening_mark_leaves_the_sentence(string text, string run) => Assert.Equal([run], RunsOf.Text(text));

    [Theory]
    [InlineData("“We stay,” Hale said.\"", "We stay,")]
    [InlineData("“We stay,” Hale said. She left the town.\"", "We stay,")]
    [InlineData("““We stay,” Hale said.", "We stay,")]
    [InlineData("\"“We stay,” Hale said.\"", "We stay,")]
    [InlineData("“We stay,”” Hale said.", "We stay,")]
    public void Stray_mark_makes_no_run(string text, string run) => Assert.Equal([run], RunsOf.Text(text));
}
