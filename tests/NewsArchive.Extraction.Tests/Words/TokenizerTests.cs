using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Tests.Words;

public class TokenizerTests
{
    [Theory]
    [InlineData("Olsen’s plan", "Olsen|’s|plan")]
    [InlineData("Anne-Marie O’Donnell left.", "Anne-Marie|O’Donnell|left|.")]
    [InlineData("the U.S. Army", "the|U.S.|Army")]
    [InlineData("J.K. Hartley met J. Pike Jr. twice", "J.K.|Hartley|met|J.|Pike|Jr.|twice")]
    [InlineData("It cost 1,200.50 crowns.", "It|cost|1,200.50|crowns|.")]
    [InlineData("“No,” she said", "“|No|,|”|she|said")]
    [InlineData("coast—the", "coast|—|the")]
    public void Words_keep_the_marks_that_join_them(string text, string tokens)
    {
        Assert.Equal(tokens.Split('|'), Tokenizer.Tokenize(text).Select(t => t.Span.Of(text)));
    }

    [Theory]
    [InlineData("Gov. Tilley spoke to Mr. Pike. Nobody answered.", "Gov.|Nobody")]
    [InlineData("“Go.” He went. It rained in the U.S. The army left.", "“|Go|He|It|The")]
    [InlineData("One line\n\nAnother line", "One|Another")]
    public void Sentences_start_after_a_stop_but_not_after_an_abbreviation(string text, string starts)
    {
        Assert.Equal(starts.Split('|'), Tokenizer.Tokenize(text).Where(t => t.StartsSentence).Select(t => t.Span.Of(text)));
    }
}
