using System.Net;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class SourcesTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Sources_are_listed_with_what_is_held_of_them()
    {
        var courier = Some.Source();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", "2024-10-01", source: courier), Some.Article("B", "2024-11-06", source: courier), Some.Article("C", date: null, source: Some.Source("tide-weekly", "tide-weekly")));
        var client = archive.CreateClient();

        Assert.Equal(
            ["Lindenau Courier lindenau-courier.example 2 articles 1 October to 6 November 2024", "tide-weekly 1 article undated"],
            (await client.OpenAsync("/sources")).All(".sources li"));
        var source = await client.OpenAsync("/sources/lindenau-courier.example");
        Assert.Equal("Lindenau Courier", source.One("h1"));
        Assert.Equal(["B", "A"], source.All(".card h3"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/sources/nowhere.example"));
    }

    [Fact]
    public async Task An_archive_without_sources_says_so()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal("No article says where it comes from yet.", (await archive.CreateClient().OpenAsync("/sources")).One(".empty"));
    }
}
