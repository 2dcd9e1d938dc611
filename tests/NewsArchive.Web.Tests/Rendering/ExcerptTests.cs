using NewsArchive.Extraction;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Tests.Rendering;

public class ExcerptTests
{
    [Theory]
    [InlineData("It rained. Mayor Greta Holm spoke. It stopped.", "Mayor Greta Holm spoke.")]
    [InlineData("“It rained.” Mayor Greta Holm spoke. It stopped.", "Mayor Greta Holm spoke.")]
    [InlineData("A headline without a stop\n\nGov. Greta Holm of St. Skarn spoke\n\nMore", "Gov. Greta Holm of St. Skarn spoke")]
    [InlineData("Greta Holm", "Greta Holm")]
    [InlineData("What now? Greta Holm asked on Sept. 3 in the U.S. senate. Nobody knew.", "Greta Holm asked on Sept. 3 in the U.S. senate.")]
    public void The_sentence_around_a_name(string text, string sentence)
    {
        Assert.Equal(sentence, Around(text));
    }

    [Fact]
    public void A_long_sentence_is_cut_after_whole_words()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 100));

        var excerpt = Around($"{words}Greta Holm {words}");

        Assert.InRange(excerpt.Length, 200, 262);
        Assert.Matches("^…(word )+Greta Holm( word)+…$", excerpt);
    }

    [Fact]
    public void A_long_sentence_is_cut_only_where_it_is_long()
    {
        Assert.Matches("^So said Greta Holm( word)+…$", Around("So said Greta Holm" + string.Concat(Enumerable.Repeat(" word", 100))));
    }

    [Fact]
    public void A_long_text_without_spaces_is_no_error()
    {
        Assert.Equal("…Greta Holm…", Around(new string('x', 500) + "Greta Holm" + new string('x', 500)));
    }

    private static string Around(string text)
    {
        var start = text.IndexOf("Greta Holm", StringComparison.Ordinal);
        return Excerpt.Around(text, new TextSpan(start, start + "Greta Holm".Length));
    }
}
