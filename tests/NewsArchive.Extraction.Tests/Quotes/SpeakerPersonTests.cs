namespace NewsArchive.Extraction.Tests.Quotes;

public class SpeakerPersonTests
{
    [Fact]
    public void Pronoun_stands_for_the_last_speaker_of_its_gender() =>
        Assert.Equal(
            "James Hale",
            Quoting.Find("“We will stay,” Hale told reporters after Peter Lind had left the hall.\n\n“It is our pier,” he added.", "James Hale", "Peter Lind")[1].Person);

    [Fact]
    public void Pronoun_skips_people_of_the_other_gender() =>
        Assert.Equal("Sarah Hale", Quoting.Single("Hale met Peter Lind on Monday. Lind was late. “We will stay,” she said.", "Sarah Hale", "Peter Lind").Person);

    [Fact]
    public void Honorific_tells_the_gender() =>
        Assert.Equal("Robin Hale", Quoting.Single("Ms. Robin Hale met Peter Lind. “We will stay,” she said.", "Robin Hale", "Peter Lind").Person);

    [Fact]
    public void A_given_name_of_men_and_women_leaves_both_pronouns_open() =>
        Assert.Equal(
            "Lindsey Hale",
            Quoting.Single(
                "Senator Lindsey Hale made peace between Petra Sol and Peter Lind, whose feud threatened the ferry. Hale told the Coast Tribune he was worried about the harbour.\n\n“It’s become much more competitive,” he said.",
                "Lindsey Hale", "Petra Sol", "Peter Lind").Person);

    [Fact]
    public void Whoever_does_something_oneself_is_the_one_who_speaks_next() =>
        Assert.Equal(
            "James Hale",
            Quoting.Find(
                "“Nobody saw it coming,” Peter Lind said of the vote. “It was no great science.”\n\nHale himself seemed to see the weight of his victory. “Years from now, you will look back,” he said in his speech that night.",
                "James Hale", "Peter Lind")[^1].Person);

    [Fact]
    public void A_title_of_several_words_is_part_of_the_subject()
    {
        var article = Read.Markdown("# T\n\nSecretary of State John F. Harlow told the council on Friday that though the new pier was a “fine piece of work,” nobody would use it.\n");
        Assert.Equal("John F. Harlow", Assert.Single(article.Quotes).Person);
    }

    [Fact]
    public void Whoever_moved_somebody_is_not_the_one_moved() =>
        Assert.Equal(
            "James Hale",
            Quoting.Single(
                "Hale was born by the sea. He left school at twelve. Moved by sailors like Otto Brook and Peter Lind, he went to sea.\n\n“I never learned to swim,” he admits.",
                "James Hale", "Otto Brook", "Peter Lind").Person);

    [Fact]
    public void The_subject_behind_an_introduction_leads_its_sentence() =>
        Assert.Equal(
            "James Hale",
            Quoting.Find(
                "The mayor’s chairman, Peter Lind, said in a statement: “Tonight we saw a dark picture of the pier.”\n\nIn nearly every field, Hale vowed to put the harbour before all else.\n\n“The harbour will be our creed,” he said.",
                "James Hale", "Peter Lind")[^1].Person);

    [Theory]
    [InlineData("The ferry’s spokesman Hope Hale confirmed that the group was founded without its help.")]
    [InlineData("A spokesman, Hope Hale, confirmed that the group was founded without its help.")]
    public void A_role_before_a_name_tells_less_of_the_gender_than_the_given_name(string sentence) =>
        Assert.Equal("Hope Hale", Quoting.Single($"Petra Lind was late. Lind sang. {sentence} “They are not of ours,” she said.", "Hope Hale", "Petra Lind").Person);

    [Fact]
    public void Pronoun_of_the_same_sentence_stands_for_its_subject() =>
        Assert.Equal("Peter Lind", Quoting.Find("“No,” said Hale. Lind smiled when he said “it is our pier.”", "James Hale", "Peter Lind")[1].Person);

    [Fact]
    public void Role_of_a_relative_says_nothing_of_the_others_gender() =>
        Assert.Equal("Ana Hale", Quoting.Single("Hale spoke for the family. “We will stay,” she said.", "his daughter: Ana Hale").Person);

    [Fact]
    public void Description_stands_for_the_person_of_that_role() =>
        Assert.Equal("Ada Hale", Quoting.Single("Ada Hale met Bo Lind on Monday. “We will stay,” the mayor said.", "mayor: Ada Hale", "fisherman: Bo Lind").Person);

    [Fact]
    public void Abbreviated_title_is_a_role_too() =>
        Assert.Equal("Ada Hale", Quoting.Single("Sen. Ada Hale met Bo Lind. “We will stay,” the senator said.", "Sen.: Ada Hale", "Bo Lind").Person);

