using NewsArchive.Benchmarks.Measuring;
using NewsArchive.Benchmarks.Quotes.Measuring;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

public class QuoteComparisonTests
{
    private const string Text = "Ruth Hale saw “The Wall” and a “maybe.” “It was long,” she said. The usher called it “brief.”";

    private const string Labels = """
        The Wall | scare | - | -
        maybe. | - | - | -
        It was long, | direct | [she] said | Ruth Hale
        brief. | fragment | [The usher] called | -
        """;

    [Fact]
    public void What_is_found_as_labelled_is_right_throughout()
    {
        var compared = Compare(
            Quote("The Wall", QuoteKind.Scare),
            Quote("maybe.", QuoteKind.Fragment, "Ruth Hale", "Ruth Hale"),
            Quote("It was long,", QuoteKind.Direct, "she", "Ruth Hale"),
            Quote("brief.", QuoteKind.Fragment, "usher"));

        Assert.Equal(
            new QuoteScore(new(3, 0, 0), new(2, 0, 0), new(3, 3), default, new(1, 1), new(1, 1), new(2, 2), new(0, 1), new(2, 0, 0)),
            compared.Score);
        Assert.Empty(compared.Mistakes);
    }

    [Fact]
    public void The_person_makes_up_for_another_place_and_a_right_place_hides_no_wrong_person()
    {
        var score = Compare(
            Quote("The Wall", QuoteKind.Scare),
            Quote("It was long,", QuoteKind.Direct, "Ruth Hale", "Ruth Hale"),
            Quote("brief.", QuoteKind.Fragment, "usher", "Ruth Hale")).Score;

        Assert.Equal(new Share(2, 2), score.Speakers);
        Assert.Equal(new Share(1, 2), score.Persons);
        Assert.Equal(new Tally(2, 0, 0), score.EndToEnd);
    }

    [Fact]
    public void A_title_with_a_speaker_and_a_quote_without_one_are_mistakes_and_so_is_half_a_quote()
    {
        var compared = Compare(
            Quote("The Wall", QuoteKind.Fragment, "Ruth Hale", "Ruth Hale"),
            Quote("It was", QuoteKind.Direct, "she", "Ruth Hale"),
            Quote("brief.", QuoteKind.Scare));

        Assert.Equal(
            new QuoteScore(new(2, 1, 1), new(0, 2, 2), new(0, 2), default, default, default, default, new(1, 1), new(0, 2, 2)),
            compared.Score);
        Assert.Equal(4, compared.Mistakes.Count);
    }

    private static QuoteComparison Compare(params ExtractedQuote[] quotes) => new(QuoteLabelReader.Read("a", Text, Labels), quotes);

    private static ExtractedQuote Quote(string words, QuoteKind kind, string? speaker = null, string? person = null) =>
        new(SpanOf(words), kind, speaker is null ? null : SpanOf(speaker), person);

    private static TextSpan SpanOf(string words)
    {
        var start = Text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
