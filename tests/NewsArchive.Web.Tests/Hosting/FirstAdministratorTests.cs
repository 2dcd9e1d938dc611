using System.Net;
using System.Text.RegularExpressions;
using NewsArchive.Web.Tests.Admin;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class FirstAdministratorTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_settings_create_the_first_administrator()
    {
        await using var archive = new ArchiveFactory(output).With("Admin:UserName", "ada").With("Admin:Password", Administrator.Password);

        var response = await Administrator.TrySignInAsync(archive.CreateClient(), "ada", Administrator.Password);

        Assert.Equal("/admin", response.Headers.Location?.OriginalString);
        Assert.DoesNotContain(archive.LoggedLines, l => l.Contains(Administrator.Password));
    }

    [Fact]
    public async Task Without_an_administrator_the_log_says_how_to_create_one()
    {
        await using var archive = new ArchiveFactory(output);
        archive.CreateClient();

        Assert.Single(archive.LoggedLines, l => l.Contains("newsarchive admin create NAME"));
    }

    [Fact]
    public async Task The_link_in_the_log_creates_the_first_administrator_once()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        var link = Regex.Match(await archive.LoggedAsync("/admin/setup"), @"https?://[^/]+(/admin/setup\?token=\w+)").Groups[1].Value;

        var form = await client.GetPageAsync(link);
        var common = await client.SubmitAsync(form, "/admin/setup", ("userName", "ada"), ("password", "password1234"), ("repeated", "password1234"));
        Assert.NotNull((await common.PageAsync()).QuerySelector("[role=alert]"));
        var created = await client.SubmitAsync(form, "/admin/setup", ("userName", "ada"), ("password", Administrator.Password), ("repeated", Administrator.Password));
        Assert.Equal("/admin/sign-in", created.Headers.Location?.OriginalString);
        Assert.Equal("/admin", (await Administrator.TrySignInAsync(client, "ada", Administrator.Password)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/admin/users")).StatusCode);

        Assert.Equal("/admin/sign-in", (await client.GetAsync(link)).Headers.Location?.OriginalString);
        await client.SubmitAsync(form, "/admin/setup", ("userName", "eve"), ("password", Administrator.Password), ("repeated", Administrator.Password));
        Assert.Equal(1, await archive.ReadAsync(d => Task.FromResult(d.Users.Count())));
    }

    [Fact]
    public async Task Where_there_is_an_administrator_the_log_holds_no_link()
    {
        await using var archive = new ArchiveFactory(output).With("Admin:UserName", "ada").With("Admin:Password", Administrator.Password);
        archive.CreateClient();

        Assert.DoesNotContain(archive.LoggedLines, l => l.Contains("/admin/setup"));
    }
}
