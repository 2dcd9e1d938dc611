namespace NewsArchive.Extraction.Tests.People;

public class NicknameTests
{
    [Theory]
    [InlineData("\"We lost,\" said Gilbert \"Bosun\" Tarrabee, the manager. Later Tarrabee left.", "Gilbert \"Bosun\" Tarrabee")]
    [InlineData("The manager, Gilbert “Bosun” Tarrabee, spoke first. Later Tarrabee left.", "Gilbert “Bosun” Tarrabee")]
    public void A_nickname_does_not_part_a_name_whose_surname_no_list_knows(string text, string name)
    {
        var person = Assert.Single(Read.Markdown($"# T\n\n{text}\n").People);

        Assert.Equal(name, person.Name);
        Assert.Equal("manager", person.Role);
        Assert.Equal(2, person.Mentions.Count);
    }

    [Theory]
    [InlineData("Police questioned Karl Mott. His lawyer, Lorcan Pell, said that he was tired.", "Lorcan Pell", "lawyer")]
    [InlineData("The hospital is poor. Its chief executive, Dr. Amara Dorrel, said that it needs money.", "Amara Dorrel", "chief executive")]
    public void A_role_is_without_the_pronoun_before_it(string text, string name, string role) =>
        Assert.Equal(role, Assert.Single(Read.Markdown($"# T\n\n{text}\n").People, p => p.Name == name).Role);

    [Fact]
    public void A_word_of_scorn_before_a_given_name_is_no_part_of_it()
    {
        var found = new Found("Helen Marsh, the senator, laughed. “Crooked Helen wants to take your guns,” Robert Tilley said. The singer Little Richard was silent.");

        Assert.Equal(["Helen Marsh", "Robert Tilley", "Little Richard"], found.Names);
        Assert.Equal(["Helen Marsh", "Helen"], found.MentionsOf("Helen Marsh"));
    }
}
