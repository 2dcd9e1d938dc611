using NewsArchive.Extraction.Documents;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

public class HtmlHostileTests
{
    [Theory]
    [InlineData("<div>", 10_000)]
    [InlineData("<div>", 300_000)]
    [InlineData("<b><p>", 10_000)]
    [InlineData("<table><tr><td>", 10_000)]
    [InlineData("<ul><li>", 10_000)]
    public void A_page_nested_without_end_costs_no_more_than_its_length(string tag, int depth)
    {
        Assert.Contains("Gudrun Eiderby", Page.Read(string.Concat(Enumerable.Repeat(tag, depth)) + Page.Paragraphs).Text(), StringComparison.Ordinal);
        Work.AssertGrowsWithInput(tag, depth / 2, html => Page.Read(html + Page.Paragraphs));
    }

    [Fact]
    public void A_long_page_costs_no_more_than_its_length() =>
        Work.AssertGrowsWithInput(Page.Paragraphs, 1000, html => Assert.NotEmpty(Page.Read($"<article>{html}</article>").Blocks));

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<html")]
    [InlineData("<!DOCTYPE html><html><body></body></html>")]
    [InlineData("<p><b><i></p></b><table><p>x</table></i>")]
    [InlineData("<frameset><frame src=x></frameset>")]
    [InlineData("\0\0\uFFFF")]
    [InlineData("<script type=\"application/ld+json\">[[[[{\"@type\": 7}, null, {\"@type\": [null]}]]]]</script>")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"author\": [[[[[[\"x\"]]]]]], \"publisher\": 3, \"datePublished\": {}}</script>")]
    public void Broken_markup_gives_a_document(string html) => Assert.NotNull(HtmlReader.Read(html));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" java\tscript:alert(1)")]
    [InlineData("JAVASCRIPT:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:msgbox(1)")]
    public void Links_that_run_code_lose_their_target(string href) =>
        Assert.Equal("#", Page.Read($"<article>{Page.Paragraphs}<p>The company has <a href=\"{System.Net.WebUtility.HtmlEncode(href)}\" onclick=\"steal()\">said so itself</a> on Tuesday, and more than once.</p></article>")
            .Blocks[^1].Inlines.Single(i => i.Href is not null).Href);

    [Fact]
    public void Handlers_and_scripts_do_not_survive()
    {
        var text = Page.Read($"<article onmouseover=\"steal()\">{Page.Paragraphs}<p onclick=\"steal()\">The last boat left at six<script>steal()</script> and nobody waved, said the harbour master.</p><svg onload=\"steal()\"><text>steal()</text></svg></article>").Text();

        Assert.DoesNotContain("steal", text, StringComparison.Ordinal);
        Assert.Contains("The last boat left at six and nobody waved", text, StringComparison.Ordinal);
    }
}
