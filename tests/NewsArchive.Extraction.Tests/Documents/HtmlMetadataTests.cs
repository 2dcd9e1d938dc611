using Xunit;

namespace NewsArchive.Extraction.Tests.Documents;

public class HtmlMetadataTests
{
    private const string Open = """{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferries Stop", """;

    [Theory]
    [InlineData("\"author\": \"Jane Doe\"", "Jane Doe")]
    [InlineData("\"author\": {\"@type\": \"Person\", \"name\": \"Jane Doe\"}", "Jane Doe")]
    [InlineData("\"author\": [{\"name\": \"Jane Doe\"}, \"John Roe\"]", "Jane Doe;John Roe")]
    [InlineData("\"author\": [{\"name\": \"Jane Doe\"}, [{\"name\": \"John Roe\"}]]", "Jane Doe;John Roe")]
    [InlineData("\"author\": {\"name\": [\"Jane Doe\", \"John Roe\"]}", "Jane Doe;John Roe")]
    public void Json_ld_authors_are_strings_objects_or_lists(string author, string expected) =>
        Assert.Equal(expected.Split(';'), Page.Metadata(Page.JsonLd(Open + author + "}")).Authors?.Value);

    [Fact]
    public void Json_ld_in_a_graph_names_its_author_by_id() =>
        Assert.Equal(["Rosa Kittelby"], Page.Metadata(Page.JsonLd(
            """{"@graph": [{"@type": "WebSite", "name": "X"}, {"@type": "Person", "@id": "#rk", "name": "Rosa Kittelby"}, {"@type": ["NewsArticle", "Article"], "headline": "Ferries Stop", "author": {"@id": "#rk"}}]}""")).Authors?.Value);

    [Theory]
    [InlineData("""[{"@type": "Organization", "name": "Coast Tribune"}, {"@type": "NewsArticle", "datePublished": "2024-05-14"}]""")]
    [InlineData("""{"@type": "WebPage", "mainEntity": {"@type": "BlogPosting", "datePublished": "2024-05-14"}}""")]
    [InlineData("""//<![CDATA[ {"@type": "ReportageNewsArticle", "datePublished": "2024-05-14"} //]]>""")]
    [InlineData("{\"@type\": \"NewsArticle\", \"description\": \"one line\nand another\", \"x\": \"it\\'s\", \"datePublished\": \"2024-05-14\",}")]
    public void Json_ld_is_found_in_lists_entities_and_broken_scripts(string json) =>
        Assert.Equal("2024-05-14", Page.Metadata(Page.JsonLd(json)).Published?.Value);

    [Fact]
    public void The_date_of_a_list_item_is_not_the_articles() =>
        Assert.Null(Page.Metadata(Page.JsonLd("""{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2024-01-01"}]}""")).Published?.Value);

    [Fact]
    public void Sources_of_a_date_are_trusted_in_their_order()
    {
        var sources = new[]
        {
            (Head: Page.JsonLd(Open + "\"datePublished\": \"2024-05-01\", \"dateModified\": \"2024-05-09\"}"), Body: "", Day: "2024-05-01"),
            (Head: "<meta property=\"article:published_time\" content=\"2024-05-02\"><meta property=\"article:modified_time\" content=\"2024-05-09\">", Body: "", Day: "2024-05-02"),
            (Head: "<meta name=\"citation_publication_date\" content=\"2024-05-03\">", Body: "", Day: "2024-05-03"),
            (Head: "<meta name=\"DC.date.issued\" content=\"2024-05-04\">", Body: "", Day: "2024-05-04"),
            (Head: "", Body: "<span itemprop=\"datePublished\" content=\"2024-05-05\"></span>", Day: "2024-05-05"),
            (Head: "", Body: "<time class=\"updated\" datetime=\"2024-05-09\">9 May</time><time datetime=\"2024-05-06\">6 May</time>", Day: "2024-05-06"),
            (Head: "", Body: "<p class=\"dates\">7 May 2024</p>", Day: "7 May 2024"),
        };

        for (var i = 0; i < sources.Length; i++)
        {
            var rest = sources[i..];
            Assert.Equal(rest[0].Day, Page.Metadata(string.Concat(rest.Reverse().Select(s => s.Head)), "<h1>Ferries Stop</h1>" + string.Concat(rest.Select(s => s.Body))).Published?.Value);
        }
    }

    [Theory]
    [InlineData("20240514T151000Z", "2024-05-14")]
    [InlineData("Tue May 14 15:10:00 CEST 2024", "14 May 2024")]
    [InlineData("1715692200000", "2024-05-14T13:10:00Z")]
    public void Dates_of_machines_are_written_plainly(string written, string plain) =>
        Assert.Equal(plain, Page.Metadata($"<meta property=\"article:published_time\" content=\"{written}\">").Published?.Value);

