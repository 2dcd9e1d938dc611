using System.Text;

namespace NewsArchive.Extraction.Tests.Containers;

public class FeedTests
{
    private const string Item = "<item><title>Lamp Out</title><link>https://coast.example/lamp</link><pubDate>Wed, 06 Nov 2024 08:15:00 GMT</pubDate><description>The lamp at Skarn was out for one night.</description></item>";

    [Fact]
    public void A_summary_alone_gives_an_article_with_a_remark()
    {
        var article = Assert.Single(Opened.Feed(Rss(Item))).Article();

        Assert.Equal(("Lamp Out", "The lamp at Skarn was out for one night."), (article.Title, article.Text));
        Assert.Contains(article.Notes, n => n.Message == "the feed gives only a summary");
    }

    [Fact]
    public void A_description_that_holds_the_whole_article_is_no_summary()
    {
        var paragraphs = string.Concat(Enumerable.Repeat("&lt;p&gt;The keepers of the Skarn lamp have asked the council for a second boat, as they have done each year since the war, and were heard for the first time on Monday evening.&lt;/p&gt;", 6));

        Assert.Empty(Assert.Single(Opened.Feed(Rss($"<item><title>Boat</title><pubDate>6 Nov 2024</pubDate><description>{paragraphs}</description></item>"))).Article().Notes);
    }

    [Theory]
    [InlineData("… was out for one night […]")]
    [InlineData("… was out for one night. <a href='https://coast.example/lamp'>Continue reading →</a>")]
    public void Content_that_is_cut_off_is_a_summary(string content)
    {
        var item = $"<item xmlns:content='http://purl.org/rss/1.0/modules/content/'><title>Lamp Out</title><content:encoded><![CDATA[<p>The lamp at Skarn {content}</p>]]></content:encoded></item>";

        Assert.Contains(Assert.Single(Opened.Feed(Rss(item))).Article().Notes, n => n.Message == "the feed gives only a summary");
    }

    [Fact]
    public void An_item_keeps_its_short_paragraphs_lists_and_headings()
    {
        const string content = "<p>Mayor Ines Kaldor rejected a toll on the bridge at Halden on Wednesday evening.</p><h2>What it would cost</h2><ul><li>Two crowns a car.</li><li>Nothing on foot.</li></ul><p>“No,” she wrote.</p><p>The bridge opened in 1974.</p>";

        Assert.Equal(
            ["Mayor Ines Kaldor rejected a toll on the bridge at Halden on Wednesday evening.", "What it would cost", "Two crowns a car.", "Nothing on foot.", "“No,” she wrote.", "The bridge opened in 1974."],
            Whole(content).Text.Split("\n\n"));
    }

    [Fact]
    public void An_item_whose_content_is_a_picture_has_its_description_as_text() =>
        Assert.Equal("The lamp at Skarn was out.", Whole("<img src='lamp.jpg'/>", "<description>The lamp at Skarn was out.</description>").Text);

    [Fact]
    public void An_empty_description_does_not_hide_the_others() =>
        Assert.Equal(
            "Rosa Kittelby talks to the keeper of the lamp.",
            Assert.Single(Opened.Feed(Rss("<item xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'><title>The Week</title><description/><itunes:summary>Rosa Kittelby talks to the keeper of the lamp.</itunes:summary></item>"))).Article().Text);

    [Fact]
    public void A_link_that_counts_readers_gives_way_to_the_items_own_address()
    {
        const string item = "<item><title>Lamp Out</title><link>https://feedproxy.google.com/~r/CoastTribune/~3/k2j/</link><guid isPermaLink='false'>https://coast.example/?p=17</guid><description>The lamp was out.</description></item>";

        Assert.Equal("https://coast.example/?p=17", Assert.Single(Opened.Feed(Rss(item))).Article().Url?.ToString());
    }

    [Fact]
    public void A_picture_that_the_item_and_its_text_both_have_is_one()
    {
        var article = Whole(
            "<figure><img src='https://coast.example/lamp.jpg'/><figcaption>The lamp. Photo: Nils Brandt</figcaption></figure><p>The lamp at Skarn was out for one night.</p>",
            "<media:content xmlns:media='http://search.yahoo.com/mrss/' url='https://coast.example/lamp.jpg' medium='image'><media:description type='html'>&lt;i&gt;The lamp&lt;/i&gt;</media:description></media:content>");

        Assert.Equal("Nils Brandt", Assert.Single(article.Images).Credit);
    }

    [Fact]
    public void Markup_in_the_caption_of_a_feeds_picture_is_left_out() =>
        Assert.Equal("The Hestia at Halden", Assert.Single(Whole("<p>The lamp at Skarn was out.</p>", "<media:content xmlns:media='http://search.yahoo.com/mrss/' url='https://coast.example/h.jpg' medium='image'><media:description type='html'>The &lt;i&gt;Hestia&lt;/i&gt; at Halden</media:description></media:content>").Images).Caption);

