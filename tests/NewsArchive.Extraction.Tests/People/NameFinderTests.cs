namespace NewsArchive.Extraction.Tests.People;

public class NameFinderTests
{
    [Fact]
    public void A_surname_that_stands_alone_shows_that_it_is_one_behind_a_given_name_which_is_a_town_too()
    {
        const string text = "Members of the union group were polite in public. In private, three of them said that they had expected the post to go to Petra Sollander, the councillor for education. "
            + "“Petra swallowed it,” said one.\n\nSollander said that she was delighted to serve.";

        Assert.Equal(["Petra Sollander", "Petra", "Sollander"], new Found(text).MentionsOf("Petra Sollander"));
    }

    [Fact]
    public void A_possessive_is_no_part_of_the_mention()
    {
        Assert.Equal(["Marta Olsen", "Olsen"], new Found("Voters heard Marta Olsen speak. They liked Olsen’s plan.").Mentions);
    }

    [Theory]
    [InlineData("Mr. Kowalski left early.", "Kowalski")]
    [InlineData("Reporters asked Dr. Helen Marsh about it.", "Helen Marsh")]
    [InlineData("The court heard Mrs. Adeyemi on Tuesday.", "Adeyemi")]
    [InlineData("Sen. Robert Tilley objected.", "Robert Tilley")]
    [InlineData("The plan of former Maryland Gov. Martin Tilley failed.", "Martin Tilley")]
    public void An_honorific_is_no_part_of_the_mention(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Theory]
    [InlineData("The painter Pieter van der Molen died.", "Pieter van der Molen")]
    [InlineData("Critics praised Maria de la Cruz for it.", "Maria de la Cruz")]
    [InlineData("The book is by J. K. Hartley, a doctor.", "J. K. Hartley")]
    [InlineData("It was George W. Tanner who called.", "George W. Tanner")]
    [InlineData("Neighbours of Anne-Marie O’Donnell agreed.", "Anne-Marie O’Donnell")]
    [InlineData("The award went to Samuel Pike Jr. on Friday.", "Samuel Pike Jr.")]
    [InlineData("It was built by Henry Walton III in 1902.", "Henry Walton III")]
    [InlineData("The goal by José Núñez decided it.", "José Núñez")]
    [InlineData("The novelist JK Hartley refused on Tuesday.", "JK Hartley")]
    [InlineData("The pitcher Donnell Hill said he was tired.", "Donnell Hill")]
    [InlineData("The Brazilian-born Luis Okafor scored twice.", "Luis Okafor")]
    public void Particles_initials_hyphens_apostrophes_accents_and_suffixes_belong_to_the_name(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Theory]
    [InlineData("Hurricane Milton hit the coast on Monday. Milton weakened later. “Milton was bad,” said Ole Hansen, who lost his roof to Milton.")]
    [InlineData("The storm, named Agda, hit the coast on Monday. “Agda was merciless,” said Ole Hansen.")]
    public void A_storm_that_the_text_named_before_is_nobody(string text) => Assert.Equal(["Ole Hansen"], new Found(text).Names);

    [Fact]
    public void Somebody_of_a_storms_name_is_a_person() =>
        Assert.Equal(["John Milton"], new Found("Hurricane Milton hit the coast. The mayor, John Milton, was told at noon. Milton slept.").Names);

    [Theory]
    [InlineData("The Clinton Foundation moved to Little Rock in May.")]
    [InlineData("Tourists filled the Lincoln Memorial on Monday.")]
    [InlineData("Washington said that Moscow had not answered.")]
    [InlineData("The Labour Party and the Green Alliance met in Oslo in March.")]
    [InlineData("Nobody in the Oval Office spoke. Meanwhile, French and German ministers waited.")]
    [InlineData("Shares of Morgan Stanley Inc. fell. General Motors rose.")]
    public void Places_parties_companies_and_buildings_are_not_people(string text)
    {
        Assert.Empty(new Found(text).Names);
    }

    [Fact]
    public void A_title_shows_that_an_unlisted_name_is_a_person()
    {
        Assert.Equal(["Zbrlko Xantopol"], new Found("The report quoted spokesman Zbrlko Xantopol as calm.").Names);
    }

    [Fact]
    public void A_surname_is_found_wherever_it_stands_once_the_full_name_is_known()
    {
        var found = new Found("Aides to Marsh were silent. Later, Helen Marsh called “the Marsh plan” a start.");
        Assert.Equal(["Marsh", "Helen Marsh", "Marsh"], found.MentionsOf("Helen Marsh"));
    }

