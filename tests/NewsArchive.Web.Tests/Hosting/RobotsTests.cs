using System.Net;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public class RobotsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Crawlers_are_kept_from_searches_and_from_the_administration()
    {
        await using var archive = new ArchiveFactory(output);

        using var answer = await archive.CreateClient().GetAsync("/robots.txt");

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        var rules = (await answer.Content.ReadAsStringAsync()).Split('\n');
        Assert.Equal(["User-agent: *", "Disallow: /admin", "Disallow: /search", "Disallow: /*?q="], rules.Where(r => r.Length > 0 && !r.StartsWith('#')));
    }
}
