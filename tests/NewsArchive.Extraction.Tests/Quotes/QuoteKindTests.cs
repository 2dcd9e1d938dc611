using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

public class QuoteKindTests
{
    [Theory]
    [InlineData("“We will rebuild the pier,” Hale said.")]
    [InlineData("Hale said: “We will rebuild the pier.”")]
    [InlineData("“Never,” Hale said.")]
    public void Clause_of_its_own_is_direct(string text) => Assert.Equal(QuoteKind.Direct, Quoting.Single(text, "Ada Hale").Kind);

    [Theory]
    [InlineData("Hale called the pier “a disgrace” to the town.")]
    [InlineData("Hale said that the council “shouldn’t be the ones to pay” for the pier.")]
    public void Words_inside_the_reporters_sentence_are_a_fragment(string text) => Assert.Equal(QuoteKind.Fragment, Quoting.Single(text, "Ada Hale").Kind);

    [Theory]
    [InlineData("Hale told “Harbour Lights Tonight” that she would not stand again.")]
    [InlineData("Hale was on the radio show “Good Evening, Norr” on Monday.")]
    [InlineData("Hale is the author of “The Long Way to the Pier.”")]
    [InlineData("Hale spoke on Channel Two’s “The Week.”")]
    [InlineData("“The Salt Road,” by Ada Hale, follows two sisters who find a book.")]
    [InlineData("The so-called “quiet hour” annoyed Hale.")]
    [InlineData("The town has listed four islands as “unfriendly” since May, when Hale left.")]
    [InlineData("Hale opened the film festival with a film titled “salt and smoke.”")]
    [InlineData("The Gazette reported that Hale had sent her “unofficial” thanks to the islanders.")]
    [InlineData("The boat is known as “the old lady” to the sailors, Hale and all.")]
    public void Titles_terms_and_irony_have_no_speaker(string text)
    {
        var quote = Quoting.Single(text, "Ada Hale");
        Assert.Equal(QuoteKind.Scare, quote.Kind);
        Assert.Null(quote.Speaker);
    }

    [Fact]
    public void Chanted_words_are_speech_even_in_capitals() =>
        Assert.Equal("The crowd", Quoting.Single("The crowd chanted “Norr Forever” until Hale came out.", "Ada Hale").Speaker);

    [Theory]
    [InlineData("THE LONG NIGHT\n\n“A TOWN IN THE DARK”\n\nThe town slept.")]
    [InlineData("Hale spoke for an hour.\n\n“A town in the dark”\n\nThen the light came back.")]
    public void Heading_in_marks_is_no_speech(string text) => Assert.Null(Quoting.Single(text, "Ada Hale").Speaker);

    [Fact]
    public void Long_quote_whose_speaker_the_text_hides_stays_a_quote()
    {
        var quote = Quoting.Single("There stood a sign over the door for a year or two, “we will all be back some day” and no more.");
        Assert.Equal(QuoteKind.Fragment, quote.Kind);
        Assert.Null(quote.Speaker);
    }
}
