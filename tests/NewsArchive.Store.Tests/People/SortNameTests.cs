using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

public class SortNameTests
{
    [Theory]
    [InlineData("Greta Holm", "holm  greta")]
    [InlineData("Émile J. Roche", "roche  emile j")]
    [InlineData("Anna Lindqvist-Moreau", "lindqvist moreau  anna")]
    [InlineData("Seán O’Neil", "oneil  sean")]
    [InlineData("Donald Trump Jr.", "trump  donald jr")]
    [InlineData("Martin King, III", "king  martin iii")]
    [InlineData("Vincent van Gogh", "gogh  vincent van")]
    [InlineData("Ursula von der Leyen", "leyen  ursula von der")]
    [InlineData("Marine Le Pen", "le pen  marine")]
    [InlineData("Martin Van Buren", "van buren  martin")]
    [InlineData("Van Morrison", "morrison  van")]
    [InlineData("Bashar al-Assad", "assad  bashar")]
    [InlineData("Pelé", "pele")]
    [InlineData("Ольга Иванова", "иванова  ольга")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void A_name_is_ordered_by_its_surname(string name, string sortName)
    {
        Assert.Equal(sortName, SortName.Of(name));
    }

    [Fact]
    public void A_shorter_surname_goes_first()
    {
        Assert.Equal(
            ["Zoe Holm", "Anna Holm-Berg", "Bo Holmberg"],
            new[] { "Bo Holmberg", "Anna Holm-Berg", "Zoe Holm" }.OrderBy(SortName.Of, StringComparer.Ordinal));
    }
}
