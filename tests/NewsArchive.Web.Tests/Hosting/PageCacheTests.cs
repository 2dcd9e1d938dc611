using System.Net;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Web.Tests.Admin;
using NewsArchive.Web.Tests.Pages;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public class PageCacheTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_page_is_made_once_until_the_archive_changes()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();
        Assert.Equal(1, (await client.OpenAsync("/2024")).QuerySelectorAll(".card").Length);
        archive.QueryLog.Clear();

        await client.OpenAsync("/2024");
        Assert.Empty(archive.QueryLog.Queries);

        await archive.HoldingAsync(Some.Article("Another"));
        Assert.Equal(2, (await client.OpenAsync("/2024")).QuerySelectorAll(".card").Length);
    }

    [Fact]
    public async Task An_address_in_capitals_is_no_page_whether_the_right_one_is_kept_or_not()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();
        await client.OpenAsync("/2024/11/06/the-bridge-reopens");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/2024/11/06/THE-BRIDGE-REOPENS")).StatusCode);
    }

    [Fact]
    public async Task Other_words_are_another_page()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(), Some.Article("Fog", "2024-11-30"));
        var client = archive.CreateClient();

        Assert.Equal("1 article", (await client.OpenAsync("/search?q=fog")).One(".result-count"));
        Assert.Equal("0 articles", (await client.OpenAsync("/search?q=frost")).One(".result-count"));
    }

    [Fact]
    public async Task What_an_administrator_sees_is_kept_for_nobody()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var administrator = await Administrator.SignInAsync(archive);
        Assert.Contains("How it was read", (await administrator.OpenAsync("/2024/11/06/the-bridge-reopens")).One(".facts"), StringComparison.Ordinal);

        Assert.DoesNotContain("How it was read", (await archive.CreateClient().OpenAsync("/2024/11/06/the-bridge-reopens")).One(".facts"), StringComparison.Ordinal);
        Assert.Contains("How it was read", (await administrator.OpenAsync("/2024/11/06/the-bridge-reopens")).One(".facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_can_read_it_gets_it_compressed()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();

        foreach (var (accepted, encoding) in new[] { ("br", "br"), ("gzip", "gzip"), ("identity", null) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/2024");
            request.Headers.AcceptEncoding.ParseAdd(accepted);
            Assert.Equal(encoding, (await client.SendAsync(request)).Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task A_kept_page_has_all_headers_of_the_one_that_was_made()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();

        var (made, kept) = (await client.GetAsync("/2024"), await client.GetAsync("/2024"));

        Assert.False(made.Headers.Contains("Age"));
        Assert.True(kept.Headers.Contains("Age"));
        Assert.True(made.Headers.Contains("Content-Security-Policy"));
        Assert.Equal(NamesOf(made), NamesOf(kept));

        static string[] NamesOf(HttpResponseMessage answer) =>
            [.. answer.Headers.Concat(answer.Content.Headers).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Where(h => !IsOfTheMoment(h)).Order()];

        static bool IsOfTheMoment(string header) => header.Split(':')[0] is "Age" or "Date" or "Transfer-Encoding" or "Content-Length";
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/search/suggest?q=brid")]
    [InlineData("/healthz")]
    [InlineData("/css/site.css")]
    [InlineData("/robots.txt")]
    [InlineData("/admin/sign-in")]
    public async Task What_is_no_page_is_made_each_time(string address)
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());
        var client = archive.CreateClient();

        for (var i = 0; i < 2; i++)
        {
            Assert.False((await client.GetAsync(address)).Headers.Contains("Age"));
        }
    }

    [Fact]
    public async Task Browsers_are_told_what_they_may_fetch_beforehand()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();

        var rules = (await client.GetAsync("/about")).Headers.GetValues("Speculation-Rules").Single().Trim('"');
        var answer = await client.GetAsync(rules);

        Assert.Equal("application/speculationrules+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("/admin*", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False((await client.GetAsync("/admin/sign-in")).Headers.Contains("Speculation-Rules"));
    }
}
