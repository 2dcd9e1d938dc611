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
}
