using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.Words;

public class FeatureHashTests
{
    [Theory]
    [InlineData("O'Neill", "o’neill")]
    [InlineData("O'Neill", "O`NEILL")]
    [InlineData("\"", "„")]
    [InlineData("vice-chair", "Vice–Chair")]
    [InlineData("ÉTÉ", "été")]
    public void Case_and_typographic_marks_make_no_other_word(string word, string same) =>
        Assert.Equal(FeatureHash.OfWord(word), FeatureHash.OfWord(same));
}
