using AngleSharp.Dom;
using NewsArchive.Store.Searching;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages.Search;

public class HelpTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Every_example_is_understood_and_finds_what_it_says()
    {
        var (holm, source) = (Some.Person("Greta Holm"), Some.Source());
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Mayor of Lindenau Opens Second Bridge", "2024-11-06", "“The bridge will stand.” So says the mayor Greta Holm.", source).Mentioning(holm).Quoting("The bridge will stand.", holm));
        var client = archive.CreateClient();

        var examples = (await client.OpenAsync("/help/search")).QuerySelectorAll(".examples li").ToList();

        Assert.Equal(
            ["lindenau", "lindenau opens", "\"lindenau opens\"", "lind*", "lindenau OR mayor", "lindenau -mayor", "(lindenau OR mayor) -opens", "person:\"Greta Holm\"", "person:@greta-holm", "speaker:Holm", "speaker:Holm bridge"],
            examples.Take(11).Select(e => e.One("code")));
        foreach (var example in examples)
        {
            Assert.Empty(SearchQuery.Parse(example.One("code")).Hints);
            var page = await client.OpenAsync(example.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Equal(example.One(".found"), $"{page.One("#results")}, {(page.All(".kinds a")[1] == "Quotes (1)" ? "1 quote" : "0 quotes")}");
        }
    }

    [Fact]
    public async Task An_archive_without_quotes_is_explained_too()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync();

        var page = await archive.CreateClient().OpenAsync("/help/search");

        Assert.Equal("0 articles, 0 quotes", page.One(".examples .found"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=bridge")]
    [InlineData("/about")]
    public async Task It_is_found_from(string path)
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article());

        Assert.NotNull((await archive.CreateClient().OpenAsync(path)).QuerySelector("a[href='/help/search']"));
    }
}
