using NewsArchive.Benchmarks.Quotes.Measuring;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

public class QuoteLabelReaderTests
{
    private const string Text = "Ruth Hale spoke. “A fence,” she said, “and a sea.” Hale left.\nThe plan is « neuf » and she said so.";

    [Fact]
    public void A_label_gives_its_run_and_the_nearest_speaker_outside_the_quotes()
    {
        var labels = QuoteLabelReader.Read("a.txt", Text, """
            # Her words.
            A fence, | direct | [she] said / [Ruth Hale] | Ruth Hale

            and ~ sea. | direct/fragment | [she] said | Ruth Hale
            neuf | scare | - | -
            """).Labels;

        Assert.Equal(["A fence,", "and a sea.", "neuf"], labels.Select(l => l.Span.Of(Text)));
        Assert.Equal([QuoteKind.Direct, QuoteKind.Fragment], labels[1].Kinds);
        Assert.Equal(["she", "Ruth Hale"], labels[0].Speakers.Select(s => s.Of(Text)));
        Assert.Equal(Text.IndexOf("she", StringComparison.Ordinal), labels[1].Speakers[0].Start);
        Assert.Equal(["Ruth Hale", "Ruth Hale", null], labels.Select(l => l.Person));
        Assert.True(labels[2].IsScare);
    }

    [Fact]
    public void A_run_may_end_with_its_paragraph()
    {
        var labels = QuoteLabelReader.Read("a", "“One fence\n\nTwo", "One fence | - | - | -").Labels;

        Assert.False(Assert.Single(labels).Counts);
    }

    [Theory]
    [InlineData("A fence, | direct | [she] said", "a.txt.quotes, line 1: a label has four fields")]
    [InlineData("A fence, | direct | [she] said | -\nThe plan | scare | - | -", "a.txt.quotes, line 2: “The plan” does not follow between quotation marks")]
    [InlineData("A fence, | spoken | [she] said | -", "a.txt.quotes, line 1: “spoken” is no kind")]
    [InlineData("A fence, | direct | [he] said | -", "a.txt.quotes, line 1: “he said” stands nowhere outside the quotes")]
    [InlineData("A fence, | direct | she said | -", "a.txt.quotes, line 1: “she said” has no speaker in brackets")]
    [InlineData("A fence, | direct | [she] said | Ruth Brook", "a.txt.quotes, line 1: “Ruth Brook” is mentioned nowhere under that name")]
    [InlineData("A fence, | direct | - | Ruth Hale", "a.txt.quotes, line 1: a person needs words that name the speaker")]
    [InlineData("A fence, | scare | [she] said | Ruth Hale", "a.txt.quotes, line 1: what is scare has neither speaker nor person")]
    public void What_cannot_be_or_contradicts_the_text_is_an_error_with_file_and_line(string labels, string message)
    {
        const string rest = "\nand a sea. | direct | [she] said | -\nneuf | scare | - | -";

        Assert.StartsWith(message, Assert.Throws<FormatException>(() => QuoteLabelReader.Read("a.txt", Text, labels + rest)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_without_label_is_an_error_that_names_its_line() =>
        Assert.StartsWith(
            "a.txt.quotes: no label for the mark in line 2 of the text, before “ neuf",
            Assert.Throws<FormatException>(() => QuoteLabelReader.Read("a.txt", Text, "A fence, | - | - | -\nand a sea. | - | - | -")).Message,
            StringComparison.Ordinal);
}
