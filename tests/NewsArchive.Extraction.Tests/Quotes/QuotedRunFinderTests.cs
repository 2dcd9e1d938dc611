using NewsArchive.Extraction.Quotes.Runs;

namespace NewsArchive.Extraction.Tests.Quotes;

public class QuotedRunFinderTests
{
    [Theory]
    [InlineData("The pier is “closed,” she said.", "closed,")]
    [InlineData("The pier is \"closed,\" she said.", "closed,")]
    [InlineData("Der Steg sei „geschlossen“, sagte sie.", "geschlossen")]
    [InlineData("Le quai est « fermé », dit-elle.", "fermé")]
    [InlineData("The pier is ‘closed,’ she said.", "closed,")]
    [InlineData("The pier is 'closed', she said.", "closed")]
    [InlineData("The pier is “closed,\" she said.", "closed,")]
    [InlineData("It is “the best“ of all.", "the best")]
    public void Every_kind_of_marks_makes_a_run(string text, string run) => Assert.Equal([run], Runs(text));

    [Fact]
    public void Nested_quotation_stays_inside_the_outer_run() =>
        Assert.Equal(["He told me ‘never’ and left,"], Runs("“He told me ‘never’ and left,” she said."));

    [Fact]
    public void Nested_double_marks_stay_inside_the_outer_run() =>
        Assert.Equal(["He told me “never” and left,"], Runs("“He told me “never” and left,” she said."));

    [Fact]
    public void Double_marks_inside_single_ones_are_nested() =>
        Assert.Equal(["He told me “never” and left,", "Then he came back."], Runs("‘He told me “never” and left,’ she said. ‘Then he came back.’"));

    [Fact]
    public void Apostrophes_are_no_marks() =>
        Assert.Empty(Runs("The sailors’ wives don’t like rock ’n’ roll, and it’s the ’90s again."));

    [Fact]
    public void Plural_apostrophe_does_not_close_a_single_mark() =>
        Assert.Equal(["The sailors’ wives have won,"], Runs("‘The sailors’ wives have won,’ said Hale."));

    [Fact]
    public void Each_paragraph_of_a_long_quotation_is_a_run()
    {
        const string text = "“We waited for years.\n\n“Nobody came,” she said.\n\n“Nobody.”";
        var runs = QuotedRunFinder.Find(text);
        Assert.Equal(["We waited for years.", "Nobody came,", "Nobody."], runs.Select(run => run.Span.Of(text)));
        Assert.Equal([false, true, false], runs.Select(run => run.ContinuesRun));
        Assert.Equal([false, true, true], runs.Select(run => run.IsClosed));
    }

    [Fact]
    public void Missing_closing_mark_ends_with_the_paragraph() =>
        Assert.Equal(["We will stay."], Runs("Hale said: “We will stay.\n\nShe did not."));

    [Fact]
    public void Lost_paragraph_break_starts_a_new_run() =>
        Assert.Equal(["We waited for years.", "Nobody came,"], Runs("“We waited for years. “Nobody came,” she said."));

    [Fact]
    public void Inches_and_attributes_are_no_quotes() =>
        Assert.Empty(Runs("The boy is 6'2\" tall and wrote width=\"40\" into the page."));

    [Fact]
    public void Lost_space_before_the_mark_keeps_the_quote() =>
        Assert.Equal(["We stay here,"], Runs("They came to the port.\"We stay here,\" he said."));

    [Fact]
    public void Brackets_and_ellipses_belong_to_the_run() =>
        Assert.Equal(["We … will [never] leave (the island)."], Runs("“We … will [never] leave (the island).”"));

    [Fact]
    public void Twenty_thousand_opening_marks_are_read_in_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.NotEmpty(Runs(string.Concat(Enumerable.Repeat("“a ", 20_000))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    private static IEnumerable<string> Runs(string text) => QuotedRunFinder.Find(text).Select(run => run.Span.Of(text));
}
