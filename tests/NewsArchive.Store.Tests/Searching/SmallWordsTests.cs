using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

public class SmallWordsTests
{
    [Theory]
    [InlineData("Holm said peace is near.", "Holm peace near")]
    [InlineData("WHO SAID PEACE", "PEACE")]
    [InlineData("talk about the \"sea wall\" speaker:holm", "\"sea wall\" speaker:\"holm\"")]
    [InlineData("ferry strike", null)]
    [InlineData("who is who", null)]
    [InlineData("what speaker:holm", null)]
    [InlineData("", null)]
    public void A_query_loses_the_words_that_say_nothing(string written, string? shorter) =>
        Assert.Equal(shorter, SmallWords.Without(SearchQuery.Parse(written))?.ToString());
}
