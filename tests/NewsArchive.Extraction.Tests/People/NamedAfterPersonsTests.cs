namespace NewsArchive.Extraction.Tests.People;

public class NamedAfterPersonsTests
{
    [Theory]
    [InlineData("The USS Gerald R. Ford sailed on Monday.")]
    [InlineData("A study at Johns Hopkins found so. Shares of Goldman Sachs fell.")]
    [InlineData("Lawmakers passed Megan’s Law and the Leahy Law.")]
    [InlineData("Doctors say that she has Alzheimer’s disease.")]
    [InlineData("The film won an Oscar.")]
    [InlineData("He was a Fulbright scholar.")]
    [InlineData("Sales at the John Lewis store fell.")]
    [InlineData("Police closed King George Street.")]
    [InlineData("The hearing was in Prince George’s County.")]
    [InlineData("He flew into Charles de Gaulle airport.")]
    [InlineData("Ford said it would recall trucks. Guests came to the Kennedy Center.")]
    [InlineData("Crowds walked past the Ali Center in May.")]
    [InlineData("Critics of the Melinda Hartwell Foundation objected.")]
    [InlineData("The insurer C. V. Marsh & Company was sold, as were Ada Marsh and Sons.")]
    [InlineData("She won the Edgar A. Marsh award for her report.")]
    [InlineData("The school is closed on Martin Luther King Day. Valentine’s Day was calm.")]
    [InlineData("Winter Storm Jonas closed the schools.")]
    [InlineData("It was a Hail Mary pass, and nobody wants Jim Crow back.")]
    [InlineData("Protesters of Black Lives Matter met in Hilton Head, South Carolina.")]
    [InlineData("He blamed Al Qaeda on Monday. The split with Al Qaeda was long ago.")]
    public void What_is_named_after_a_person_is_none(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("The ruling in Hale v. Norden stands, and judges cite Hale v. Norden often.")]
    [InlineData("In Norden v. Hale the judges split.")]
    public void The_parties_that_a_case_is_called_by_are_nobody(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("Fans of Orlando Panthers cheered. The billionaire Houston Rockets owner was silent, and Dallas Mavericks lost.", new string[0])]
    [InlineData("She spoke for Reagan Democrats and Sanders Voters at the Kennedy Center, then on Ellis Island.", new string[0])]
    [InlineData("The cyclist Tom Steels won the stage in Ghent on Monday.", new[] { "Tom Steels" })]
    [InlineData("The guard Austin Spurs scored twice. “I was lucky,” Spurs said.", new[] { "Austin Spurs" })]
    public void A_team_or_those_who_follow_somebody_are_no_person(string text, string[] persons) => Assert.Equal(persons, new Found(text).Names);

    [Fact]
    public void A_party_of_a_case_whom_the_text_names_in_full_is_a_person() =>
        Assert.Equal(["Helen Marsh"], new Found("Helen Marsh, the lawyer, sued. “Marsh v. Tilley was my life,” said Helen Marsh.").Names);

    [Theory]
    [InlineData("His lawyer works at the law firm Mason Brown.")]
    [InlineData("She modelled for the fashion brand Tommy Hilton, which pays well.")]
    [InlineData("The list was begun by Forbes magazine in 1982.")]
    [InlineData("Police shut the Anna Backpacker Hostel, where they stayed.")]
    public void A_firm_brand_or_magazine_that_its_kind_stands_beside_is_no_person(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("In 1994 the studio made the film “Erin Marsh,” which won nothing.")]
    [InlineData("She was the star of the cult classic “Thelma and Louise,” he said.")]
    [InlineData("He was working on the musical “Charlie and the Lighthouse” then.")]
    [InlineData("She is the author of “Viva Marsh” and “On the Quay”.")]
    [InlineData("Speaking on “Ada Mitchell Reports,” the pollster praised it.")]
    public void The_heroes_of_titles_are_no_persons(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("They chanted “Ada Marsh” all night. Ada Marsh waved.", "Ada Marsh", 2)]
    [InlineData("He spoke on “The Lead With Ada Marsh” on Monday.", "Ada Marsh", 1)]
    [InlineData("The book “Ada Marsh and the Sea” made Ada Marsh rich.", "Ada Marsh", 2)]
    public void Persons_in_quotation_marks_stay(string text, string name, int count) => Assert.Equal(count, new Found(text).MentionsOf(name).Count());

    [Fact]
    public void Who_did_something_with_a_firm_is_a_person() =>
        Assert.Equal(["John Tilley"], new Found("It was the law firm John Tilley founded in 1999.").Names);

    [Theory]
    [InlineData("The minister will meet President Ada Marsh and the chairman of the Halim group, Rolf Odell, it said.", "Halim")]
    [InlineData("Profit rose 12 percent as its Morgan Ainslie shipping arm recovered.", "Morgan Ainslie")]
    [InlineData("The company's Morgan Keegan unit is not affected, Ada Marsh said.", "Morgan Keegan")]
    [InlineData("The sale of the Charlotte Rhodes, a cruise ship, would bring 40 million.", "Charlotte Rhodes")]
    [InlineData("Rescuers said the tanker Maria Hale lost oil.", "Maria Hale")]
    [InlineData("Police had found explosives outside the Charles Marsh high school and left.", "Charles Marsh")]
    [InlineData("Analyst Tim Fullerton at W.I. Carr said investors were calm.", "W.I. Carr")]
    [InlineData("Hutton & Reeve Plc said profit rose. \"Hutton has cleaned house,\" said Ada Marsh of a bank.", "Hutton")]
    public void What_is_said_beside_a_name_shows_that_a_firm_a_ship_or_a_house_bears_it(string text, string name) => Assert.DoesNotContain(name, new Found(text).Mentions);

    [Theory]
    [InlineData("Hutton & Reeve Plc said profit rose. Chairman John Hutton left. Hutton is 60.", "Hutton")]
    [InlineData("The captain of the Norr team, Charlotte Rhodes, a doctor, won.", "Charlotte Rhodes")]
    public void Somebody_beside_a_firm_or_a_trade_stays_somebody(string text, string name) => Assert.Contains(name, new Found(text).Mentions);
}