    [Fact]
    public void A_date_that_nobody_can_read_gives_way_to_the_next() =>
        Assert.Equal("2024-05-14", Page.Metadata("<meta property=\"article:published_time\" content=\"2024 somewhen\"><meta name=\"date\" content=\"2024-05-14\">").Published?.Value);

    [Fact]
    public void A_date_beside_the_headline_is_read_whatever_its_class() =>
        Assert.Equal("14.05.2024 - 15:10", Page.Metadata("", "<h1>Ferries Stop</h1><span class=\"tarih\">14.05.2024 - 15:10</span>").Published?.Value);

    [Fact]
    public void Sources_that_disagree_on_the_date_leave_a_note()
    {
        var page = Page.Read(Page.Paragraphs, Page.JsonLd(Open + "\"datePublished\": \"2024-05-14\"}") + "<meta property=\"article:published_time\" content=\"2023-05-14\">");

        Assert.Contains("2023-05-14", Assert.Single(page.Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_is_what_readers_see() =>
        Assert.Equal("Ferries Stop", Page.Metadata("<title>Ferries Stop: News on the Strike | Coast Tribune</title><meta property=\"og:title\" content=\"Ferries Stop | Coast Tribune\">").Title?.Value);

    [Theory]
    [InlineData("Islanders Count Their Tins - Coast Tribune")]
    [InlineData("Islanders Count Their Tins | Coast Tribune")]
    [InlineData("Islanders Count Their Tins • Coast Tribune")]
    public void The_outlets_name_is_no_part_of_the_title(string title) =>
        Assert.Equal("Islanders Count Their Tins", Page.Metadata($"<meta property=\"og:site_name\" content=\"Coast Tribune\"><meta property=\"og:title\" content=\"{title}\">", "").Title?.Value);

    [Fact]
    public void A_headline_kept_in_the_address_wins_over_one_for_search_engines() =>
        Assert.Equal("Bridge Closed, Boats Idle: Who Pays?", Page.Metadata(
            Page.JsonLd("""{"@type": "NewsArticle", "headline": "Bridge Closed, Boats Idle: Who Pays?"}""")
            + "<title>Port Halden Crossing: What Commuters Must Know</title><meta property=\"og:title\" content=\"Port Halden Crossing: What Commuters Must Know\"><link rel=\"canonical\" href=\"https://tribune.example/bridge-closed-boats-idle-who-pays\">",
            "<h1>Port Halden Crossing: What Commuters Must Know</h1>").Title?.Value);

    [Fact]
    public void A_heading_in_a_trail_of_links_gives_way_to_the_headline_that_readers_see() =>
        Assert.Equal("Bridge Closed, Boats Idle: Who Pays?", Page.Metadata(
            Page.JsonLd("""{"@type": "NewsArticle", "headline": "Bridge Closed, Boats Idle: Who Pays?"}""") + "<title>Port Halden Crossing: What Commuters Must Know</title>",
            "<nav><ul><li>News</li><li><h1>Port Halden Crossing: What Commuters Must Know</h1></li></ul></nav><hgroup><span>Traffic</span><h2>Bridge Closed, Boats Idle: Who Pays?</h2></hgroup>").Title?.Value);

    [Theory]
    [InlineData("Keeper of the Lamps Retires After 35 Winters", "Keeper of the Lamps Retires After 35 Winters")]
    [InlineData("Keeper Retires After 35 Winters", "Keeper Retires After 35 Winters")]
    [InlineData("Port Halden Keeper of Lamps Retires, Winters 53", "Port Halden Keeper of the Lamps Retires After 35 Winters")]
    [InlineData("35 Winters: The Keeper of the Lamps Retires", "Port Halden Keeper of the Lamps Retires After 35 Winters")]
    [InlineData("Port Halden Keeper of the Lamps Retires …", "Port Halden Keeper of the Lamps Retires After 35 Winters")]
    public void A_headline_stretched_for_search_engines_gives_way_to_its_shorter_form(string written, string title) =>
        Assert.Equal(title, Page.Metadata(
            $"<title>Port Halden Keeper of the Lamps Retires After 35 Winters | Coast Tribune</title><meta property=\"og:title\" content=\"{written}\">", "<h1>Port Halden Keeper of the Lamps Retires After 35 Winters</h1>").Title?.Value);

    [Theory]
    [InlineData("Islanders Count Their Last Tins | Island News | Coast Tribune", "Islanders Count Their Last Tins")]
    [InlineData("Islanders Count Their Last Tins - News - tribune.example", "Islanders Count Their Last Tins")]
    [InlineData("Islanders Count Their Last Tins - and wait", "Islanders Count Their Last Tins - and wait")]
    public void Section_and_outlet_are_taken_off_the_pages_title(string written, string title) =>
        Assert.Equal(title, Page.Metadata($"<title>{written}</title><link rel=\"canonical\" href=\"https://tribune.example/tins\">", "").Title?.Value);

    [Theory]
    [InlineData("<meta name=\"author\" content=\"Jane Doe\">", "<p class=\"byline\">By Someone Else</p>")]
    [InlineData("", "<p>By <a rel=\"author\" href=\"/jane\">Jane Doe</a></p>")]
    [InlineData("", "<span itemprop=\"author\"><span itemprop=\"name\">Jane Doe</span></span>")]
    [InlineData("", "<span class=\"author\">Jane Doe</span>")]
    [InlineData("", "<p><time datetime=\"2024-06-30\">30 June</time> · Interview: Jane Doe</p>")]
    [InlineData("<meta property=\"og:site_name\" content=\"Tribune\"><meta name=\"author\" content=\"Tribune\">", "<span class=\"author\">Jane Doe</span>")]
    public void Authors_come_from_meta_names_and_bylines(string head, string body) =>
        Assert.Equal(["Jane Doe"], Page.Metadata(head, "<h1>Ferries Stop</h1>" + body).Authors?.Value);

    [Fact]
    public void Authors_of_other_articles_on_the_page_are_not_its_own() =>
        Assert.Equal(["Jane Doe"], Page.Read(
            $"<main><article><h1>Ferries Stop</h1><span class=\"author\">Jane Doe</span>{Page.Paragraphs}</article><div><h2>More</h2><span class=\"author\">John Roe</span></div></main>").Metadata.Authors?.Value);

    [Theory]
    [InlineData("<link rel=\"canonical\" href=\"https://tribune.example/a\"><meta property=\"og:url\" content=\"https://mirror.example/a\">", Extraction.Articles.ArticleField.Source, "mirror.example")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Boats Idle\"}</script><meta property=\"og:title\" content=\"Ferries Stop\">", Extraction.Articles.ArticleField.Title, "Boats Idle")]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"author\": \"jroe\"}</script><meta name=\"author\" content=\"Jane Doe\">", null, null)]
    [InlineData("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"author\": \"Roe\"}</script><meta name=\"author\" content=\"Jane Doe\">", Extraction.Articles.ArticleField.Authors, "Roe")]
    public void Statements_that_disagree_leave_a_note_of_their_field(string head, Extraction.Articles.ArticleField? field, string? other)
    {
        var notes = Page.Read($"<article><h1>Ferries Stop</h1>{Page.Paragraphs}</article>", head).Notes;

        Assert.Equal(field, notes.Count == 0 ? null : Assert.Single(notes).Field);
        Assert.True(other is null || notes[0].Message.Contains(other, StringComparison.Ordinal));
    }

