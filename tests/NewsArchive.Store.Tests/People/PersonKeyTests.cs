using NewsArchive.Store.People;

namespace NewsArchive.Store.Tests.People;

public class PersonKeyTests
{
    [Theory]
    [InlineData("Dmitry Peskov", "Dmitri Peskov")]
    [InlineData("Volodymyr Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Volodymyr Zelensky", "VOLODYMYR ZELENSKIY")]
    [InlineData("Aleksandr Lukashenko", "Alexander Lukashenko")]
    [InlineData("José García", "Jose Garcia")]
    [InlineData("Donald J. Trump", "Donald Trump")]
    [InlineData("Gilbert “Bosun” Tarrabee", "Gilbert Tarrabee")]
    [InlineData("Ana-Maria O’Neil", "Ana Maria O'Neil")]
    public void Spellings_of_one_name_share_a_key(string one, string other) => Assert.Equal(PersonKey.Of(one), PersonKey.Of(other));

    [Theory]
    [InlineData("Bill Clinton", "Hillary Clinton")]
    [InlineData("Caspar Thorn Jr.", "Caspar Thorn")]
    [InlineData("J. K. Rowling", "J. R. Rowling")]
    public void Different_names_have_different_keys(string one, string other) => Assert.NotEqual(PersonKey.Of(one), PersonKey.Of(other));

    [Theory]
    [InlineData("Harris")]
    [InlineData("")]
    public void A_single_word_is_nobody_in_particular(string name) => Assert.Null(PersonKey.Of(name));
}
