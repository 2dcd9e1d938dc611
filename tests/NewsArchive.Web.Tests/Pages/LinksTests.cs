using System.Net;
using AngleSharp.Dom;
using NewsArchive.Extraction.Links;
using NewsArchive.Store.Articles;
using NewsArchive.Web.Rendering;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class LinksTests(ITestOutputHelper output)
{
    private const string Observer = "https://www.skarn-observer.example";

    [Fact]
    public async Task Addresses_that_the_archive_does_not_hold_are_wanted_those_that_most_articles_link_to_first()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/links");

        Assert.Equal("Links · NewsArchive", page.Title);
        Assert.Equal("Links", page.One("h1"));
        Assert.Equal("3 addresses, those that most articles link to first", page.One(".result-count"));
        Assert.Equal(
            [
                "skarn-observer.example/ferry “the last ferry” 2 articles the latest: Strike ends 6 November 2024",
                "halden.example/tide?day=2 1 article Strike begins 1 October 2024",
                "skarn-observer.example/lamp “the lamp” 1 article Untitled article undated",
            ],
            page.All(".wanted li"));
        var address = page.QuerySelector(".link-name a")!;
        Assert.Equal((Observer + "/ferry", OutsideUrl.Rel), (address.GetAttribute("href"), address.GetAttribute("rel")));
        Assert.Equal("/2024/11/06/strike-ends", page.QuerySelector(".wanted .facts-line a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Hosts_are_listed_by_how_many_articles_link_to_them_and_outlets_of_the_archive_lead_to_theirs()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/links");

        Assert.Equal(
            ["skarn-observer.example 3 articles", "halden.example 1 article", "lindenau-courier.example in the archive: Lindenau Courier 1 article"],
            page.All(".linked-hosts li"));
        Assert.Equal(
            ["/links?host=skarn-observer.example", "/links?host=halden.example", "/links?host=lindenau-courier.example", "/sources/lindenau-courier.example"],
            page.QuerySelectorAll(".linked-hosts a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("skarn-observer.example")]
    [InlineData("WWW.Skarn-Observer.example")]
    public async Task A_host_has_a_list_of_its_own(string host)
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/links?host=" + host);

        Assert.Equal("Links to skarn-observer.example · NewsArchive", page.Title);
        Assert.Equal(["skarn-observer.example/ferry", "skarn-observer.example/lamp"], page.All(".link-name"));
        Assert.Equal("skarn-observer.example", page.One(".linked-hosts [aria-current=page]"));
        Assert.Equal("/links", page.QuerySelector(".breadcrumbs a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Many_wanted_addresses_have_pages_and_no_others()
    {
        var article = Some.Article();
        foreach (var n in Enumerable.Range(10, 31))
        {
            article.Linking($"Story {n}", $"{Observer}/{n}", LinkRel.Related);
        }

        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);
        var client = archive.CreateClient();

        Assert.Equal("/links?page=2", (await client.OpenAsync("/links")).QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        var last = await client.OpenAsync("/links?host=skarn-observer.example&page=2");
        Assert.Equal(["skarn-observer.example/40"], last.All(".link-name"));
        Assert.Equal("/links?host=skarn-observer.example", last.QuerySelector(".paging a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/links?page=3"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/links?page=0"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/links?page=first"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/links?host=halden.example&page=2"));
    }

    [Fact]
    public async Task An_archive_in_which_nothing_is_wanted_says_why()
    {
        await using var empty = new ArchiveFactory(output);
        await using var whole = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Held", url: "https://lindenau-courier.example/held"),
            Some.Article("Linking").Linking("Held", "https://lindenau-courier.example/held", LinkRel.Related));

        Assert.Equal("No article links anywhere yet.", (await empty.CreateClient().OpenAsync("/links")).One(".empty"));
        Assert.Equal("The archive holds everything that its articles link to.", (await whole.CreateClient().OpenAsync("/links")).One(".empty"));
        Assert.Equal(
            "The articles link to nothing of halden.example that the archive does not hold.",
            (await whole.CreateClient().OpenAsync("/links?host=halden.example")).One(".empty"));
    }

    [Fact]
    public async Task Links_are_counted_by_indexes_alone_and_only_once_while_nothing_changes()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        archive.QueryLog.Clear();

        await client.OpenAsync("/links");
        var first = archive.QueryLog.Queries;
        archive.QueryLog.Clear();
        await client.OpenAsync("/links?host=skarn-observer.example");

        var plans = await Task.WhenAll(first.Select(archive.PlanAsync));
        Assert.Equal(3, plans.Length);
        Assert.Contains("SEARCH l USING COVERING INDEX IX_Links_TargetIdentity_PublishedOn_ArticleId_Rel (TargetIdentity>?)", plans[0], StringComparison.Ordinal);
        Assert.DoesNotContain("FOR ORDER BY", plans[0], StringComparison.Ordinal);
        Assert.Contains("SEARCH l USING COVERING INDEX IX_Links_Host_ArticleId_Rel (Host>?)", plans[1], StringComparison.Ordinal);
        Assert.StartsWith("SEARCH l USING INTEGER PRIMARY KEY (rowid=?)\n", plans[2], StringComparison.Ordinal);
        Assert.Matches(@"\nSEARCH l\d USING INDEX IX_Links_TargetIdentity_PublishedOn_ArticleId_Rel \(TargetIdentity=\?\)\n", plans[2]);
        Assert.DoesNotContain("MULTI-INDEX OR", plans[2], StringComparison.Ordinal);
        Assert.Equal(first[2], Assert.Single(archive.QueryLog.Queries));
    }

    [Fact]
    public async Task An_article_that_comes_later_changes_what_is_wanted()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        await client.OpenAsync("/links");

        await archive.HoldingAsync(Some.Article("The ferry", url: Observer + "/ferry").Linking("the lamp", Observer + "/lamp", LinkRel.Related));

        Assert.Equal(["skarn-observer.example/lamp", "halden.example/tide?day=2"], (await client.OpenAsync("/links")).All(".link-name"));
    }

    // The ferry is wanted by two articles, by the latter twice; held, lost and original addresses are not wanted.
    private Task<ArchiveFactory> FilledAsync()
    {
        var courier = Some.Source();
        Article[] articles =
        [
            Some.Article("Strike begins", "2024-10-01", source: courier, url: "https://lindenau-courier.example/strike")
                .Linking("the first ferry", Observer + "/ferry", LinkRel.Related)
                .Linking("https://halden.example/tide?day=2", "https://halden.example/tide?day=2", LinkRel.Related)
                .Linking("Original url", "https://lindenau-courier.example/original", LinkRel.Original),
            Some.Article("Strike ends", "2024-11-06", source: courier)
                .Linking("the last ferry", Observer + "/ferry", LinkRel.Related)
                .Linking("the ferry again", "https://skarn-observer.example/ferry#top", LinkRel.Related)
                .Linking("Strike begins", "https://lindenau-courier.example/strike", LinkRel.Related)
                .Linking("a lost one", rel: LinkRel.Related),
            Some.Article(null, date: null).Linking("the lamp", Observer + "/lamp", LinkRel.Related),
        ];
        return new ArchiveFactory(output).HoldingAsync(articles);
    }
}
