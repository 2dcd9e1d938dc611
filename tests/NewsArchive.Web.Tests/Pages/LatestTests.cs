using System.Net;
using NewsArchive.Store.Articles;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class LatestTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_empty_archive_says_how_to_fill_it()
    {
        await using var archive = new ArchiveFactory(output);

        var page = await archive.CreateClient().OpenAsync("/");

        Assert.Equal("This archive is still empty", page.One(".empty h2"));
        Assert.Contains(archive.SeedsPath, page.One(".empty"), StringComparison.Ordinal);
        Assert.Contains("newsarchive import", page.One(".empty"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("input[type=search][name=q]"));
    }

    [Fact]
    public async Task Articles_stand_under_their_days_the_newest_first()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Old", "2024-10-01"), Some.Article("New", "2024-11-06", source: Some.Source()), Some.Article("Also new", "2024-11-06"), Some.Article("Undated", date: null));

        var page = await archive.CreateClient().OpenAsync("/");

        Assert.Equal(["Wednesday, 6 November 2024", "Tuesday, 1 October 2024", "Undated"], page.All("h2.day-name"));
        Assert.Equal(["Also new", "New"], page.QuerySelector(".day")!.All(".card h3").Order());
        Assert.Equal(["Old", "Undated"], page.All(".card h3").Skip(2));
        Assert.Contains("Lindenau Courier", page.QuerySelector("a[href='/2024/11/06/new']")!.Closest(".card")!.Words(), StringComparison.Ordinal);
        Assert.Equal(["2024 3 articles", "Undated 1 article"], page.All("section[aria-labelledby=years] li"));
    }

    [Fact]
    public async Task A_card_does_not_say_again_what_the_heading_over_it_says()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(source: Some.Source()), Some.Article("No outlet"), Some.Article("Undated", date: null));
        var client = archive.CreateClient();

        Assert.Equal(["Lindenau Courier"], (await client.OpenAsync("/")).All(".card .facts-line"));
        Assert.Equal(["Lindenau Courier 6 November 2024"], (await client.OpenAsync("/sources/lindenau-courier.example")).All(".card .facts-line"));
    }

    [Fact]
    public async Task Articles_without_a_headline_can_be_told_apart()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Untitled("2024/11/06/untitled", "2024-11-06"), Untitled("2024/11/06/untitled-2", "2024-11-06"), Untitled("2024/10/01/untitled", "2024-10-01"), Untitled("undated/untitled-3", null));

        var page = await archive.CreateClient().OpenAsync("/");

        Assert.Equal(
            ["Untitled article 2 of 6 November 2024", "Untitled article 3", "Untitled article of 1 October 2024", "Untitled article of 6 November 2024"],
            page.All(".card h3").Order());

        static Article Untitled(string path, string? date)
        {
            var article = Some.Article(path.Replace('/', '-'), date);
            (article.Title, article.Path) = (null, path);
            return article;
        }
    }

    [Fact]
    public async Task Ways_into_the_rest_are_the_months_who_was_quoted_lately_and_the_sources()
    {
        var (holm, prenn) = (Some.Person(), Some.Person("Aldous Prenn"));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Long ago", "2024-01-15", "“No,” said Aldous Prenn.", Some.Source("halden.example", "Halden Tribune")).Mentioning(prenn).Quoting("No,", prenn),
            Some.Article("Before", "2024-10-20", "“Yes,” said Greta Holm.").Mentioning(holm).Quoting("Yes,", holm),
            Some.Article(text: "“It holds,” said Greta Holm. “So,” said Greta Holm.").Mentioning(holm).Quoting("It holds,", holm).Quoting("So,", holm));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/");

        Assert.Equal("3 articles, January 2024 to November 2024", page.One(".chart figcaption"));
        Assert.Equal(["/2024/01", "/2024/10", "/2024/11"], page.QuerySelectorAll(".chart tbody a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Greta Holm 3 quotes"], page.All("section[aria-labelledby=quoted] li"));
        Assert.Equal(["Halden Tribune 1 article"], page.All("section[aria-labelledby=sources] li"));
    }

    [Fact]
    public async Task A_card_shows_the_opening_and_who_is_quoted()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article(text: "“It holds,” said Greta Holm. “It will hold,” said Greta Holm of the bridge that she had built.\n\nMore follows.").Quoting("It holds,", holm).Quoting("It will hold,", holm));

        var card = (await archive.CreateClient().OpenAsync("/")).QuerySelector(".card")!;

        Assert.Equal("“It holds,” said Greta Holm. “It will hold,” said Greta Holm of the bridge that she had built.", card.One(".card-text"));
        Assert.Equal("Quotes Greta Holm", card.One(".card-speakers"));
    }

    [Fact]
    public async Task Pages_follow_one_another_and_end()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 45).Select(n => Some.Article($"Article {n}"))]);
        var client = archive.CreateClient();

        var first = await client.OpenAsync("/");
        var last = await client.OpenAsync("/?page=3");

        Assert.Equal("/?page=2", first.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Null(first.QuerySelector(".paging a[rel=prev]"));
        Assert.Equal("Page 3 of 3", last.One(".paging span"));
        Assert.Equal(5, last.QuerySelectorAll(".card").Length);
        Assert.Null(last.QuerySelector(".paging a[rel=next]"));
        Assert.Equal("/", (await client.OpenAsync("/?page=2")).QuerySelector(".paging a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_number_that_no_page_has_is_not_found()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: "The bridge is open, says Otto Brand.").Quoting("bridge", speaker: "Otto Brand").Mentioning(Some.Person("Otto Brand")));
        var client = archive.CreateClient();

        foreach (var list in new[] { "/?", "/2024?", "/2024/11?", "/2024/11/06?", "/people?", "/people/otto-brand?", "/quotes?", "/sources?", "/search?q=bridge&", "/search?" })
        {
            Assert.Equal(HttpStatusCode.OK, await client.StatusAsync($"{list}page=1"));
            foreach (var number in new[] { "0", "-1", "99999", "2147483648", "abc", "1.5", "2" })
            {
                Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync($"{list}page={number}"));
            }
        }
    }
}
