namespace NewsArchive.Extraction.Tests.People;

/// <summary>Where names begin and end beside words that look like parts of them.</summary>
public class NameEdgesTests
{
    // "Chad", "Hawk" and "Stone" are more often something else; no list has "Saikit".
    [Theory]
    [InlineData("Thabo Odinga")]
    [InlineData("Barack Ouattara")]
    [InlineData("Priyanka Sunak")]
    [InlineData("Shohei Ishiguro")]
    [InlineData("Muammar Barghouti")]
    [InlineData("Olusegun Museveni")]
    public void Names_of_all_the_world_are_known_where_the_sentence_tells_little(string name)
    {
        Assert.Equal([name], new Found($"Voters held a low opinion of {name} among those asked, and the harbour was quiet.").Names);
        Assert.Equal([name], new Found($"Nobody knew what people think of {name}’s plans for the port.").Names);
    }

    [Theory]
    [InlineData("The minister spoke with Pedro GarcÃ\u00ADa on Monday. GarcÃ\u00ADa said that he agreed.", new[] { "Pedro GarcÃ\u00ADa", "GarcÃ\u00ADa" })]
    [InlineData("The Estmark-U.S. Harbour Treaty ends in May.", new string[0])]
    [InlineData("Helen Marsh wrote it.\n\nHelen MarshFlagShareReplyOdell", new[] { "Helen Marsh" })]
    public void Words_are_taken_for_what_they_were_before_they_were_spoilt(string text, string[] mentions) => Assert.Equal(mentions, new Found(text).Mentions);

    [Fact]
    public void A_surname_of_theirs_is_no_given_name() =>
        Assert.Equal(["Odinga", "Olga Marsh"], new Found("They met President Odinga and Olga Marsh. Odinga spoke first.").Names);

    [Theory]
    [InlineData("“It is rare that a note comes back,” Chad Hawk, vice president of a mint, told the Gazette.", "Chad Hawk")]
    [InlineData("“It is rare that a note comes back,” Chad Stone said. Stone left.", "Chad Stone")]
    [InlineData("“Will it come back?” Chad Stone explained.", "Chad Stone")]
    [InlineData("“It is rare that a note comes back,” Saikit Roy, a teacher at the mint, explained to the Gazette. Roy left.", "Saikit Roy")]
    [InlineData("“It is rare that a note comes back,” added Chad Hawk, who collects coins.", "Chad Hawk")]
    public void Who_stands_in_the_clause_behind_what_is_said_is_somebody(string text, string name) => Assert.Equal([name], new Found(text).Names);

    [Theory]
    [InlineData("“It is rare that a note comes back,” Marrow Coins said.")]
    [InlineData("“It is rare that a note comes back,” Harbour Press, a weekly paper, said.")]
    [InlineData("The “Lantern” Chad Stone said goodbye to was old.")]
    public void An_outlet_or_what_follows_a_term_is_nobody(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("Can Marlow win? Ada Marlow thinks so.", "Marlow", "Ada Marlow")]
    [InlineData("Will Marlow resign? Ada Marlow thinks so.", "Marlow", "Ada Marlow")]
    [InlineData("(See Marlow’s plan below.) Ada Marlow wrote it.", "Marlow", "Ada Marlow")]
    [InlineData("The opinion of Chief Justice Roberts stands.", "Roberts")]
    [InlineData("The court heard Judge Merrick B. Garlow on Monday.", "Merrick B. Garlow")]
    [InlineData("They blocked the nominee, Judge Corwin B. Garland, in May.", "Corwin B. Garland")]
    [InlineData("Judge Sullivan made the ruling on Monday.", "Sullivan")]
    [InlineData("The actor Judge Reinhold sang.", "Judge Reinhold")]
    [InlineData("The witness was Major-Gen Sipho Dlaminka, and Lt-Col Bea Rollow came.", "Sipho Dlaminka", "Bea Rollow")]
    [InlineData("Mokit Tšosanow is young. The 32-year-old Adv Tšosanow was born in Halden.", "Mokit Tšosanow", "Tšosanow")]
    [InlineData("The Ned Corwell Super PAC paid, and Henry Realty did not.")]
    [InlineData("Marieke de Swartveld beat Dominique Van Roostel on Friday.", "Marieke de Swartveld", "Dominique Van Roostel")]
    [InlineData("President Tamurlan Halbani's government fell in May.", "Tamurlan Halbani")]
    [InlineData("It was E.F. (Fritz) Schumlow, an economist, who wrote it.", "E.F. (Fritz) Schumlow")]
    [InlineData("Michael A. (Mike) Moodlow once led the rowing club.", "Michael A. (Mike) Moodlow")]
    [InlineData("Pedro \"Chico\" Marlez of Halden painted the fence.", "Pedro \"Chico\" Marlez")]
    [InlineData("The state was led by Gov. D.M. \"Butch\" Odlow then.", "D.M. \"Butch\" Odlow")]
    public void A_name_has_all_its_parts_and_nothing_else(string text, params string[] mentions) => Assert.Equal(mentions, new Found(text).Mentions);

