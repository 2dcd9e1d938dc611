using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Pages as archives, caches and browsers save them: what those add is no part of the page.</summary>
public class HtmlSavedPageTests
{
    private const string Address = "https://coast.example/2024/11/06/ferry";

    [Theory]
    [InlineData("<!-- saved from url=(0038)https://coast.example/2024/11/06/ferry -->\n<html><body>")]
    [InlineData("<html lang=en><!--\n Page saved with SingleFile \n url: https://coast.example/2024/11/06/ferry?utm_source=x \n saved date: Thu Nov 07 2024\n--><body>")]
    [InlineData("<html><head><meta name=\"savepage-url\" content=\"https://coast.example/2024/11/06/ferry\"></head><body>")]
    [InlineData("<html data-scrapbook-source=\"https://coast.example/2024/11/06/ferry\"><body>")]
    [InlineData("<html><!-- Mirrored from coast.example/2024/11/06/ferry by HTTrack Website Copier/3.x --><body>")]
    [InlineData("<html><body><div id='wm-ipp-print'>The Wayback Machine - https://web.archive.org/web/20241107101112/https://coast.example/2024/11/06/ferry</div>")]
    [InlineData("<html><body><div id='x__google-cache-hdr'><div>This is Google&#39;s cache of <a href=\"https://coast.example/2024/11/06/ferry\">https://coast.example/2024/11/06/ferry</a>. It is a snapshot of the page as it appeared on 9 Nov 2024 10:11:12 GMT.</div></div>")]
    [InlineData("<html><body><a class=\"domain reader-domain\" href=\"https://coast.example/2024/11/06/ferry\">coast.example</a>")]
    [InlineData("<html><body><p>Printed from: https://coast.example/2024/11/06/ferry</p>")]
    public void A_page_that_does_not_say_its_address_has_the_one_that_its_saver_wrote(string head)
    {
        var article = Read.Html($"<!DOCTYPE html>{head}<h1>Ferries Stop</h1>{Page.Paragraphs}</body></html>");

        Assert.Equal(("Ferries Stop", new DateOnly(2024, 11, 6)), (article.Title, article.PublishedOn));
        Assert.Equal("coast.example/2024/11/06/ferry", article.Url?.Identity);
        Assert.StartsWith("The ferry between", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pages_own_address_counts_before_its_savers() =>
        Assert.Equal(Address, Read.Html($"<!-- saved from url=(0030)https://copy.example/a -->\n<html><head><link rel=canonical href='{Address}'></head><body><h1>Ferries Stop</h1>{Page.Paragraphs}</body></html>").Url?.ToString());

    [Theory]
    [InlineData("https://web.archive.org/web/20241107101112/https://coast.example/2024/11/06/ferry")]
    [InlineData("https://web.archive.org/web/20241107101112mp_/https:/coast.example/2024/11/06/ferry")]
    [InlineData("https://arquivo.example/wayback/20241107101112/https://coast.example/2024/11/06/ferry")]
    [InlineData("https://archive.ph/2024.11.07-101112/https://coast.example/2024/11/06/ferry")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:x1_Y-2:https://coast.example/2024/11/06/ferry+&cd=1&hl=en")]
    [InlineData("https://coast-example.cdn.ampproject.org/c/s/coast.example/2024/11/06/ferry")]
    [InlineData("https://www.google.com/amp/s/coast.example/2024/11/06/ferry")]
    public void An_archived_copy_is_the_article_of_its_original(string copy)
    {
        var article = Read.Html($"<html><head><link rel=canonical href='{copy}'></head><body><h1>Ferries Stop</h1>{Page.Paragraphs}</body></html>");

        Assert.Equal((Address, "coast.example"), (article.Url?.ToString(), article.Source));
    }

    [Fact]
    public void Links_of_an_archived_copy_lead_where_the_page_led()
    {
        const string links = "<p>See <a href='/web/20241107101112/https://coast.example/start'>how the strike began</a> and <a href='https://web.archive.org/web/20241107101112mp_/http://quay.example/x'>what the others wrote</a> about it.</p>";
        var article = Read.Html($"<html><head><link rel=canonical href='https://web.archive.org/web/20241107101112/{Address}'></head><body><article><h1>Ferries Stop</h1>{Page.Paragraphs}{links}</article></body></html>");

        Assert.Equal(["https://coast.example/start", "http://quay.example/x"], article.Links.Select(l => l.Href));
    }

    [Fact]
    public void A_link_to_an_archived_copy_stays_one_where_the_page_itself_is_none()
    {
        const string copy = "https://web.archive.org/web/20241107101112/http://quay.example/x";
        var article = Read.Html($"<html><head><link rel=canonical href='{Address}'></head><body><article><h1>Ferries Stop</h1>{Page.Paragraphs}<p>See <a href='{copy}'>what the others wrote</a> about the strike then.</p></article></body></html>");

        Assert.Equal(copy, Assert.Single(article.Links).Href);
    }

    [Fact]
    public void The_day_of_a_copy_is_no_publication()
    {
        const string head = "<meta property='og:site_name' content='archive.ph'><meta property='og:url' content='https://archive.ph/AbCdE'><meta property='article:published_time' content='2024-11-09T10:11:12Z' itemprop='dateCreated'>"
            + "<link rel=canonical href='https://archive.ph/2024.11.09-101112/https://coast.example/ferry'>";
        var article = Read.Html($"<html><head><title>Ferries Stop</title>{head}</head><body><div id=HEADER>9 Nov 2024 10:11:12 UTC</div><div id=CONTENT><h1>Ferries Stop</h1><div>Nov. 6, 2024</div>{Page.Paragraphs}</div></body></html>");

        Assert.Equal(("coast.example", new DateOnly(2024, 11, 6)), (article.Source, article.PublishedOn));
    }

    [Theory]
    [InlineData("""{"@type": "Person", "givenName": "Jane", "familyName": "Doe"}""")]
    [InlineData("""{"@list": [{"@type": "Person", "name": "Jane Doe"}]}""")]
    [InlineData("""{"@type": "Person", "name": {"@value": "Jane Doe"}}""")]
    public void Authors_in_json_ld_have_names_of_many_shapes(string author) =>
        Assert.Equal(["Jane Doe"], Page.Metadata(Page.JsonLd($$"""{"@type": "NewsArticle", "headline": "Ferries Stop", "author": {{author}}}""")).Authors?.Value);

    [Fact]
    public void A_byline_of_which_only_one_name_is_a_link_keeps_the_other() =>
        Assert.Equal(["Jane Doe", "John Roe"], Read.Html($"<html><body><h1>Ferries Stop</h1><div class=\"byline\">By <a href=\"/author/jane\">Jane Doe</a> and <span>John Roe</span></div>{Page.Paragraphs}</body></html>").Authors);

    [Theory]
    [InlineData("<p><i>By Jane Doe</i><br>Coast Tribune<br>Wednesday, November 6, 2024</p>")]
    [InlineData("<div class=\"credits reader-credits\">Jane Doe</div>")]
    public void Bylines_of_print_views_and_readers_are_read(string byline) =>
        Assert.Equal(["Jane Doe"], Read.Html($"<html><body><h1>Ferries Stop</h1>{byline}{Page.Paragraphs}</body></html>").Authors);
}
