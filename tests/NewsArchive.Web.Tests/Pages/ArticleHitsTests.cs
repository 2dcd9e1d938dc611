using System.Net;
using NewsArchive.Extraction.Articles;
using NewsArchive.Store.Articles;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class ArticleHitsTests(ITestOutputHelper output)
{
    private const string Path = "/2024/11/06/the-bridge-reopens";

    private const string Text =
        "“The bridge will hold,” Mayor Greta Holm told reporters.\n\nTwo old bridges of <Lindenau> stay closed, as the Courier reported: the iron bridge and the mill bridge.";

    [Fact]
    public async Task Hits_of_the_search_are_marked_and_numbered_from_the_headline_on()
    {
        await using var archive = await HoldingAsync();

        var page = await archive.CreateClient().OpenAsync(Path + "?q=bridge+lindenau");

        Assert.Equal(["bridge", "bridge", "bridges", "Lindenau", "bridge", "bridge"], page.All("mark.hit"));
        Assert.Equal(["hit1", "hit2", "hit3", "hit4", "hit5", "hit6"], page.QuerySelectorAll("mark.hit").Select(m => m.Id));
        Assert.Equal("bridge", page.One("h1 > #hit1"));
        Assert.Equal("The bridge reopens", page.One("h1"));
        Assert.Equal("6 hits for “bridge lindenau”", page.One(".hits-count"));
        Assert.Equal(
            ["Last #hit6", "First #hit1", "Back to the results /search?q=bridge%20lindenau", $"Without marks {Path}"],
            page.QuerySelectorAll(".hits a").Select(a => $"{a.Words()} {a.GetAttribute("href")}"));
        Assert.Equal("", page.One(".hits [role=status]"));
        Assert.NotNull(page.QuerySelector("script[type=module][src^='/js/hits.']"));
    }

    [Fact]
    public async Task A_hit_lies_inside_links_and_quotes_and_counts_once_though_it_crosses_them()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Article(Text)
            .Mentioning(holm).Quoting("The bridge will hold,", holm).Linking("the Courier", "https://lindenau-courier.example/"));

        var page = await archive.CreateClient().OpenAsync(Path + "?q=%22mayor+greta%22+OR+bridge+OR+%22as+the%22");

        Assert.Equal("bridge", page.One("#q1 > mark.hit"));
        Assert.Equal(["Mayor", "Greta"], page.All("[data-hit='3']"));
        Assert.Equal("Greta", page.One("a.name > mark.hit"));
        Assert.Equal(["as", "the"], page.All("[data-hit='5']"));
        Assert.Equal("the", page.One("a.link-outside > mark.hit:not([id])"));
        Assert.StartsWith("7 hits", page.One(".hits-count"), StringComparison.Ordinal);
        Assert.Equal(7, page.QuerySelectorAll("mark.hit[id]").Length);
    }

    [Fact]
    public async Task Of_one_person_all_mentions_and_no_namesakes_are_marked()
    {
        var (mother, daughter) = (Some.Person("Greta Holm"), Some.Person("Ada Holm"));
        var article = Article("Greta Holm opened the bridge. Her daughter Ada Holm closed it; Holm was not amused, said the mayoress.")
            .Mentioning(daughter).Mentioning(mother).Mentioning(mother, "the mayoress");
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        var page = await archive.CreateClient().OpenAsync(Path + "?q=person:@greta-holm+closed");

        Assert.Equal(["Greta Holm", "closed", "the mayoress"], page.All("mark.hit"));
        Assert.Equal("3 hits for “person:\"Greta Holm\" closed”", page.One(".hits-count"));
    }

    [Fact]
    public async Task Hits_in_the_byline_and_in_captions_are_marked_in_the_order_of_the_page()
    {
        var article = Article(Text);
        article.Authors = ["Nora Brask", "Otto Brand"];
        article.Images = [new ExtractedImage("Brand", "The ferry of Brand", null), new ExtractedImage(null, "A ferry", null)];
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        var page = await client.OpenAsync(Path + "?q=brand+OR+lindenau+OR+ferry");

        Assert.Equal("5 hits for “brand OR lindenau OR ferry”", page.One(".hits-count"));
        Assert.Equal(["hit1 Brand", "hit2 Lindenau", "hit3 ferry", "hit4 Brand", "hit5 ferry"], page.QuerySelectorAll("mark.hit").Select(m => $"{m.Id} {m.TextContent}"));
        Assert.Equal("By Nora Brask, Otto Brand", page.One(".byline"));
        Assert.Equal("Brand", page.One(".byline mark"));
        Assert.Equal(["The ferry of Brand", "A ferry"], page.All(".caption"));
        Assert.Equal("By Nora Brask, Otto Brand", (await client.OpenAsync(Path)).One(".byline"));
    }

    [Fact]
    public async Task The_way_back_leads_to_the_results_as_they_were()
    {
        await using var archive = await HoldingAsync();

        var page = await archive.CreateClient().OpenAsync(Path + "?q=bridge&kind=quotes&order=newest");

        Assert.Equal(
            ["/search?q=bridge&kind=quotes&order=newest", Path],
            page.QuerySelectorAll(".hits-links a").TakeLast(2).Select(a => a.GetAttribute("href")!));
        Assert.Equal("http://localhost" + Path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?q=tram", "No hit for “tram” in this article")]
    [InlineData("?q=-bridge", "No hit for “-bridge” in this article")]
    [InlineData("?q=%3Cscript%3E", "No hit for “<script>” in this article")]
    public async Task A_search_that_hits_nothing_here_says_so(string search, string says)
    {
        await using var archive = await HoldingAsync();

        var page = await archive.CreateClient().OpenAsync(Path + search);

        Assert.Equal(says, page.One(".hits-count"));
        Assert.Equal(["Back to the results", "Without marks"], page.All(".hits a"));
        Assert.Empty(page.QuerySelectorAll("mark.hit"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=+")]
    public async Task Without_a_search_nothing_is_marked(string search)
    {
        await using var archive = await HoldingAsync();

        var page = await archive.CreateClient().OpenAsync(Path + search);

        Assert.Empty(page.QuerySelectorAll("mark.hit, .hits, script[src^='/js/hits.']"));
    }

    [Fact]
    public async Task The_canonical_address_of_an_article_has_no_search()
    {
        await using var archive = await HoldingAsync();

        var page = await archive.CreateClient().OpenAsync(Path + "?q=bridge");

        Assert.Equal("http://localhost" + Path, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_former_address_keeps_the_search()
    {
        var article = Article(Text);
        article.FormerPaths.Add(new FormerPath { Path = "2024/11/06/bridge-opens" });
        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        Assert.Equal((HttpStatusCode.MovedPermanently, Path + "?q=bridge"), await archive.CreateClient().FollowAsync("/2024/11/06/bridge-opens?q=bridge"));
    }

    private static Article Article(string text) => Some.Article(text: text);

    private Task<ArchiveFactory> HoldingAsync() => new ArchiveFactory(output).HoldingAsync(Article(Text));
}
