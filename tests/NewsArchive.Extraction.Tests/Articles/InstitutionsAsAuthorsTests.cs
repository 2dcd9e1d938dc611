using NewsArchive.Extraction.Articles;

namespace NewsArchive.Extraction.Tests.Articles;

/// <summary>An agency or a newsroom is an author where a file's data names it as one, and nobody's name.</summary>
public class InstitutionsAsAuthorsTests
{
    [Theory]
    [InlineData("""[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"AP"}]""", "Jane Doe", "AP")]
    [InlineData("""{"@type":"Person","name":"Agence France-Presse"}""", "Agence France-Presse")]
    [InlineData("""{"@type":"NewsMediaOrganization","name":"Redaktion kuestenblick.example"}""", "Redaktion kuestenblick.example")]
    [InlineData("""{"@type":"Organization","name":"coast.example"}""", "coast.example")]
    [InlineData("\"dpa\"", "dpa")]
    [InlineData("\"Jane Doe, AP\"", "Jane Doe")]
    [InlineData("\"Senior Political Correspondent\"")]
    [InlineData("\"News Editor\"")]
    [InlineData("\"admin\"")]
    [InlineData("\"Share on Facebook\"")]
    [InlineData("\"https://coast.example/staff\"")]
    public void Of_a_page(string inJson, params string[] authors) => Assert.Equal(authors, Page(inJson, "").Authors);

    [Theory]
    [InlineData("<p class=\"byline\">By Jane Doe</p>")]
    [InlineData("<p>By Jane Doe</p>")]
    public void Whoever_the_page_shows_counts_before_the_outlet_of_its_data(string byline) =>
        Assert.Equal(["Jane Doe"], Page("""{"@type":"Organization","name":"Coast Tribune"}""", byline).Authors);

    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("[Jane Doe, Associated Press]", "Jane Doe", "Associated Press")]
    [InlineData("Webmaster")]
    public void Of_front_matter(string inYaml, params string[] authors) =>
        Assert.Equal(authors, Read.Markdown($"---\ntitle: The Wall Will Hold\nauthor: {inYaml}\n---\n\nA line of news about the harbour.\n").Authors);

    [Fact]
    public void Of_front_matter_above_a_byline() =>
        Assert.Equal(["Jane Doe"], Read.Markdown("---\nauthor: Reuters\n---\n# The Wall Will Hold\n\nBy Jane Doe\n\n6 November 2024\n\nA line of news.\n").Authors);

    [Fact]
    public void It_says_where_it_was_read()
    {
        var article = Page("\"dpa\"", "");

        Assert.Equal(["JSON-LD author"], article.Origins.Where(o => o.Field == ArticleField.Authors).Select(o => o.Place));
        Assert.Empty(article.Notes);
    }

    private static ExtractedArticle Page(string author, string byline) => Read.Html(
        $$"""
        <!DOCTYPE html>
        <html lang="en"><head><title>The Wall Will Hold</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"The Wall Will Hold","datePublished":"2024-11-06","author":{{author}}}</script>
        </head><body><article><h1>The Wall Will Hold</h1>{{byline}}
        <p>The wall at the harbour of Lindenau will hold for another winter, the town has been told.</p>
        <p>Work on the new one begins in the spring, and the ferry keeps to its old pier until then.</p>
        </article></body></html>
        """);
}
