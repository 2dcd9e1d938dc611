using NewsArchive.Web.Tests.Admin;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class SecurityHeaderTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_page_carries_a_policy_that_lets_no_inline_or_foreign_script_run()
    {
        await using var archive = new ArchiveFactory(output);
        await archive.HoldingAsync(Some.Article());
        var client = await Administrator.SignInAsync(archive);

        foreach (var address in new[] { "/", "/people", "/quotes", "/search?q=bridge", "/help/search", "/about", "/nowhere", "/admin", "/admin/import", "/admin/imports", "/admin/none" })
        {
            var response = await client.GetAsync(address);

            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy);
            Assert.Contains("script-src 'self';", policy);
            Assert.Contains("style-src 'self';", policy);
            Assert.Contains("frame-ancestors 'none'", policy);
            Assert.Contains("base-uri 'none'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(response.Headers.Contains("Referrer-Policy"));
            var page = await response.PageAsync();
            Assert.Empty(page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onsubmit]"));
        }
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_runs_on()
    {
        await using var archive = new ArchiveFactory(output);
        archive.UseKestrel(0);
        archive.StartServer();
        using var client = new HttpClient { BaseAddress = archive.Address };

        Assert.False((await client.GetAsync("/")).Headers.Contains("Server"));
    }
}
