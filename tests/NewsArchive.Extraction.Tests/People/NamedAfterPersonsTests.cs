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
    public void What_is_named_after_a_person_is_none(string text) => Assert.Empty(new Found(text).Names);

    [Theory]
    [InlineData("The ruling in Hale v. Norden stands, and judges cite Hale v. Norden often.")]
    [InlineData("In Norden v. Hale the judges split.")]
    public void The_parties_that_a_case_is_called_by_are_nobody(string text) => Assert.Empty(new Found(text).Names);

    [Fact]
    public void A_party_of_a_case_whom_the_text_names_in_full_is_a_person() =>
        Assert.Equal(["Helen Marsh"], new Found("Helen Marsh, the lawyer, sued. “Marsh v. Tilley was my life,” said Helen Marsh.").Names);

    [Theory]
    [InlineData("His lawyer works at the law firm Mason Brown.")]
    [InlineData("She modelled for the fashion brand Tommy Hilton, which pays well.")]
    [InlineData("The list was begun by Forbes magazine in 1982.")]
    [InlineData("Police shut the Anna Backpacker Hostel, where they stayed.")]
    public void A_firm_brand_or_magazine_that_its_kind_stands_beside_is_no_person(string text) => Assert.Empty(new Found(text).Names);

    [Fact]
    public void Who_did_something_with_a_firm_is_a_person() =>
        Assert.Equal(["John Tilley"], new Found("It was the law firm John Tilley founded in 1999.").Names);
}
