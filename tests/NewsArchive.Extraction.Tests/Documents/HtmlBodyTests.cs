using NewsArchive.Extraction.Documents;
using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

public class HtmlBodyTests
{
    [Theory]
    [InlineData("<nav><ul><li><a href=\"/news\">News</a></li></ul></nav>")]
    [InlineData("<div class=\"ArticleShare_bar\"><a href=\"#\">Share</a> Tell a friend about this article, they will thank you.</div>")]
    [InlineData("<div id=\"cookie-banner\"><p>We and our partners store small files on your device. Do you agree to that, or would you rather not?</p></div>")]
    [InlineData("<div class=\"newsletter-signup\"><p>Get the best of the Tribune in your inbox every morning, before anyone else has had coffee.</p></div>")]
    [InlineData("<p>Advertisement</p>")]
    [InlineData("<div class=\"o-ads\"><p>Boots that laugh at puddles. Ottar and Daughters, Customs Quay, open all day on Sunday.</p></div>")]
    [InlineData("<aside class=\"related\"><h2>Read more</h2><p><a href=\"/a\">Council Unveils Plan to Rebuild the Old Harbour</a></p></aside>")]
    [InlineData("<p>Read more: <a href=\"/a\">Council Unveils Plan to Rebuild the Old Harbour</a></p>")]
    [InlineData("<p>Lesen Sie auch: <a href=\"/a\">Der Rat will den alten Hafen neu bauen</a></p>")]
    [InlineData("<figure><img src=\"a.jpg\"><figcaption>The quay at dawn, with the last ferry at its berth and nobody aboard.</figcaption></figure>")]
    [InlineData("<p class=\"image-caption\">The quay at dawn, with the last ferry at its berth and nobody aboard it.</p>")]
    [InlineData("<div class=\"author-bio\"><p>Jane Doe has written about ships and the people on them for the Tribune since 2004.</p></div>")]
    [InlineData("<ul class=\"tags\"><li>Ferries</li><li>Strikes</li></ul>")]
    [InlineData("<section class=\"comments\"><blockquote>“Bring back the steamers,” says KelderMan55, and many agree with him.</blockquote></section>")]
    [InlineData("<script>document.write('<p>A paragraph that a script writes into the page when it is opened.</p>')</script>")]
    [InlineData("<style>.a { content: 'A sentence in a style sheet, which is never text of an article.' }</style>")]
    [InlineData("<noscript><p>Please turn on JavaScript in order to read this page as it was meant to be read.</p></noscript>")]
    [InlineData("<p hidden>A paragraph that nobody sees because the page says that it is hidden from all.</p>")]
    [InlineData("<p style=\"display: none\">A paragraph that nobody sees because the page says that it is hidden from all.</p>")]
    [InlineData("<p class=\"visually-hidden\">A paragraph that is only read aloud by programs that help with orientation.</p>")]
    [InlineData("<p class=\"dates\">Published 9 April 2024, 09:20</p>")]
    [InlineData("<p class=\"byline\">By Jane Doe</p>")]
    [InlineData("<blockquote class=\"twitter-tweet\"><p>Candles are sold out on the whole island, somebody should send a boat. Any boat.</p></blockquote>")]
    [InlineData("<form><p>Tell us what you think of the strike, in a hundred words or in a thousand if you must.</p></form>")]
    public void Clutter_is_no_part_of_the_body(string clutter)
    {
        Assert.Equal("", Page.Beside($"<main><article>{clutter}{Page.Paragraphs}</article></main>"));
        Assert.Equal("", Page.Beside($"<main><article>{Page.Paragraphs.Replace("<p>“We", clutter + "<p>“We", StringComparison.Ordinal)}</article></main>"));
        Assert.Equal("", Page.Beside($"<main><article>{Page.Paragraphs}{clutter}</article></main>"));
    }

    [Fact]
    public void Headline_is_not_repeated_in_the_body() =>
        Assert.Equal("", Page.Beside($"<main><article><p>Islands</p><h1>Ferries Stop at Port Halden</h1>{Page.Paragraphs}</article></main>"));

    [Fact]
    public void The_summary_under_the_headline_is_part_of_the_body() =>
        Assert.Equal("On Skarn, the strike is measured in flour and tins.", Page.Beside(
            $"<main><article><header><h1>Ferries Stop</h1><p class=\"standfirst\">On Skarn, the strike is measured in flour and tins.</p></header><div class=\"article-body\">{Page.Paragraphs}</div></article></main>"));

