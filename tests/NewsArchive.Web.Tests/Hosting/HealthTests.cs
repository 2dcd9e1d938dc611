using System.Net;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class HealthTests(ITestOutputHelper output)
{
    [Fact]
    public async Task An_archive_whose_database_answers_is_healthy()
    {
        await using var archive = new ArchiveFactory(output);

        var response = await archive.CreateClient().GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_archive_without_its_database_is_unhealthy()
    {
        await using var archive = new ArchiveFactory(output);
        var client = archive.CreateClient();
        await File.WriteAllTextAsync(archive.Database, "no database at all");

        var response = await client.GetAsync("/healthz");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("Unhealthy", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task It_serves_its_stylesheet_and_a_page_with_an_article_on_a_real_port()
    {
        await using var archive = new ArchiveFactory(output);
        archive.UseKestrel(0);
        archive.StartServer();
        await archive.HoldingAsync(Some.Article());
        using var client = new HttpClient { BaseAddress = archive.Address };

        Assert.NotEqual(5080, archive.Address.Port);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/css/site.css")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
    }
}
