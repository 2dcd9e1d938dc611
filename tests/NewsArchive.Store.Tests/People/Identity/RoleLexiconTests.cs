using NewsArchive.Extraction;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Tests.People.Identity;

public class RoleLexiconTests
{
    [Theory]
    [InlineData("Senator", RoleField.Politics)]
    [InlineData("former prime minister", RoleField.Politics)]
    [InlineData("actor turned governor", RoleField.Culture | RoleField.Politics)]
    [InlineData("singer and activist", RoleField.Culture)]
    [InlineData("football captain", RoleField.Sport)]
    [InlineData("police chief", RoleField.Law)]
    [InlineData("Attorney General", RoleField.Law)]
    [InlineData("general", RoleField.Military)]
    [InlineData("opposition leader", RoleField.Politics)]
    [InlineData("mayor of the film capital", RoleField.Politics)]
    [InlineData("wife of the senator", RoleField.None)]
    [InlineData("the senator’s spokesman", RoleField.None)]
    [InlineData("director", RoleField.None)]
    [InlineData("Rev.", RoleField.None)]
    [InlineData("the Rev.", RoleField.None)]
    [InlineData("chief executive", RoleField.Business)]
    [InlineData("", RoleField.None)]
    [InlineData(null, RoleField.None)]
    public void A_role_tells_its_walk_of_life(string? role, RoleField fields) => Assert.Equal(fields, RoleLexicon.FieldsOf(role));

    [Theory]
    [InlineData("Bundesjustizminister", "de", RoleField.Politics)]
    [InlineData("US-Präsidenten", "de", RoleField.None)]
    [InlineData("Mittelfeldspieler", "de", RoleField.Sport)]
    [InlineData("ancien ministre de la Justice", "fr", RoleField.Politics)]
    [InlineData("chef de la police", "fr", RoleField.None)]
    [InlineData("entrenador del Real Bétulo", "es", RoleField.Sport)]
    [InlineData("министра обороны", "ru", RoleField.Politics)]
    [InlineData("актриса", "ru", RoleField.Culture)]
    [InlineData("prezydentem Polski", "pl", RoleField.None)]
    [InlineData("Ulaştırma ve Altyapı Bakanı", "tr", RoleField.Politics)]
    [InlineData("aktor", "no", RoleField.Law)]
    [InlineData("aktor", "pl", RoleField.Culture)]
    [InlineData("minister", "und", RoleField.None)]
    public void A_role_in_another_language_does_too(string role, string language, RoleField fields) => Assert.Equal(fields, RoleLexicon.FieldsOf(role, language));

    [Theory]
    [InlineData("People/Roles/role-nouns.txt")]
    [InlineData("People/Roles/abbreviated-titles.txt")]
    public void Every_noun_that_can_be_found_as_a_role_is_classified(string list)
    {
        using var reader = new StreamReader(typeof(ArticleExtractor).Assembly.GetManifestResourceStream(list)!);
        var nouns = reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Empty(nouns.Except(RoleLexicon.Nouns));
    }

    [Theory]
    [InlineData(RoleField.Politics, RoleField.Sport, true)]
    [InlineData(RoleField.Politics, RoleField.Law, false)]
    [InlineData(RoleField.Politics, RoleField.None, false)]
    [InlineData(RoleField.Politics | RoleField.Culture, RoleField.Culture, false)]
    public void Fields_speak_against_each_other_unless_they_are_neighbours(RoleField one, RoleField other, bool contradicts) =>
        Assert.Equal(contradicts, one.Contradict(other));
}