    [Fact]
    public void Indefinite_description_is_somebody_else() =>
        Assert.Null(Quoting.Single("Ada Hale was silent. “She will stay,” a spokeswoman said.", "spokeswoman: Ada Hale").Person);

    [Fact]
    public void Relative_pronoun_stands_for_the_name_before_it() =>
        Assert.Equal("Ada Hale", Quoting.Single("It was Ada Hale, who said “we will stay here” at noon.", "Ada Hale").Person);

    [Fact]
    public void Relative_pronoun_stands_for_the_name_before_a_bracket() =>
        Assert.Equal("Ada Hale", Quoting.Single("It drew a reply from Senator Ada Hale (D-Ore.), who wrote: “You will not stay here.”", "Senator: Ada Hale", "Bo Lind").Person);

    [Theory]
    [InlineData("Baroness Hale left. “I was bored,” she said.")]
    [InlineData("Lady Hale wept. “I was bored,” she said.")]
    public void Pronoun_stands_for_the_subject_of_the_sentence_before_whatever_it_does(string end) =>
        Assert.Equal("Robin Hale", Quoting.Find($"Robin Hale came with Maria Lind.\n\n“It was cold,” Maria Lind said.\n\n{end}", "Robin Hale", "Maria Lind")[1].Person);

    [Fact]
    public void Possessive_name_does_not_speak()
    {
        var quote = Quoting.Single("“We will stay,” Hale’s campaign manager said.", "Ada Hale");
        Assert.Equal("Hale’s campaign manager", quote.Speaker);
        Assert.Null(quote.Person);
    }

    [Fact]
    public void Title_before_a_name_is_not_part_of_the_speaker()
    {
        var quote = Quoting.Single("“We will stay,” said harbour spokeswoman Ada Hale.", "Ada Hale");
        Assert.Equal("Ada Hale", quote.Speaker);
        Assert.Equal("Ada Hale", quote.Person);
    }

    [Fact]
    public void Pronoun_stands_for_a_description_that_stands_for_a_person() =>
        Assert.Equal(
            "James Hale",
            Quoting.Single("James Hale heard Peter Lind speak. Lind had warned of the flood. The minister smiled. “He is a pessimist,” he said.", "minister: James Hale", "Peter Lind").Person);

    [Fact]
    public void Pronoun_for_somebody_unnamed_stands_for_nobody() =>
        Assert.Null(Quoting.Single("I wrote to James Hale. My late husband was a pilot. “It is safe,” he would tell strangers.", "James Hale").Person);

    [Fact]
    public void Paragraph_about_another_ends_a_speakers_turn() =>
        Assert.Equal(
            "James Hale",
            Quoting.Find("“We will stay,” Lind said.\n\nHale, who had paid for the pier, looked unhappy.\n\n“It is our pier,” he said.", "James Hale", "Peter Lind")[1].Person);

    [Fact]
    public void Pronoun_of_a_speaker_tells_the_gender_from_then_on() =>
        Assert.Equal(
            "Rurik Lind",
            Quoting.Find("“We will stay,” Zephyrine Hale said. “It is late,” she added.\n\nLind laughed. “Let her come to me,” he said.", "Zephyrine Hale", "Rurik Lind")[2].Person);

    [Theory]
    [InlineData("The pilot, Ada Hale, was asked by the mayor, Bo Lind, who had signed. “I signed it twice,” she said.")]
    [InlineData("Lind’s sister, Ada Hale, stood at the gate. “I cut the ribbon that day,” she said.")]
    [InlineData("According to Hale, Bo Lind had signed the paper. “I wrote it all down,” she said.")]
    [InlineData("Lind left early. Hale, 71, stayed on the pier. “I have still got the notes,” the 71-year-old said.")]
    [InlineData("A woman who gave her name only as Ada Hale stood at the gate. “We were told to go home,” said a woman who gave her name only as Ada Hale.")]
    public void Subject_of_the_sentence_before_is_meant(string text) =>
        Assert.Equal("Ada Hale", Quoting.Find(text, "Ada Hale", "Bo Lind")[^1].Person);

    [Fact]
    public void Somebody_new_is_nobody_whom_the_article_names() =>
        Assert.Null(Quoting.Find("Lind left early. One of the sources, told of it, sighed. “Now they are gone for good,” he said.", "Bo Lind")[^1].Person);

    [Fact]
    public void Name_beside_a_description_says_who_it_is() =>
        Assert.Equal(
            "Ada Hale",
            Quoting.Single("The opposition leader in the region, Ada Hale of the Northern Party, said: “Money is thrown about like bread to the ducks.”", "Ada Hale").Person);
}