    [Fact]
    public void Headings_lists_quotations_and_tables_are_kept()
    {
        var blocks = Page.Read(
            $"""
            <article><h1>Ferries Stop</h1>{Page.Paragraphs}
            <h2>What we know</h2><ul><li>The crews walked out at six.</li></ul><ol><li>The talks began at nine.</li></ol>
            <blockquote><p>Nobody has asked us, and nobody will, whatever they say.</p></blockquote>
            <table><tr><th>Line</th><th>Boats</th></tr><tr><td>Skarn</td><td>2</td></tr></table>
            <pre>06:00  walk-out</pre><p>A last sentence ends the article, as a last sentence should.</p></article>
            """).Blocks;

        Assert.Equal(
            [BlockKind.Heading, BlockKind.ListItem, BlockKind.NumberedItem, BlockKind.BlockQuotation, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Preformatted, BlockKind.Paragraph],
            blocks.Skip(3).Select(b => b.Kind));
        Assert.Equal("Skarn | 2", blocks[8].Text);
    }

    [Fact]
    public void Emphasis_and_links_are_kept_as_written()
    {
        var block = Page.Read($"<article>{Page.Paragraphs}<p>The <em>Solveig</em> was <strong>early</strong>, says <a href=\"/log?utm_source=x\">her log</a>, and nobody believed it.</p></article>").Blocks[^1];

        Assert.Equal("The Solveig was early, says her log, and nobody believed it.", block.Text);
        Assert.Equal("Solveig", Assert.Single(block.Inlines, i => i.IsEmphasis).Text.Trim());
        Assert.Equal("early", Assert.Single(block.Inlines, i => i.IsStrong).Text.Trim());
        Assert.Equal("/log?utm_source=x", Assert.Single(block.Inlines, i => i.Href is not null).Href);
    }

    [Fact]
    public void Links_are_relative_to_the_base_of_the_page() =>
        Assert.Equal("https://ena.example/en/barrier", Page.Read($"<article>{Page.Paragraphs}<p>In March the state had <a href=\"barrier\">promised a barrier</a>, and nothing has come of it since.</p></article>", "<base href=\"https://ena.example/en/\">")
            .Blocks[^1].Inlines.Single(i => i.Href is not null).Href);

    [Fact]
    public void Two_line_breaks_part_paragraphs() =>
        Assert.Equal(2, Page.Read("<div class=\"story\">The ferry between Port Halden and Skarn stopped on Tuesday morning, said the company.<br><br>By noon the island's only grocer had sold her last bag of flour, and her first candle.</div>").Blocks.Count);

    [Fact]
    public void A_page_whose_body_class_misleads_is_read() =>
        Assert.Equal(3, Page.Read($"<div class=\"has-sidebar modal-open\"><form id=\"aspnetForm\"><div>{Page.Paragraphs}</div></form></div>").Blocks.Count);

    [Fact]
    public void A_page_that_scripts_build_is_read_from_its_json_ld() =>
        Assert.Equal(
            ["The ferry stopped on Tuesday.", "By noon the flour was sold."],
            Page.Read("<div id=\"app\"></div>", Page.JsonLd("""{"@type": "NewsArticle", "articleBody": "The ferry stopped on Tuesday.\n\nBy noon the flour was sold."}""")).Blocks.Select(b => b.Text));

    [Fact]
    public void Teasers_of_a_front_page_below_the_article_are_left_out()
    {
        var teasers = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div><h3><a href=\"/{i}\">Story number {i} of the day</a></h3><p>A sentence that sums up what happened in story number {i}, and no more than that.</p></div>"));

        Assert.Equal("", Page.Beside($"<main><div>{Page.Paragraphs}{teasers}</div></main>"));
    }

    [Fact]
    public void Pictures_have_caption_and_credit()
    {
        var images = Page.Read(
            $"""
            <article><figure><img src="a.jpg"><figcaption>The quay at dawn. <span class="credit">Leo Strandberry</span></figcaption></figure>
            <figure><img src="b.jpg"><figcaption>The grocery. Photo: Siv Haugerud-Lane</figcaption></figure>{Page.Paragraphs}</article>
            """).Images;

        Assert.Equal([("The quay at dawn.", "Leo Strandberry", "a.jpg"), ("The grocery.", "Siv Haugerud-Lane", "b.jpg")], images.Select(i => (i.Caption!, i.Credit!, i.Src!)));
    }

    [Fact]
    public void Links_of_a_related_box_are_given_apart() =>
        Assert.Equal("/a", Assert.Single(Page.Read($"<article>{Page.Paragraphs}<div class=\"related-box\"><a href=\"/a\">Council Unveils Plan</a> <a href=\"javascript:go()\">Go</a></div></article>").Links).Href);
}
