using NewsArchive.Extraction.Links;

namespace NewsArchive.Extraction.Tests.Articles;

/// <summary>The Moscow Times article that the archive came with.</summary>
public class RealSeedTests
{
    private readonly ExtractedArticle article = Read.Article("seed.txt", File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "seeds", "000_3dbcf355057b56b2.txt")));

    [Fact]
    public void Its_fields_are_right()
    {
        Assert.Equal("Putin Won't Congratulate Trump Just Yet, Top Spokesman Says", article.Title);
        Assert.Equal(new DateOnly(2024, 11, 6), article.PublishedOn);
        Assert.Equal("themoscowtimes.com", article.Source);
        Assert.Equal("https://www.themoscowtimes.com/2024/11/06/putin-wont-congratulate-trump-just-yet-top-spokesman-says-a86918", article.Url.ToString());
        Assert.Equal("Sergei Savostyanov / TASS", Assert.Single(article.Images).Credit);
        Assert.Empty(article.Authors);
        Assert.Empty(article.Notes);
        Assert.Equal("en", article.Language);
    }

    [Fact]
    public void Its_body_is_without_headline_date_credit_related_line_and_footer()
    {
        Assert.StartsWith("Russian President Vladimir Putin does not plan", article.Text, StringComparison.Ordinal);
        Assert.EndsWith("until the next president takes office in early January.", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Savostyanov", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Related article", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("November 06", article.Text, StringComparison.Ordinal);
        Assert.Equal(12, article.Text.Split("\n\n").Length);
    }

    [Fact]
    public void Its_seven_links_are_five_lost_ones_the_related_article_and_the_original()
    {
        Assert.Equal(7, article.Links.Count);
        Assert.Equal(["said", "said", "reported", "congratulate", "described"], article.Links.Where(l => l.Rel == LinkRel.Body).Select(l => l.Text));
        Assert.All(article.Links.Where(l => l.Rel == LinkRel.Body), l => Assert.Null(l.Href));
        var related = Assert.Single(article.Links, l => l.Rel == LinkRel.Related);
        Assert.Equal(("Zelensky Says He Hopes Trump ‘Victory’ Will Bring ‘Just Peace in Ukraine Closer’", null), (related.Text, related.Href));
        Assert.Equal(article.Url.ToString(), Assert.Single(article.Links, l => l.Rel == LinkRel.Original).Href);
    }
}