    [Theory]
    [InlineData("Roofs were lost when Storm Agnes passed over the islands.")]
    [InlineData("Residents of Miller’s Row were moved to the school on Foundry Lane.")]
    [InlineData("GDANSK, Poland (PNA) — The ferry left late.")]
    [InlineData("He left. “Enough,” he said. He came back.")]
    [InlineData("Le jury a aimé le film. La ville aussi.")]
    [InlineData("The coast of Oregon is open, God willing.")]
    public void Storms_streets_datelines_and_God_are_not_people(string text)
    {
        Assert.Empty(new Found(text).Names);
    }

    [Fact]
    public void A_weekday_beside_a_name_is_no_part_of_it()
    {
        Assert.Equal(["Robert Tilley"], new Found("The minister will meet Robert Tilley Monday for talks.").Mentions);
    }

    [Theory]
    [InlineData("The singer Robert “The Bell” Tilley came second.", "Robert “The Bell” Tilley")]
    [InlineData("The late William (Bill) Hartley owned it.", "William (Bill) Hartley")]
    public void A_nickname_inside_a_name_is_part_of_it(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Fact]
    public void Names_with_Arabic_particles_are_found()
    {
        Assert.Equal(["Hassan al-Tamimi", "al-Tamimi"], new Found("The minister, Hassan al-Tamimi, said no. Aides to al-Tamimi agreed.").Mentions);
    }

    [Fact]
    public void A_name_never_runs_over_the_end_of_a_line()
    {
        Assert.Equal(["Helen Marsh", "Robert Tilley"], new Found("Written by Helen Marsh\n\nRobert Tilley left the council in May.").Mentions);
    }

    [Fact]
    public void A_surname_that_is_also_a_place_is_the_persons_where_no_place_is_meant()
    {
        const string Text = "The director Neil Jordan was in Cork. “I am done,” Jordan said of his film, which was shot in Jordan.";

        var jordan = new Found(Text).People.Single();

        Assert.Equal([13, 51], jordan.Mentions.Select(m => m.Span.Start));
    }

    [Fact]
    public void A_title_that_is_also_a_given_name_is_left_out_where_the_text_has_the_given_name()
    {
        var found = new Found("The senators met Judge Amelia Tilley on Monday. They had questions, and Judge Tilley answered them.");

        Assert.Equal(["Amelia Tilley", "Tilley"], found.Mentions);
    }

    [Fact]
    public void A_name_that_is_a_word_is_not_found_where_a_sentence_opens_with_the_word()
    {
        var found = new Found("The auditor Mark Tilley asked them. Mark those words. Mark said that they knew.");

        Assert.Equal(["Mark Tilley", "Mark"], found.Mentions);
    }

    [Fact]
    public void A_particle_that_opens_a_sentence_belongs_to_the_name()
    {
        var found = new Found("The singer Maria de la Cruz left the hall. De la Cruz said nothing more.");

        Assert.Equal(["Maria de la Cruz", "De la Cruz"], found.Mentions);
    }

    [Theory]
    [InlineData("The barrister Imogen Pettigrew-Shaw KC told the court so.", "Imogen Pettigrew-Shaw")]
    [InlineData("The inquiry of Sir Keir Hollander QC goes on.", "Keir Hollander")]
    [InlineData("Ann Marsh MP said that she was tired.", "Ann Marsh")]
    [InlineData("Ann Marsh, MP, said that she was tired.", "Ann Marsh")]
    [InlineData("Lord Brandt OBE opened the hall.", "Brandt")]
    [InlineData("Mrs Marsh MBE opened the hall.", "Marsh")]
    [InlineData("Dr. Lena Voss, PhD, agreed.", "Lena Voss")]
    [InlineData("Dr. Lena Voss Ph.D. agreed.", "Lena Voss")]
    [InlineData("The medal went to Tom Hale CBE FRS on Monday.", "Tom Hale")]
    [InlineData("The medal went to Tom Hale, CBE, FRS, on Monday.", "Tom Hale")]
    [InlineData("The case of Samuel Pike Jr. MP was heard.", "Samuel Pike Jr.")]
    [InlineData("Amara N'Dourel CBE agreed.", "Amara N'Dourel")]
    public void Letters_behind_a_name_are_no_part_of_the_mention(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Theory]
    [InlineData("Ann MARSH said that she was tired.", "Ann MARSH")]
    [InlineData("The singer KC Hartley won.", "KC Hartley")]
    [InlineData("Lee KC said so.", "Lee KC")]
    [InlineData("It was built by Henry Walton II in 1902.", "Henry Walton II")]
    public void Capitals_that_belong_to_the_name_stay(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Fact]
    public void A_surname_before_letters_is_the_one_of_the_full_name()
    {
        var found = new Found("Helen Marsh KC leads the inquiry. “We begin,” Marsh KC said. Aides to Marsh agreed.");

        Assert.Equal(["Helen Marsh", "Marsh", "Marsh"], found.MentionsOf("Helen Marsh"));
    }

