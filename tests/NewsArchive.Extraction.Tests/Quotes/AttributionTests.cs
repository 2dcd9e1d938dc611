using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

public class AttributionTests
{
    [Theory]
    [InlineData("“We will rebuild the pier,” Hale said on Monday.", "said")]
    [InlineData("“We will rebuild the pier,” said Hale.", "said")]
    [InlineData("“We will rebuild the pier,” Ada Hale, who has led the town since May, told reporters.", "told")]
    [InlineData("“We will rebuild the pier,” added Mayor Ada Hale.", "added")]
    [InlineData("“We will rebuild the pier,” according to Hale.", "according to")]
    [InlineData("“Will we rebuild the pier?” Hale asked.", "asked")]
    [InlineData("“Will we rebuild the pier?” asked Hale.", "asked")]
    [InlineData("Hale said, “We will rebuild the pier.”", "said")]
    [InlineData("Hale told the council: “We will rebuild the pier.”", "told")]
    [InlineData("In a letter to Bo Lind on Monday, Hale wrote that “we will rebuild the pier.”", "wrote")]
    [InlineData("According to Hale, “we will rebuild the pier” by May.", "according to")]
    [InlineData("Rebuilding the pier is “a duty to our children,” Hale said.", "said")]
    [InlineData("The pier would be “rebuilt at any price” before the winter, Hale said on Monday.", "said")]
    [InlineData("The pier would be “rebuilt at any price” before the winter, said Ada Hale.", "said")]
    [InlineData("After the storm, Hale walked to the pier with Bo Lind and promised “a new pier for all.”", "promised")]
    [InlineData("Hale, in an interview with Bo Lind, called the pier “a disgrace to us all.”", "called")]
    [InlineData("Hale attacked Bo Lind, calling him “a man without a plan.”", "calling")]
    public void Speaker_stands_before_or_after_the_quote(string text, string cue)
    {
        var quote = Quoting.Single(text, "Ada Hale", "Bo Lind");
        Assert.Equal("Ada Hale", quote.Person);
        Assert.Equal(cue, quote.Cue, ignoreCase: true);
    }

    [Theory]
    [InlineData("“We will rebuild the pier,” the Coast Tribune quoted Hale as saying.", "Hale")]
    [InlineData("The Coast Tribune quoted Hale as saying: “We will rebuild the pier.”", "Hale")]
    [InlineData("“We will rebuild the pier,” Hale was quoted as saying by Bo Lind.", "Hale")]
    [InlineData("Hale, quoted by Bo Lind as saying “we will rebuild the pier,” left.", "Hale")]
    [InlineData("“We will rebuild the pier,” Bo Lind quoted his sister, Ada Hale, as telling the council.", "Ada Hale")]
    [InlineData("The agency cited Hale as saying that “we will rebuild the pier” by May.", "Hale")]
    [InlineData("Ada Hale went home. “We will rebuild the pier,” the Coast Tribune quoted her as saying.", "her")]
    public void Whoever_passes_words_on_did_not_speak_them(string text, string speaker)
    {
        var quote = Quoting.Single(text, "Ada Hale", "Bo Lind");
        Assert.Equal((speaker, "Ada Hale"), (quote.Speaker, quote.Person));
    }

    [Fact]
    public void Whoever_passes_words_on_without_a_name_for_their_speaker_did_not_speak_them() =>
        Assert.Equal(("the minister", null), Quoting.Single("“We will rebuild the pier,” Bo Lind quoted the minister as telling reporters.", "Bo Lind") is var quote ? (quote.Speaker, quote.Person) : default);

    [Fact]
    public void A_report_is_English_whatever_the_names_in_it_are()
    {
        const string text = "Among the guests were Maria de la Cruz, Ludwig van der Rohe and Khalid al-Falih.\n\n“It was warm,” de la Cruz said. “Too warm,” said van der Rohe.\n\n“I danced,” al-Falih said.";

        Assert.Equal(["Maria de la Cruz", "Ludwig van der Rohe", "Khalid al-Falih"], Quoting.Find(text, "Maria de la Cruz", "Ludwig van der Rohe", "Khalid al-Falih").Select(q => q.Person));
    }

    [Fact]
    public void All_paragraphs_of_one_quotation_are_of_one_speaker() =>
        Assert.All(
            Quoting.Find("President Ada Hale spoke for an hour on Monday.\n\n“We shall rebuild the quay.\n\n“We shall rebuild the light.\n\n“And,” she added, “we shall rebuild the mill.”", "President: Ada Hale"),
            quote => Assert.Equal("Ada Hale", quote.Person));

