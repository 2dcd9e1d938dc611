using System.Net;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class PeriodTests(PeriodTests.Calendar calendar, ITestOutputHelper output) : IClassFixture<PeriodTests.Calendar>
{
    private readonly HttpClient client = calendar.Archive.CreateClient();

    [Fact]
    public async Task A_year_lists_its_months_and_articles()
    {
        var page = await client.OpenAsync("/2024");

        Assert.Equal("2024", page.One("h1"));
        Assert.Equal("3 articles published in 2024.", page.One(".lead"));
        Assert.Equal(["January 2024 1 article", "November 2024 2 articles"], page.All(".counts li"));
        Assert.Equal(["/2024/01", "/2024/11"], page.QuerySelectorAll(".counts a").Select(a => a.GetAttribute("href")));
        Assert.Equal(3, page.QuerySelectorAll(".card").Length);
    }

    [Fact]
    public async Task What_has_no_date_has_a_list_of_its_own()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([Some.Article(), .. Enumerable.Range(1, 31).Select(n => Some.Article($"Someday {n}", date: null))]);
        var visitor = archive.CreateClient();

        var (first, second) = (await visitor.OpenAsync("/undated"), await visitor.OpenAsync("/undated?page=2"));

        Assert.Equal("31 articles without a date of publication, those that came into the archive last first.", first.One(".lead"));
        Assert.Equal(["Someday 31", "Someday 30"], first.All(".card h3").Take(2));
        Assert.Equal(["Someday 1"], second.All(".card h3"));
        Assert.Equal(("Undated articles · NewsArchive", "Undated articles, page 2 · NewsArchive"), (first.Title, second.Title));
        Assert.Equal("31 articles", (await visitor.OpenAsync("/")).QuerySelector("a[href='/undated'] + span")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/undated?page=3"));
    }

    [Fact]
    public async Task Where_all_have_a_date_the_list_of_others_says_so()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());

        Assert.Equal("Every article of the archive has a date.", (await archive.CreateClient().OpenAsync("/undated")).One(".lead"));
    }

    [Fact]
    public async Task A_month_is_a_calendar_of_its_days()
    {
        var page = await client.OpenAsync("/2024/11");

        Assert.Equal("November 2024", page.One("h1"));
        Assert.Equal(["6 November 2024: 1 article", "30 November 2024: 1 article"], page.All(".calendar a"));
        Assert.Equal(["/2024/11/06", "/2024/11/30"], page.QuerySelectorAll(".calendar a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], page.All(".calendar th"));
        Assert.Equal(["", "", "", "", "1", "2", "3"], page.QuerySelector(".calendar tbody tr")!.All("td"));
        Assert.Equal(5, page.QuerySelectorAll(".calendar tbody tr").Length);
        Assert.Equal(["2024"], page.All(".breadcrumbs a"));
    }

    [Theory]
    [InlineData("/2024", "/2020", "/2026")]
    [InlineData("/2024/11", "/2024/01", "/2026/02")]
    [InlineData("/2024/11/06", "/2024/01/15", "/2024/11/30")]
    [InlineData("/2024/06", "/2024/01", "/2024/11")]
    [InlineData("/2020", null, "/2024")]
    [InlineData("/2026/02/01", "/2024/11/30", null)]
    public async Task Earlier_and_later_skip_empty_periods(string path, string? earlier, string? later)
    {
        var page = await client.OpenAsync(path);

        Assert.Equal(earlier, page.QuerySelector(".page-head a[rel=prev]")?.GetAttribute("href"));
        Assert.Equal(later, page.QuerySelector(".page-head a[rel=next]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task A_day_without_articles_says_so()
    {
        var page = await client.OpenAsync("/2024/02/29");

        Assert.Equal("The archive holds no article published on 29 February 2024.", page.One(".lead"));
    }

    [Theory]
    [InlineData("/2024/13/45")]
    [InlineData("/2024/00")]
    [InlineData("/2023/02/29")]
    [InlineData("/0000")]
    [InlineData("/0/1/1")]
    [InlineData("/20245")]
    [InlineData("/-123")]
    [InlineData("/2024/-1")]
    [InlineData("/2024/11/6x")]
    public async Task A_date_that_no_calendar_has_is_not_found(string path)
    {
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(path));
    }

    [Theory]
    [InlineData("/0001/01/01")]
    [InlineData("/9999/12/31")]
    [InlineData("/9999")]
    public async Task The_ends_of_the_calendar_are_pages(string path)
    {
        Assert.Equal(HttpStatusCode.OK, await client.StatusAsync(path));
    }

    [Theory]
    [InlineData("/2024/1", "/2024/01")]
    [InlineData("/2024/1/5?page=2", "/2024/01/05?page=2")]
    [InlineData("/2024/01/", "/2024/01")]
    public async Task Each_period_has_one_address(string path, string address)
    {
        Assert.Equal((HttpStatusCode.MovedPermanently, address), await client.FollowAsync(path));
    }

    /// <summary>An archive whose articles leave some years, months and days empty.</summary>
    public sealed class Calendar : IAsyncLifetime
    {
        public ArchiveFactory Archive { get; } = new();

        public async Task InitializeAsync() => await Archive.HoldingAsync(
            Some.Article("A", "2020-05-05"), Some.Article("B", "2024-01-15"), Some.Article("C", "2024-11-06"), Some.Article("D", "2024-11-30"),
            Some.Article("E", "2026-02-01"), Some.Article("F", date: null));

        public async Task DisposeAsync() => await Archive.DisposeAsync();
    }
}
