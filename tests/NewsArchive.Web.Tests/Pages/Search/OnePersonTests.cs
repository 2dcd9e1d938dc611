using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages.Search;

/// <summary>A search for one person among namesakes, as the pages lead to it.</summary>
public class OnePersonTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_page_of_a_person_and_the_facet_lead_to_their_own_articles_alone()
    {
        await using var archive = await NamesakesAsync();
        var client = archive.CreateClient();

        var person = await client.OpenAsync("/people/john-brask-sport");
        var all = person.QuerySelector("section[aria-labelledby=named] > p:last-child a")!;
        Assert.Equal(("All 31 articles", "/search?q=person%3A%40john-brask-sport"), (all.TextContent, all.GetAttribute("href")));
        Assert.Equal("31 articles", (await client.OpenAsync(all.GetAttribute("href")!)).One("#results"));

        var byName = await client.OpenAsync("/search?q=person:%22john+brask%22");
        Assert.Equal("33 articles", byName.One("#results"));
        var facets = byName.QuerySelectorAll("section[aria-labelledby=people] li");
        Assert.Equal(["John Brask 31", "John Brask 2"], facets.Select(f => f.Words()));
        Assert.Equal("2 articles", (await client.OpenAsync(facets[1].QuerySelector("a")!.GetAttribute("href")!)).One("#results"));
    }

    [Fact]
    public async Task It_bears_the_name_and_is_kept_by_what_narrows_it_and_by_the_form()
    {
        await using var archive = await NamesakesAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=person:@john-brask+vote");

        Assert.Equal("2 articles", page.One("#results"));
        Assert.Equal("Articles with “vote”, that name John Brask.", page.One(".understood"));
        Assert.Equal(["Remove person: John Brask ×", "Remove vote ×", "Clear all"], page.All(".chips a"));
        Assert.Equal(["John Brask"], page.All(".card mark").Distinct().Except(["Vote", "vote"]));
        Assert.DoesNotContain(page.QuerySelectorAll(".facets a"), a => a.TextContent == "John Brask");
        Assert.Equal("/search?q=person%3A%40john-brask%20vote%20source%3A%22lindenau-courier.example%22", page.QuerySelector("section[aria-labelledby=sources] a")!.GetAttribute("href"));
        Assert.Equal("@john-brask", page.QuerySelector("#person")!.GetAttribute("value"));
        Assert.Equal("/search?q=vote%20person%3A%22%40john-brask%22", (await client.GetAsync("/search?q=vote&person=%40john-brask&from=&to=")).Headers.Location?.OriginalString);
        Assert.Equal("2 articles", (await client.OpenAsync("/search?q=vote%20person%3A%22%40john-brask%22")).One("#results"));
        Assert.Equal(["John Brask", "John Brask"], (await client.OpenAsync(page.QuerySelector(".card-title a")!.GetAttribute("href")!)).All(".article-text mark").Where(m => m != "vote"));
    }

    private async Task<ArchiveFactory> NamesakesAsync()
    {
        var (politician, player, source) = (Some.Person("John Brask"), Some.Person("John Brask"), Some.Source());
        player.Slug = "john-brask-sport";
        return await new ArchiveFactory(output).HoldingAsync(
        [
            .. Enumerable.Range(1, 2).Select(n => Some.Article($"Vote {n}", "2024-11-06", $"John Brask lost vote {n}, so John Brask left.", source).Mentioning(politician)),
            .. Enumerable.Range(1, 31).Select(n => Some.Article($"Match {n}", "2024-11-07", $"John Brask won match {n}.", source).Mentioning(player)),
        ]);
    }
}