    [Fact]
    public void Address_outlet_and_language_are_read()
    {
        var metadata = Page.Metadata("<link rel=\"canonical\" href=\"https://tribune.example/a\"><meta property=\"og:url\" content=\"https://tribune.example/b\"><meta property=\"og:site_name\" content=\"Coast Tribune\">");

        Assert.Equal(("https://tribune.example/a", "Coast Tribune", "en"), (metadata.Url?.Value, metadata.SourceName?.Value, metadata.Language?.Value));
    }

    [Fact]
    public void The_publisher_of_the_json_ld_is_the_outlet() =>
        Assert.Equal("Coast Tribune", Page.Metadata(Page.JsonLd(Open + "\"publisher\": {\"@type\": \"Organization\", \"name\": \"Coast Tribune\"}}") + "<meta property=\"og:site_name\" content=\"tribune.example\">").SourceName?.Value);

    [Theory]
    [InlineData("News That Floats", "The Coast Tribune", "The Coast Tribune")]
    [InlineData("Coast Tribune Media Ltd", "Coast Tribune", "Coast Tribune Media Ltd")]
    [InlineData("Coastal Times", "CoastTribune.example", "Coastal Times")]
    [InlineData("Halden Group", "Morning Edition", "Halden Group")]
    public void A_publisher_that_the_address_does_not_know_gives_way_to_the_sites_name_that_it_is_made_of(string publisher, string site, string name) =>
        Assert.Equal(name, Page.Metadata(Page.JsonLd(Open + $"\"publisher\": {{\"@type\": \"Organization\", \"name\": \"{publisher}\"}}}}")
            + $"<link rel=\"canonical\" href=\"https://www.coasttribune.example/a\"><meta property=\"og:site_name\" content=\"{site}\">").SourceName?.Value);
}
