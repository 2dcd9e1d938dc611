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
}