    [Fact]
    public void A_report_that_says_little_itself_is_English_by_what_is_said_in_it()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("“We will rebuild the pier and the ferry will run to the island,” said Hale.", 12));

        Assert.All(Quoting.Find(text, "Ada Hale"), quote => Assert.Equal("Ada Hale", quote.Person));
        Assert.All(Quoting.Find(text.Replace("We will rebuild the pier and the ferry will run to the island", "Nous allons reconstruire le quai et le bac", StringComparison.Ordinal), "Ada Hale"), quote => Assert.Null(quote.Person));
    }

    [Theory]
    [InlineData("“We will rebuild the pier,” Hale said, “and the ferry will run.”")]
    [InlineData("“We will rebuild the pier,” said Hale, “and the ferry will run.”")]
    [InlineData("“We will rebuild the pier,” Hale said. “The ferry will run.”")]
    [InlineData("Hale called the pier “a duty to our children” and the ferry “a lifeline for the island.”")]
    [InlineData("“We will rebuild the pier,” said Hale, calling the ferry “a lifeline for the island.”")]
    public void Quote_split_by_its_attribution_keeps_one_speaker(string text) =>
        Assert.Equal(["Ada Hale", "Ada Hale"], Quoting.Find(text, "Ada Hale", "Bo Lind").Select(quote => quote.Person));

    [Theory]
    [InlineData("“We will rebuild the pier,” Ada Hale MP said.")]
    [InlineData("“We will rebuild the pier,” Ada Hale CBE FRS told reporters.")]
    public void Letters_behind_a_name_do_not_hide_its_verb(string text)
    {
        var quote = Quoting.Single(text, "Ada Hale");
        Assert.Equal("Ada Hale", quote.Person);
        Assert.NotNull(quote.Cue);
    }

    [Fact]
    public void Each_of_two_quotes_in_a_sentence_has_its_own_speaker() =>
        Assert.Equal(
            ["Ada Hale", "Bo Lind"],
            Quoting.Find("Hale said the pier was “a duty to our children,” but Lind called it “a hole full of money.”", "Ada Hale", "Bo Lind").Select(quote => quote.Person));

    [Fact]
    public void Quote_without_a_cue_continues_the_last_speaker() =>
        Assert.Equal(
            ["Ada Hale", "Ada Hale"],
            Quoting.Find("“We will rebuild the pier,” said Hale, who met Bo Lind. “The ferry will run.”", "Ada Hale", "Bo Lind").Select(quote => quote.Person));

    [Fact]
    public void New_paragraph_with_a_cue_changes_the_speaker() =>
        Assert.Equal(
            ["Ada Hale", "Bo Lind"],
            Quoting.Find("“We will rebuild the pier,” said Hale.\n\n“Never,” said Lind.", "Ada Hale", "Bo Lind").Select(quote => quote.Person));

    [Fact]
    public void Quotation_over_several_paragraphs_has_one_speaker() =>
        Assert.Equal(
            ["Ada Hale", "Ada Hale", "Ada Hale"],
            Quoting.Find("“We will rebuild the pier,” said Hale. “It is late.\n\n“But it is not too late.”", "Ada Hale").Select(quote => quote.Person));

    [Fact]
    public void Paragraph_that_ends_in_a_colon_introduces_the_next() =>
        Assert.Equal("Ada Hale", Quoting.Single("Hale went on with a smile:\n\n“We will rebuild the pier.”", "Ada Hale").Person);

    [Fact]
    public void Question_and_answer_take_turns() =>
        Assert.Equal(
            ["Bo Lind", "Ada Hale", "Bo Lind", "Ada Hale"],
            Quoting.Find("“Did you see the ship?” asked Lind.\n\n“I did,” said Hale.\n\n“When did you see it?”\n\n“I saw it at noon.”", "Ada Hale", "Bo Lind")
                .Select(quote => quote.Person));

    [Fact]
    public void Subject_of_an_opening_participle_stands_behind_the_comma() =>
        Assert.Equal("Ada Hale", Quoting.Single("Claiming that she had “a very good plan” for the pier, Hale left the hall.", "Ada Hale", "Bo Lind").Person);

    [Fact]
    public void Object_of_a_passive_verb_does_not_speak() =>
        Assert.NotEqual("Ada Hale", Quoting.Single("Hale was told “no, never” by the council.", "Ada Hale").Person);

    [Fact]
    public void Noun_that_looks_like_a_verb_is_no_cue() =>
        Assert.Equal("Bo Lind", Quoting.Single("Lind said that Hale’s claims of “a very great success” were empty.", "Ada Hale", "Bo Lind").Person);

    [Theory]
    [InlineData("“We saw nothing,” one of the sources said.", "one of the sources")]
    [InlineData("“We saw nothing,” said a spokeswoman for the port.", "a spokeswoman")]
    [InlineData("“We saw nothing,” officials said on Monday.", "officials")]
    [InlineData("The ministry said “nothing was seen at all” that night.", "The ministry")]
    [InlineData("“We saw nothing,” the statement read.", "the statement")]
    [InlineData("Two people said they saw “a ship with no lights.” One of them said it was “as black as the night.”", "Two people", "One of them")]
    [InlineData("“We saw nothing,” they said.", "they")]
    public void Unnamed_speaker_keeps_the_words_of_the_text_and_has_no_person(string text, params string[] speakers)
    {
        var quotes = Quoting.Find(text);
        Assert.Equal(speakers, quotes.Select(quote => quote.Speaker));
        Assert.All(quotes, quote => Assert.Null(quote.Person));
    }

    [Fact]
    public void Quote_in_another_language_keeps_its_span_and_is_said_by_whom_the_text_describes()
    {
        const string text = "« La mer monte et nous restons sur le quai avec nos enfants », a déclaré la maire devant le conseil municipal réuni hier soir dans la grande salle.";
        var quote = Quoting.Single(text);
        Assert.Equal("La mer monte et nous restons sur le quai avec nos enfants", quote.Text);
        Assert.Equal(QuoteKind.Direct, quote.Kind);
        Assert.Equal("la maire", quote.Speaker);
    }

    [Theory]
    [InlineData("In the words of Hale, the pier is “a duty to our children.”")]
    [InlineData("The pier is, in Hale’s words, “a duty to our children.”")]
    [InlineData("The pier is “a duty to our children,” in the words of Hale.")]
    [InlineData("The pier is “a duty to our children,” as Hale put it.")]
    public void Phrases_attribute_as_verbs_do(string text) => Assert.Contains("Hale", Quoting.Single(text, "Ada Hale").Speaker);

    [Fact]
    public void Participle_beside_a_noun_does_not_speak_for_it() =>
        Assert.Equal("reads", Quoting.Single("A note in the file, quoted in the report, reads: “The pier will want a ribbon.”").Cue);

    [Fact]
    public void Quotes_without_a_sentence_end_cost_no_more_than_their_length() =>
        Work.AssertGrowsWithInput("he said “never” and then, ", 5_000, text => Assert.NotEmpty(Quoting.Find(text)));

    [Theory]
    [InlineData("")]
    [InlineData("“")]
    [InlineData("””““")]
    [InlineData("““““””””")]
    [InlineData("\"\"\" \" ' ’’ ‘")]
    [InlineData("“ ”\n\n“\n\n”")]
    [InlineData("said “said” said")]
    [InlineData("According to “according to”")]
    [InlineData("in words, “no” in the words of")]
    public void Broken_text_gives_spans_within_it(string text) =>
        Assert.All(Quoting.Find(text), quote => Assert.NotEmpty(quote.Text));

    [Theory]
    [InlineData("“Is that so?” asked Bo Lind. “Shame on you, General,” shot back Ada Hale, a former captain.", "shot")]
    [InlineData("“They are all crooks,” Bo Lind said. “That is what they want you to think!” Hale called after him.", "called")]
    [InlineData("Bo Lind left early. It was, Hale allowed, “taking a while, like this primary.”", "allowed")]
    [InlineData("Hale, a former captain who asked Bo Lind to leave because he was late, wrote: “She will see what comes of it.”", "wrote")]
    public void Speaker_stands_beside_verbs_that_only_here_are_of_saying(string text, string cue)
    {
        var quote = Quoting.Find(text, "Ada Hale", "Bo Lind")[^1];
        Assert.Equal("Ada Hale", quote.Person);
        Assert.Equal(cue, quote.Cue);
    }

    [Fact]
    public void A_post_is_signed_behind_a_dash() =>
        Assert.Equal("Ada Hale", Quoting.Find("Critics, among them Bo Lind, pounced:\n\n“The only thing that man has ever prayed to is a mirror” — Ada Hale (@adahale) March 13, 2016", "Ada Hale", "Bo Lind")[0].Person);

    [Fact]
    public void A_crowd_says_what_it_breaks_into_chants_of() =>
        Assert.Equal("The crowd", Quoting.Find("“I never wanted to be up here,” Hale told them. “But nobody called my mother. He called my mother.”\n\nThe crowd erupted into chants of “Finish it! Finish it!”", "Ada Hale")[^1].Speaker);

    [Fact]
    public void Whoever_is_named_with_their_parish_is_the_subject() =>
        Assert.Equal("Bo Lind", Quoting.Find("“Nobody talks about her signs but me,” Ole Hale explained.\n\nThe Rev. Bo Lind of St. Olave’s told the story from the pulpit, without the names, though everyone knew. “Scripture says to love your neighbor,” he said.", "Ole Hale", "Bo Lind")[^1].Person);
}
