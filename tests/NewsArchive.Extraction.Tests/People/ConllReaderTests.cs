using NewsArchive.Benchmarks.People;
using NewsArchive.Extraction;

namespace NewsArchive.Extraction.Tests.People;

public class ConllReaderTests
{
    [Fact]
    public void Tokens_become_text_as_it_is_printed_and_tags_become_spans()
    {
        var article = Assert.Single(Read(
            """
            -DOCSTART- -X- -X- O

            Ada NNP I-NP I-PER
            Marsh NNP I-NP I-PER
            's POS B-NP O
            friend NN I-NP O
            ( ( O O
            Tom NNP I-NP I-PER
            Teal NNP I-NP I-PER
            ) ) O O
            said VBD I-VP O
            : : O O
            " " O O
            Norrvik NNP I-NP I-LOC
            is VBZ I-VP O
            n't RB O O
            far RB O O
            . . O O
            " " O O
            """));

        Assert.Equal("Ada Marsh's friend (Tom Teal) said: \"Norrvik isn't far.\"", article.Text);
        Assert.Equal(["Ada Marsh", "Tom Teal"], article.Mentions.Select(m => m.Of(article.Text)));
        Assert.True(article.IsProse);
    }

    [Theory]
    [InlineData("I-PER", "I-PER", "B-PER")] // IOB1: B only where two names touch
    [InlineData("B-PER", "I-PER", "B-PER")]
    [InlineData("B-PER", "E-PER", "S-PER")]
    [InlineData("B-PERSON", "I-PERSON", "B-PERSON")]
    public void Every_scheme_of_tags_gives_the_same_names(string first, string second, string third)
    {
        var article = Assert.Single(Read($"Ada {first}\nMarsh {second}\nTeal {third}\n"));

        Assert.Equal(["Ada Marsh", "Teal"], article.Mentions.Select(m => m.Of(article.Text)));
    }

    [Fact]
    public void Articles_begin_at_their_marks_and_sentences_stand_apart()
    {
        var articles = Read("-DOCSTART- O\n\nOne O\n\nTwo O\n-DOCSTART- O\n\nThree O\n");

        Assert.Equal(["One\n\nTwo", "Three"], articles.Select(a => a.Text));
    }

    [Fact]
    public void A_token_without_a_tag_is_an_error_that_says_where()
    {
        var error = Assert.Throws<FormatException>(() => Read("Ada I-PER\nMarsh\n"));

        Assert.Contains("(2): 'Marsh' has no tag.", error.Message, StringComparison.Ordinal);
    }

    private static List<GoldArticle> Read(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            return ConllReader.Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