    [Theory]
    [InlineData("A woman who gave her name only as Samira wept.", "Samira")]
    [InlineData("A man who asked to be identified only as Pavel waited.", "Pavel")]
    [InlineData("The widow identified herself only as Zarqeen.", "Zarqeen")]
    [InlineData("A farmer, who gave his first name as Ostapko, waited.", "Ostapko")]
    [InlineData("A miner who would give only his first name, Wojtek, agreed.", "Wojtek")]
    [InlineData("A nurse who asked to be identified by her first name, Zarqeen, agreed.", "Zarqeen")]
    [InlineData("A driver named Otto waited.", "Otto")]
    [InlineData("A young woman named Zarqeen waited.", "Zarqeen")]
    [InlineData("A girl named Hope sang.", "Hope")]
    public void One_name_by_which_somebody_is_introduced_is_found(string text, string mention)
    {
        Assert.Equal([mention], new Found(text).Mentions);
    }

    [Fact]
    public void One_name_by_which_somebody_is_introduced_is_found_again()
    {
        Assert.Equal(["Hope", "Hope"], new Found("A girl named Hope sang. “I was glad,” Hope said.").MentionsOf("Hope"));
    }

    [Theory]
    [InlineData("A man named Monday as the day of the vote.")]
    [InlineData("A driver identified only as Driver A was fined.")]
    [InlineData("A magazine named Berlin as the best city.")]
    [InlineData("A candidate who identified himself as Christian won.")]
    public void What_else_is_named_is_no_person(string text)
    {
        Assert.Empty(new Found(text).Names);
    }

    [Theory]
    [InlineData("Ada Marsh won. In Marsh's view it was fair. So Marsh left.", "Ada Marsh")]
    [InlineData("The visitor met Can Yilmaz in Ankara. Can Yilmaz smiled. Yilmaz left.", "Can Yilmaz")]
    public void The_word_that_begins_a_sentence_is_no_given_name_of_whom_the_text_names_without_it(string text, string names) =>
        Assert.Equal(names.Split('|'), new Found(text).Names);

    [Theory]
    [InlineData("“Oh, I know that they came early,” Helen Marsh said.")]
    [InlineData("Helen Marsh sighed. Oh, okay. That settles it.")]
    [InlineData("(Oh hey there, Helen Marsh.) It rained.")]
    public void An_exclamation_is_nobody(string text) => Assert.Equal(["Helen Marsh"], new Found(text).Names);

    [Theory]
    [InlineData("Sandra Oh won. Oh, who is Canadian, thanked her mother.", "Sandra Oh")]
    [InlineData("The court heard Mr. Oh on Tuesday.", "Oh")]
    public void A_name_that_is_an_exclamation_elsewhere_is_a_person_with_a_title_or_a_given_name(string text, string name) => Assert.Equal([name], new Found(text).Names);

    [Theory]
    [InlineData("Sens. Robert Tilley (Ky.) and Helen Marsh (Fla.) debated taxes.")]
    [InlineData("It was Robert Tilley (R-Ky.) who objected to Helen Marsh (D-Del.).")]
    public void A_state_in_brackets_is_nobody(string text) => Assert.Equal(["Helen Marsh", "Robert Tilley"], new Found(text).Names.Order());

    [Theory]
    [InlineData("“Thank you, Mr. President,” Helen Marsh told him.")]
    [InlineData("“Mr. Speaker, I object,” said Helen Marsh.")]
    public void An_office_that_is_addressed_is_no_name(string text) => Assert.Equal(["Helen Marsh"], new Found(text).Names);
}
