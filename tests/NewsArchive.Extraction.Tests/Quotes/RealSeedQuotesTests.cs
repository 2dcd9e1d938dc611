using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Extraction.Tests.Quotes;

public class RealSeedQuotesTests
{
    private static readonly ExtractedArticle Article = Read();

    [Theory]
    [InlineData("I’m not aware of any plans by the president to congratulate Trump,", "Peskov", "Dmitry Peskov", "told", QuoteKind.Direct)]
    [InlineData("Let’s not forget", "he", "Dmitry Peskov", "added", QuoteKind.Direct)]
    [InlineData("Since the United States", "Peskov", "Dmitry Peskov", "said", QuoteKind.Direct)]
    [InlineData("Whether it will be done", "Peskov", "Dmitry Peskov", "said", QuoteKind.Direct)]
    [InlineData("shouldn’t be the ones", "Peskov", "Dmitry Peskov", "said", QuoteKind.Fragment)]
    [InlineData("important statement", "Peskov", "Dmitry Peskov", "described", QuoteKind.Fragment)]
    [InlineData("draw from", "Peskov", "Dmitry Peskov", "stressed", QuoteKind.Fragment)]
    [InlineData("incredible election victory", "Volodymyr Zelensky", "Volodymyr Zelensky", "congratulate", QuoteKind.Fragment)]
    [InlineData("commitment to the ‘peace through strength’ approach in global affairs.", "Volodymyr Zelensky", "Volodymyr Zelensky", "commended", QuoteKind.Fragment)]
    [InlineData("magnificent", "Trump", "Donald Trump", "claimed", QuoteKind.Fragment)]
    [InlineData("good relationship", "Trump", "Donald Trump", "Claiming", QuoteKind.Fragment)]
    [InlineData("There is hope", "one of the sources", null, "quoted", QuoteKind.Direct)]
    [InlineData("Trump is certainly much more capable", "one of the sources", null, "quoted", QuoteKind.Direct)]
    public void Speaker_of_the_real_seed_is_found(string opening, string speaker, string? person, string cue, QuoteKind kind)
    {
        var quote = QuoteThatBegins(opening);
        Assert.Equal(speaker, quote.Speaker?.Of(Article.Text));
        Assert.Equal(person, quote.Person);
        Assert.Equal(cue, quote.Cue?.Of(Article.Text));
        Assert.Equal(kind, quote.Kind);
    }

    [Theory]
    [InlineData("unfriendly”")]
    [InlineData("unofficial”")]
    public void Scare_quote_of_the_real_seed_has_no_speaker(string opening)
    {
        var quote = QuoteThatBegins(opening);
        Assert.Equal(QuoteKind.Scare, quote.Kind);
        Assert.False(quote.IsAttributed);
    }

    private static ExtractedQuote QuoteThatBegins(string opening) =>
        Assert.Single(Article.Quotes, quote => Article.Text.AsSpan(quote.Span.Start).StartsWith(opening, StringComparison.Ordinal));

    private static ExtractedArticle Read()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "seeds", "000_3dbcf355057b56b2.txt");
        return new ArticleExtractor().Extract(path, File.ReadAllBytes(path)).Article!;
    }
}