    [Fact]
    public void A_changed_build_date_changes_no_item()
    {
        var before = Opened.Feed(Rss(Item, "<lastBuildDate>Wed, 06 Nov 2024 09:00:00 GMT</lastBuildDate>"));
        var after = Opened.Feed(Rss("<item><title>New</title><guid>n</guid><description>Something new at the harbour.</description></item>" + Item, "<lastBuildDate>Thu, 07 Nov 2024 09:00:00 GMT</lastBuildDate>"));

        Assert.Equal(before[0].Path, after[1].Path);
        Assert.True(before[0].Content.Span.SequenceEqual(after[1].Content.Span));
    }

    [Fact]
    public void Items_of_one_identifier_are_two_members()
    {
        const string item = "<item><guid isPermaLink='false'>7</guid><title>Lamp Out</title><description>The lamp was out.</description></item>";

        Assert.Equal(["7", "7~2", "item-3"], Opened.Feed(Rss(item + item + "<item><description>The lamp was out.</description></item>")).Select(m => m.Path));
    }

    [Fact]
    public void RSS_1_is_read_with_its_dublin_core()
    {
        var article = Assert.Single(Opened.Feed("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="https://coast.example/"><title>Coast Tribune</title><link>https://coast.example/</link><dc:language>en</dc:language></channel>
            <item rdf:about="https://coast.example/lamp"><title>Lamp Out</title><link>https://coast.example/lamp</link><dc:date>2024-11-06T08:15:00+01:00</dc:date><dc:creator>Rosa Kittelby</dc:creator><description>The lamp at Skarn was out.</description></item>
            </rdf:RDF>
            """)).Article();

        Assert.Equal(("Lamp Out", new DateOnly(2024, 11, 6), "Coast Tribune", "en"), (article.Title, article.PublishedOn, article.SourceName, article.Language));
        Assert.Equal(["Rosa Kittelby"], article.Authors);
    }

    [Fact]
    public void A_feed_is_read_in_the_encoding_that_it_declares()
    {
        var xml = "<?xml version=\"1.0\" encoding=\"windows-1251\"?>" + Rss("<item><title>Порт открыт</title><description>Порт снова открыт для судов.</description></item>");

        Assert.Equal("Порт открыт", Assert.Single(Opened.Members("a.rss", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(xml))).Article().Title);
    }

    [Fact]
    public void Characters_that_xml_forbids_do_not_stop_a_feed() =>
        Assert.Equal("Lamp Out again", Assert.Single(Opened.Feed(Rss("<item><title>Lamp Out\vagain</title><description>It was out.</description></item>"))).Article().Title);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss version=\"2.0\"><channel><item><title>&b;</title></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss version=\"2.0\"></rss>")]
    public void A_document_type_is_refused(string xml)
    {
        var member = Assert.Single(Opened.Feed(xml));

        Assert.Equal(("", "it has a document type definition, with which no feed is read"), (member.Path, member.Error!.Reason));
    }

    [Fact]
    public void Broken_xml_keeps_the_items_before_it_and_says_the_line()
    {
        var members = Opened.Feed($"<rss version=\"2.0\"><channel>\n{Item}\n<item><title>Cut off</tit");

        Assert.Equal("Lamp Out", members[0].Article().Title);
        Assert.Equal((2, "", true, 3), (members.Count, members[1].Path, members[1].IsBreak, members[1].Error!.Line));
    }

    [Fact]
    public void An_item_nested_ten_thousand_deep_fails_and_the_next_is_read()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 10_000)) + string.Concat(Enumerable.Repeat("</a>", 10_000));
        var members = Opened.Feed(Rss($"<item>{deep}</item>{Item}"));

        Assert.Equal("the item is longer or nests deeper than any article", members[0].Error!.Reason);
        Assert.Equal("Lamp Out", members[1].Article().Title);
    }

    [Fact]
    public void An_item_over_the_limit_fails_and_the_next_is_read()
    {
        var members = Opened.Members("a.rss", Encoding.UTF8.GetBytes(Rss($"<item><description>{new string('a', 5000)}</description></item>{Item}")), new Extraction.Containers.ContainerLimits { MemberBytes = 4000 });

        Assert.Equal(("item-1", "the item is longer or nests deeper than any article"), (members[0].Path, members[0].Error!.Reason));
        Assert.Equal("Lamp Out", members[1].Article().Title);
    }

    [Fact]
    public void A_file_that_is_no_xml_says_so() =>
        Assert.StartsWith("the XML is broken", Assert.Single(Opened.Feed("Just a line of text.")).Error!.Reason, StringComparison.Ordinal);

    private static ExtractedArticle Whole(string content, string more = "") =>
        Assert.Single(Opened.Feed(Rss($"<item xmlns:content='http://purl.org/rss/1.0/modules/content/'><title>Lamp Out</title>{more}<content:encoded><![CDATA[{content}]]></content:encoded></item>"))).Article();

    private static string Rss(string items, string about = "") => $"<rss version=\"2.0\"><channel><title>Coast Tribune</title>{about}{items}</channel></rss>";
}
