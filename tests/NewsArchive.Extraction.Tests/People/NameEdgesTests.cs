namespace NewsArchive.Extraction.Tests.People;

/// <summary>Where names begin and end beside words that look like parts of them.</summary>
public class NameEdgesTests
{
    [Theory]
    [InlineData("Can Marlow win? Ada Marlow thinks so.", "Marlow", "Ada Marlow")]
    [InlineData("Will Marlow resign? Ada Marlow thinks so.", "Marlow", "Ada Marlow")]
    [InlineData("(See Marlow’s plan below.) Ada Marlow wrote it.", "Marlow", "Ada Marlow")]
    [InlineData("The opinion of Chief Justice Roberts stands.", "Roberts")]
    [InlineData("The court heard Judge Merrick B. Garlow on Monday.", "Merrick B. Garlow")]
    [InlineData("Mariaan de Swardt beat Dominique Van Roost on Friday.", "Mariaan de Swardt", "Dominique Van Roost")]
    [InlineData("President Burhanuddin Rabbani's government fell in May.", "Burhanuddin Rabbani")]
    [InlineData("It was E.F. (Fritz) Schumlow, an economist, who wrote it.", "E.F. (Fritz) Schumlow")]
    [InlineData("Michael A. (Mike) Moodlow is a former chairman of the club.", "Michael A. (Mike) Moodlow")]
    [InlineData("Juan \"Chico\" Manriquez of Oakland carried the photos.", "Juan \"Chico\" Manriquez")]
    [InlineData("The state was led by Gov. C.L. \"Butch\" Otlow then.", "C.L. \"Butch\" Otlow")]
    public void A_name_has_all_its_parts_and_nothing_else(string text, params string[] mentions) => Assert.Equal(mentions, new Found(text).Mentions);

    [Fact]
    public void Brackets_behind_a_full_name_hold_a_country_and_no_nickname() =>
        Assert.Contains("John Talen", new Found("8. Karl Hincapie (USA) Motorola 0:09\n\n9. John Talen (Neths) Foreldorado same time\n").Mentions);

    [Theory]
    [InlineData("The rally was held in Hartford, Conn. on Friday.")]
    [InlineData("A truck driver from Ava, Mo., asked him.")]
    [InlineData("Making a last effort, anti-Marlow delegates left.")]
    public void Towns_states_and_camps_are_no_persons(string text) => Assert.Empty(new Found(text).Names);

    [Fact]
    public void Whom_somebody_writes_for_is_no_person() =>
        Assert.Equal(["Carey Dunlow"], new Found("The story, by Hyperallergic's Carey Dunlow, was long.").Mentions);

    [Fact]
    public void Stars_of_one_name_in_a_list_share_no_surname_with_the_last() =>
        Assert.Equal(["Monica", "Lauryn Hillow"], new Found("Stars like Brandy, Monica and Lauryn Hillow sang.").Names);
}
