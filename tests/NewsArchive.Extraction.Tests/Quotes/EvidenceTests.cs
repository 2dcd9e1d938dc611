using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

/// <summary>What a quote keeps to show why a speaker was chosen.</summary>
public sealed class EvidenceTests
{
    [Theory]
    [InlineData("“We will rebuild the pier,” Hale said.", AttributionRule.After)]
    [InlineData("Hale said: “We will rebuild the pier.”", AttributionRule.Before)]
    [InlineData("The pier would be “rebuilt at any price” before the winter, Hale said on Monday.", AttributionRule.SentenceEnd)]
    public void The_rule_tells_where_the_speaker_stands(string text, AttributionRule rule) =>
        Assert.Equal(rule, Assert.Single(Quoting.Raw(text, "Ada Hale")).Rule);

    [Fact]
    public void A_quote_that_goes_on_shows_the_cue_it_goes_on_from()
    {
        const string text = "“We will rebuild the pier,” Hale said. “The ferry will run.”";
        var goesOn = Quoting.Raw(text, "Ada Hale")[1];
        Assert.Equal(AttributionRule.Continuation, goesOn.Rule);
        Assert.Equal("said", goesOn.Cue?.Of(text));
    }

    [Fact]
    public void Question_and_answer_take_turns_and_the_rule_says_so() =>
        Assert.Equal(
            AttributionRule.Turn,
            Quoting.Raw("“Did you see the ship?” asked Lind.\n\n“I did,” said Hale.\n\n“When did you see it?”", "Ada Hale", "Bo Lind")[2].Rule);

    [Fact]
    public void Plain_speech_is_surer_than_words_near_a_name()
    {
        var plain = Assert.Single(Quoting.Raw("“We will rebuild the pier,” Hale said.", "Ada Hale"));
        var doubtful = Assert.Single(Quoting.Raw("Hale left the hall. The pier is “a duty to our children and a burden.”", "Ada Hale"));
        Assert.True(plain.Confidence > doubtful.Confidence);
        Assert.InRange(plain.Confidence!.Value, 0.9, 1);
    }

    [Fact]
    public void Marks_without_a_speaker_have_a_confidence_and_no_rule()
    {
        var term = Assert.Single(Quoting.Raw("The so-called “quiet hour” began.", "Ada Hale"));
        Assert.Equal(QuoteKind.Scare, term.Kind);
        Assert.Null(term.Rule);
        Assert.NotNull(term.Confidence);
    }

    [Fact]
    public void Nothing_is_weighed_in_a_language_whose_verbs_of_saying_are_unknown() =>
        Assert.Null(Assert.Single(Quoting.Raw("« Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod », tempor incididunt ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud.")).Confidence);
}
