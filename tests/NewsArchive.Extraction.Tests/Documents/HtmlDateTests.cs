using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>Dates of pages that say little of themselves: what readers see, and what only looks like the article's date.</summary>
public class HtmlDateTests
{
    private const string Headline = "<h1>Ferries Stop Before Winter</h1>";

    [Theory]
    [InlineData("<abbr class=\"published\" title=\"2014-05-14T08:00:00+02:00\">14 May</abbr>", "2014-05-14")]
    [InlineData("<span class=\"when\" datetime=\"2014-05-14 17:27:29\">14. Mai</span>", "2014-05-14")]
    [InlineData("<figure><figcaption><address>By Jane Doe</address> <span>14.05.2014, 09:53 Uhr</span></figcaption></figure>", "2014-05-14")]
    [InlineData("<span>3</span><span>4</span><footer class=\"entry-meta\">Posted in News on May 14, 2014</footer>", "2014-05-14")]
    [InlineData("<p>Published: 14.05.14</p>", "2014-05-14")]
    [InlineData("<span>Share</span><time class=\"updated\" datetime=\"2014-06-01\">1 June</time><time class=\"entry-date published updated\" datetime=\"2014-05-14\">14 May</time>", "2014-05-14")]
    [InlineData("<span>6 พ.ย. 2567 08:15 น.</span>", "2024-11-06")]
    [InlineData("<div>چهارشنبه ۱۶ آبان ۱۴۰۳ - ۰۸:۱۵</div>", "2024-11-06")]
    [InlineData("<div>۱۴۰۳/۰۸/۱۶</div>", "2024-11-06")]
    [InlineData("<p>٦ نوفمبر ٢٠٢٤</p>", "2024-11-06")]
    [InlineData("<p>প্রকাশ: ৬ নভেম্বর ২০২৪, ০৮:১৫</p>", "2024-11-06")]
    [InlineData("<p>Објављено: 6. новембар 2024. | Ажурирано: 7. новембар 2024.</p>", "2024-11-06")]
    public void Readers_see_the_date_near_the_headline(string line, string day) => Assert.Equal(DateOnly.Parse(day, null), Day(Headline + line));

    [Theory]
    [InlineData("/2014/05/14/ferries-stop")]
    [InlineData("/news/2014/may/14/ferries-stop")]
    public void The_date_in_the_address_counts_before_those_that_stand_about_the_page(string path) =>
        Assert.Equal(new DateOnly(2014, 5, 14), Day(Headline + "<span class=\"date\">20 May 2014</span>", $"<link rel=\"canonical\" href=\"https://tribune.example{path}\">"));

    [Theory]
    [InlineData(Headline + "<aside><span class=\"date\">24 November 2026</span></aside>")]
    [InlineData(Headline + "<ol class=\"commentlist\"><li><span class=\"date\">24 November 2026</span> First!</li></ol>")]
    [InlineData(Headline + "<div class=\"related\"><a>Another</a> <time datetime=\"2026-11-24\">today</time></div>")]
    [InlineData(Headline + "<p>Updated 24 November 2026</p>")]
    [InlineData(Headline + "<span class=\"date\">2 hours ago</span>")]
    public void A_date_of_something_else_is_not_the_articles(string body) => Assert.Null(Day(body));

    [Theory]
    [InlineData("<div class=\"topbar\">Tuesday, November 24, 2026</div>")]
    [InlineData("<span class=\"date\">Tuesday, November 24, 2026</span>")]
    public void Todays_date_in_the_head_of_the_page_is_not_the_articles(string today) =>
        Assert.Null(Page.Read($"<header>{today}</header><main><article>{Headline}{Page.Paragraphs}</article></main>").Metadata.Published);

    [Theory]
    [InlineData("en-US", "", 6, 11)]
    [InlineData("en-GB", "", 11, 6)]
    [InlineData("es", "", 11, 6)]
    [InlineData("en", "<link rel=\"canonical\" href=\"https://tribune.co.uk/ferries\">", 11, 6)]
    [InlineData("en", "<link rel=\"canonical\" href=\"https://tribune.us/ferries\">", 6, 11)]
    public void The_order_of_day_and_month_is_the_pages(string language, string head, int month, int day) =>
        Assert.Equal(new DateOnly(2024, month, day), Day(Headline + "<span class=\"date\">06/11/2024</span>", head, language));

    [Fact]
    public void Another_date_of_the_page_tells_the_order_of_day_and_month() =>
        Assert.Equal(new DateOnly(2024, 6, 11), Day(Headline + "<span class=\"date\">06/11/2024</span><aside>Next: 12/25/2024</aside>"));

    [Fact]
    public void A_date_of_two_readings_stays_unknown() => Assert.Null(Day(Headline + "<span class=\"date\">06/11/2024</span>"));

    [Fact]
    public void The_day_of_the_last_change_is_taken_with_a_note_where_the_page_gives_no_other()
    {
        var page = Page.Read($"<article>{Headline}<div class=\"lastchanged\">Stand: 08.07.2024 05:00 Uhr</div>{Page.Paragraphs}</article>");

        Assert.Equal("08.07.2024 05:00 Uhr", page.Metadata.Published?.Value);
        Assert.Contains(page.Notes, n => n.Field == Extraction.Articles.ArticleField.PublishedOn);
    }

    [Fact]
    public void An_address_that_disagrees_with_the_metadata_leaves_a_note() =>
        Assert.Contains("2014-05-14", Assert.Single(Page.Read(
            Page.Paragraphs, "<link rel=\"canonical\" href=\"https://tribune.example/2014/05/14/ferries\"><meta property=\"article:published_time\" content=\"2020-01-01\">").Notes).Message, StringComparison.Ordinal);

    [Fact]
    public void Json_ld_of_the_page_is_asked_where_none_speaks_of_an_article() =>
        Assert.Equal(new DateOnly(2014, 5, 14), Day(Headline, Page.JsonLd("""{"@graph": [{"@type": "WebPage", "datePublished": "2014-05-14T08:00:00+00:00"}]}""")));

    private static DateOnly? Day(string body, string head = "", string language = "en") =>
        Page.Metadata(head, body, language).Published is { } stated ? Extraction.Articles.PublicationDate.Find(stated.Value, out _) : null;
}
