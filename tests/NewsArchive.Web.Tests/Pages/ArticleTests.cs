using System.Net;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Web.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class ArticleTests(ITestOutputHelper output)
{
    private const string Path = "/2024/11/06/the-bridge-reopens";

    private const string Text =
        "“It will hold,” Mayor Greta Holm told reporters, as one of the engineers called it “a miracle.” Holm smiled.\n\nThe “ancient” bridge, as the Courier reported, was closed in 2022.";

    [Fact]
    public async Task It_shows_what_the_article_says_of_itself()
    {
        var article = Some.Article(text: Text, source: Some.Source(), url: "https://lindenau-courier.example/bridge");
        article.Authors = ["Ada Kern", "Jon Voss"];
        article.Images = [new ExtractedImage("Ida Lund / Courier", "The bridge at dawn", "https://lindenau-courier.example/a.jpg")];
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal("The bridge reopens · NewsArchive", page.Title);
        Assert.StartsWith("“It will hold,” Mayor Greta Holm", page.QuerySelector("meta[name=description]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("The bridge reopens", page.One("h1"));
        Assert.Equal("/sources/lindenau-courier.example", page.QuerySelector(".kicker a")!.GetAttribute("href"));
        Assert.Equal("By Ada Kern, Jon Voss Wednesday, 6 November 2024 Photo: Ida Lund / Courier 1 min read", page.One(".article-head .facts-line"));
        Assert.Equal(["2024", "November 2024", "6 November 2024"], page.All(".breadcrumbs a"));
        Assert.Equal(("Picture caption", "The bridge at dawn"), (page.One("[aria-labelledby=captions] h2"), page.One("[aria-labelledby=captions] .caption")));
        Assert.Equal(2, page.QuerySelectorAll(".article-text > p").Length);
        Assert.Equal("en", page.QuerySelector(".article-text")!.GetAttribute("lang"));
        Assert.Equal("https://lindenau-courier.example/bridge", page.QuerySelector(".original a")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("img"));
    }

    [Fact]
    public async Task It_shows_who_said_what()
    {
        var holm = Some.Person("Greta Holm", "Holm");
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: Text)
            .Mentioning(holm, role: "Mayor")
            .Mentioning(holm, name: "Holm")
            .Quoting("It will hold,", holm, "Greta Holm", cue: "told", rule: AttributionRule.After, confidence: 0.988)
            .Quoting("a miracle.", speaker: "one of the engineers", cue: "called", kind: QuoteKind.Fragment, rule: AttributionRule.Nearby, confidence: 0.695)
            .Quoting("ancient", kind: QuoteKind.Scare, confidence: 0.97));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal("“It will hold,”", page.QuerySelector("#q1")!.FirstChild.Words());
        Assert.Equal("Greta Holm, Mayor“told”named right after the quotesure (98 %)Link to this quoteCiteCopy citation", page.One("#q1 .note"));
        Assert.Equal("“ancient”", page.QuerySelector("#q3")!.FirstChild.Words());
        Assert.Equal(
            ["“told” named right after the quote sure (98 %)", "“called” the likeliest of those named nearby doubtful (69 %)"],
            page.All(".said-entry .evidence"));
        Assert.Equal(["Greta Holm, Mayor", "one of the engineers"], page.All(".said-entry .speaker"));
        Assert.Equal(["“It will hold,”", "“a miracle.”"], page.All(".said-entry blockquote"));
        Assert.Equal("/people/greta-holm", page.QuerySelector("#said1 .speaker a")!.GetAttribute("href"));
        Assert.Equal("#q1", page.QuerySelector("#said1 blockquote a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("#said2 .speaker a"));
        Assert.Equal(["Greta Holm, Mayor"], page.All(".named li"));
    }

    [Fact]
    public async Task A_quote_without_a_speaker_says_why_and_has_its_address()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article(text: "“A town by a river” won. “It will hold,” and “ancient,” and “so far,” and « Quand même ».")
                .Quoting("A town by a river", kind: QuoteKind.Scare, confidence: 0.97)
                .Quoting("It will hold,", confidence: 0.85)
                .Quoting("ancient,", kind: QuoteKind.Scare, confidence: 0.089)
                .Quoting("so far,", confidence: 0.65, kind: QuoteKind.Fragment)
                .Quoting("Quand même"));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal(
            [
                "No speaker: the marks name a title or termthat nobody says it: sure (97 %)Link to this quote",
                "Somebody says this; the article does not tell whothat somebody says it: likely (85 %)Link to this quote",
                "No known speaker: a title or term, or somebody’s wordsthat nobody says it: doubtful (8 %)Link to this quote",
                "Perhaps somebody says this; the article does not tell whothat somebody says it: doubtful (65 %)Link to this quote",
                "No known speaker: speakers are found in English articles onlyLink to this quote",
            ],
            page.All(".note"));
        Assert.Equal(["#q1", "#q2", "#q3", "#q4", "#q5"], page.QuerySelectorAll(".note a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Quote 1: no known speaker", page.QuerySelector("#q1 button")!.GetAttribute("aria-label"));
        Assert.Equal("« Quand même »", page.QuerySelector("#q5")!.FirstChild.Words());
        Assert.Empty(page.QuerySelectorAll(".said, .said .citation"));
        Assert.Equal("3 quotations without a known speaker: 2 4 5", page.One(".untold"));
        Assert.Equal(["#q2", "#q4", "#q5"], page.QuerySelectorAll(".untold a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Words_of_articles_say_their_language_and_run_in_its_direction()
    {
        var article = Some.Article("הגשר נפתח", text: "“הוא יחזיק מעמד,” אמרה Greta Holm.").Quoting("הוא יחזיק מעמד,", Some.Person());
        article.Language = "he";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        foreach (var (path, words) in new[]
        {
            ("/" + article.Path, "h1, .article-text, .said blockquote"), ("/", ".card-title, .card-text"), ("/quotes", ".ledger-words"), ("/search?q=holm", ".card-title, .card-text"),
        })
        {
            var found = (await client.OpenAsync(path)).QuerySelectorAll(words);
            Assert.Equal(words.Count(c => c == ',') + 1, found.Length);
            Assert.All(found, e => Assert.Equal(("he", "auto"), (e.GetAttribute("lang"), e.GetAttribute("dir"))));
        }
    }

    [Fact]
    public async Task An_article_that_links_to_itself_is_none_of_its_links()
    {
        const string Url = "https://lindenau-courier.example/bridge";
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: "Read this again.", url: Url).Linking("again", Url));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Null(page.QuerySelector("section[aria-labelledby=links]"));
        Assert.NotNull(page.QuerySelector(".article-text a"));
    }

    [Theory]
    [InlineData("“We Will Not Leave,” Say the Last", "“‘We Will Not Leave,’ Say the Last” (")]
    [InlineData("\"It Holds\", Says Holm", "“‘It Holds’, Says Holm” (")]
    public void Marks_inside_a_citation_s_marks_are_single(string headline, string expected) =>
        Assert.StartsWith(expected, Citation.Of([], headline, "Courier", null, "https://archive.example/a"));

    [Fact]
    public async Task Each_quote_can_be_cited_with_its_absolute_address()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: Text, source: Some.Source())
            .Mentioning(holm, role: "Mayor").Quoting("It will hold,", holm).Quoting("a miracle.", speaker: "one of the engineers"));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal(
            [
                $"Greta Holm, Mayor: “It will hold” (Lindenau Courier, 6 November 2024), http://localhost{Path}#q1",
                $"one of the engineers: “a miracle.” (Lindenau Courier, 6 November 2024), http://localhost{Path}#q2",
            ],
            page.All(".said .citation"));
        Assert.Equal(["cite1", "cite2"], page.QuerySelectorAll(".said-entry .copy[hidden]").Select(b => b.GetAttribute("data-copies")));
        Assert.NotNull(page.QuerySelector("[role=status][data-copied]"));
        Assert.Equal("#cite1", page.QuerySelector("#note1 .note-actions a:nth-child(2)")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Quotes_stand_in_the_order_of_the_text_whatever_their_numbers()
    {
        var holm = Some.Person();
        var article = Some.Article(text: Text).Quoting("a miracle.", holm).Quoting("It will hold,", holm);
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        Assert.Equal(["2", "1"], (await client.OpenAsync(Path)).All(".said-number"));
        Assert.Equal(["“It will hold,”", "“a miracle.”"], (await client.OpenAsync("/quotes")).All(".ledger-words"));
    }

    [Fact]
    public async Task A_name_that_is_nobodys_is_listed_and_leads_nowhere()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: Text).Mentioning(null, name: "Holm"));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal(["Holm"], page.All(".named li"));
        Assert.Empty(page.QuerySelectorAll(".named a, .article-text a"));
    }

    [Fact]
    public async Task Whom_a_surname_alone_means_is_told_apart_from_who_is_named_in_full()
    {
        var (brask, holm) = (Some.Person("John Brask"), Some.Person());
        var article = Some.Article(text: "President Brask met Mayor Greta Holm. Brask and Holm spoke.").Mentioning(brask, "Brask", "President").Mentioning(holm, role: "Mayor").Mentioning(holm, "Holm");
        (article.Appearances[0].Name, article.Appearances[0].Block) = ("Brask", null);
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal(["John Brask, President only “Brask” here; other articles of that time say who it was", "Greta Holm, Mayor"], page.All(".named li"));
        Assert.Equal([("Brask", "John Brask"), ("Greta Holm", null), ("Brask", "John Brask")], page.QuerySelectorAll("a.name").Take(3).Select(a => (a.Words(), a.GetAttribute("title"))));

        var person = await archive.CreateClient().OpenAsync("/people/john-brask");
        Assert.Equal(["The bridge reopens 6 November 2024, by the surname alone"], person.All("[aria-labelledby=named] .article-rows li"));
        Assert.Equal("Of an article that gives a title and the surname alone, other articles of that time say whom it means.", person.One("[aria-labelledby=named] .hint"));
        Assert.Null((await archive.CreateClient().OpenAsync("/people/greta-holm")).QuerySelector("[aria-labelledby=named] .hint"));
    }

    [Fact]
    public async Task Links_are_sorted_into_held_outside_and_lost()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Bridge closes", "2022-11-01", url: "https://www.lindenau-courier.example/closed"),
            Some.Article("The tunnel", "2022-12-01"),
            Some.Article(text: Text, url: "https://lindenau-courier.example/bridge")
                .Linking("closed in 2022", "http://lindenau-courier.example/closed?utm_source=x")
                .Linking("the Courier", "https://other.example/")
                .Linking("told reporters")
                .Linking("The tunnel", rel: LinkRel.Related)
                .Linking("Bridge closes", "https://lindenau-courier.example/closed", LinkRel.Related)
                .Linking("The ferry", rel: LinkRel.Related)
                .Linking("original", "https://lindenau-courier.example/bridge", LinkRel.Original));

        var page = await archive.CreateClient().OpenAsync(Path);

        Assert.Equal("/2022/11/01/bridge-closes", page.QuerySelector(".article-text a.link-held")!.GetAttribute("href"));
        Assert.Equal("Held in this archive: Bridge closes", page.QuerySelector(".article-text a.link-held")!.GetAttribute("title"));
        Assert.Equal("noopener noreferrer external", page.QuerySelector(".article-text a.link-outside")!.GetAttribute("rel"));
        Assert.Equal("told reporters (link lost in the saved copy)", page.One(".article-text .link-lost"));
        Assert.Equal(["Held in this archive", "Outside", "Lost in the saved copy"], page.All("aside h3"));
        Assert.Equal(["Bridge closes", "the Courier other.example", "told reporters (link lost in the saved copy)"], page.All(".links li"));
        Assert.Equal(["The tunnel", "Bridge closes", "The ferry (link lost in the saved copy)"], page.All(".related li"));
        Assert.Equal(["/2022/12/01/the-tunnel", "/2022/11/01/bridge-closes"], page.QuerySelectorAll(".related a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_former_address_redirects_for_good()
    {
        var article = Some.Article("Мост открыт");
        article.FormerPaths.Add(new FormerPath { Path = "2024/11/05/мост" });
        article.FormerPaths.Add(new FormerPath { Path = "undated/bridge" });
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        var present = "/2024/11/06/" + Uri.EscapeDataString("мост-открыт");
        Assert.Equal((HttpStatusCode.MovedPermanently, present), await client.FollowAsync("/2024/11/05/" + Uri.EscapeDataString("мост")));
        Assert.Equal((HttpStatusCode.MovedPermanently, present), await client.FollowAsync("/undated/bridge"));
        Assert.Equal("Мост открыт", (await client.OpenAsync(present)).One("h1"));
    }

    [Fact]
    public async Task An_article_of_no_known_date_title_or_text_is_still_a_page()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(title: null, date: null, text: ""));

        var page = await archive.CreateClient().OpenAsync("/undated/article");

        Assert.Equal("Untitled article", page.One("h1"));
        Assert.Equal("undated", page.One(".facts-line"));
        Assert.Equal("The saved copy holds no text.", page.One(".article-text"));
    }

    [Fact]
    public async Task It_says_how_many_earlier_states_are_kept()
    {
        var article = Some.Article();
        article.Revisions.Add(new Revision { Number = 1, Text = "Old.", SeedPath = "a.md", ContentHash = "0" });
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        Assert.Contains("1 earlier state", (await archive.CreateClient().OpenAsync(Path)).All("dd"));
    }

    [Fact]
    public async Task An_unknown_address_is_a_page_that_helps_on()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();

        foreach (var path in new[]
        {
            "/2024/11/06/nothing", "/2024/11/07/the-bridge-reopens", "/2024/13/45/the-bridge-reopens", "/undated/the-bridge-reopens",
            "/2024/11/06/the-bridge-reopens/more", "/2024/11/06/THE%20BRIDGE", "/2024/11/06/%F0%9F%8C%8A", "/2024/11/06/%2e%2e%2f", "/nothing",
        })
        {
            var page = await client.OpenAsync(path, HttpStatusCode.NotFound);

            Assert.Equal("There is no such page", page.One("h1"));
            Assert.NotNull(page.QuerySelector("main a[href='/search']"));
        }
    }
}