    [Fact]
    public void Brackets_behind_a_full_name_hold_a_country_and_no_nickname() =>
        Assert.Contains("Piet Halen", new Found("8. Karl Brandow (USA) Harbourline 0:11\n\n9. Piet Halen (Neths) Forelline same time\n").Mentions);

    [Theory]
    [InlineData("The rally was held in Hartford, Conn. on Friday.")]
    [InlineData("A baker from Ada, Okla., sold the bread.")]
    [InlineData("Making a last effort, anti-Marlow delegates left.")]
    public void Towns_states_and_camps_are_no_persons(string text) => Assert.Empty(new Found(text).Names);

    [Fact]
    public void Whom_somebody_writes_for_is_no_person() =>
        Assert.Equal(["Carey Dunlow"], new Found("The story, by Harbourline's Carey Dunlow, was long.").Mentions);

    [Fact]
    public void A_name_found_again_takes_the_place_of_its_last_word() =>
        Assert.Equal(["Judge Reinhold", "Reinhold", "Judge Reinhold"], new Found("The actor Judge Reinhold sang. Reinhold smiled. The hall cheered as Judge Reinhold sang.").Mentions);

    [Fact]
    public void Stars_of_one_name_in_a_list_share_no_surname_with_the_last() =>
        Assert.Equal(["Doris", "Laura Hillow"], new Found("Stars like Brandy, Doris and Laura Hillow sang.").Names);

    [Fact]
    public void The_last_but_one_of_several_shares_no_surname_with_the_last() =>
        Assert.DoesNotContain("Biden Hillow", new Found("It was what Hale and Tilley and Biden and Susan Hillow told me.").Names);

    [Theory]
    [InlineData("Chairman Lord Ormskirk will step down in May and be replaced by Anthony Vane.", "Ormskirk")]
    [InlineData("Judge Laurence Le Verre questioned him. Le Verre and fellow magistrate Jean-Louis Odell left.", "Le Verre")]
    [InlineData("Curtis Maddox wept. His sister, Crystal Maddox Pruett, wept as she spoke outside her home.", "Crystal Maddox Pruett")]
    [InlineData("They have agreed, Peg said. Jim and Peg Halvorsen ate. Peg, passing the pie, smiled.", "Peg")]
    [InlineData("Tammy Odell runs the bakery. Her teenage daughter, Brie, wanted to put it back up.", "Brie")]
    public void Names_are_found_whole_behind_titles_particles_and_relatives(string text, string mention) => Assert.Equal(mention, new Found(text).Mentions.Last(m => m == mention || m.EndsWith(mention.Split(' ')[^1], StringComparison.Ordinal)));

    [Fact]
    public void A_lord_mayor_is_an_office() => Assert.DoesNotContain("Mayor", new Found("Chairman Lord Mayor said so on Monday. Ada Marsh left.").Mentions);
}
