namespace NewsArchive.Extraction.Tests.Quotes;

public class SingleMarksTests
{
    [Theory]
    [InlineData("The sailors’ wives don’t like rock ’n’ roll, and it’s the ’90s again.")]
    [InlineData("The sailors' wives don't like rock 'n' roll, and it's the '90s again.")]
    [InlineData("They like rock ‘n’ roll, the ‘90s and the class of ‘92 at the Joneses’.")]
    [InlineData("Let 'em go, O’Brien said; ’tis goin’ to rain at Hawai‘i, and ‘til then the dogs’ bowls stay.")]
    [InlineData("The ‘Iolani house was full.")]
    public void Apostrophes_are_no_marks(string text) => Assert.Empty(RunsOf.Text(text));

    [Theory]
    [InlineData("‘The sailors’ wives have won,’ said Hale.", "The sailors’ wives have won,")]
    [InlineData("'The sailors' wives have won,' said Hale.", "The sailors' wives have won,")]
    [InlineData("‘We’re goin’ home to the ol’ town,’ said Hale.", "We’re goin’ home to the ol’ town,")]
    [InlineData("‘He is 6' tall and the dogs’ master,’ said Hale.", "He is 6' tall and the dogs’ master,")]
    [InlineData("‘We told 'em to go,’ said Hale.", "We told 'em to go,")]
    [InlineData("‘50 people came,’ said Hale.", "50 people came,")]
    [InlineData("‘[We] stay,’ said Hale.", "[We] stay,")]
    [InlineData("The pier was ‘all but gone‘, said Hale.", "all but gone")]
    [InlineData("They are ‘the voters’ of Norr.", "the voters")]
    public void Apostrophes_do_not_end_a_quote(string text, string run) => Assert.Equal([run], RunsOf.Text(text));

    [Fact]
    public void Article_of_double_marks_quotes_with_those_alone() =>
        Assert.Equal(["We stay,", "We won’t go."], RunsOf.Text("“We stay,” said Hale of the ‘quiet hour’. “We won’t go.”"));

    [Fact]
    public void Article_of_single_marks_may_use_double_ones_as_well() =>
        Assert.Equal(["We stay,", "We won’t go.", "quiet hour"], RunsOf.Text("‘We stay,’ said Hale. ‘We won’t go.’ The \"quiet hour\" is over."));

    [Fact]
    public void Double_marks_inside_single_ones_are_nested() =>
        Assert.Equal(["He told me “never” and left,", "Then he came back."], RunsOf.Text("‘He told me “never” and left,’ she said. ‘Then he came back.’"));

    [Fact]
    public void Nested_marks_do_not_say_how_an_article_quotes() => Assert.Equal(["‘A’ or ‘B’ or ‘C’?"], RunsOf.Text("“‘A’ or ‘B’ or ‘C’?”"));

    [Fact]
    public void Each_paragraph_of_a_long_quotation_is_a_run() =>
        Assert.Equal(["We waited for years.", "Nobody came,"], RunsOf.Text("‘We waited for years.\n\n‘Nobody came,’ she said."));

    [Fact]
    public void Unpaired_mark_behind_a_colon_opens_a_quote() =>
        Assert.Equal(["We stay here.", "Never,"], RunsOf.Text("Hale said: ‘We stay here.\n\nShe left. ‘Never,’ he said."));
}
