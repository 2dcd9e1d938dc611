using System.Net;
using NewsArchive.Store.Articles;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class PeopleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task People_are_listed_with_their_latest_role_and_counts()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        Assert.Equal(
            ["Émile Roche 1 article · 0 quotes", "Greta Holm mayor 2 articles · 2 quotes"],
            (await client.OpenAsync("/people")).All(".people li"));
        Assert.Equal(["Greta Holm", "Émile Roche"], (await client.OpenAsync("/people?order=articles")).All(".people-name"));
    }

    [Theory]
    [InlineData("emile", "Émile Roche")]
    [InlineData("HOLM", "Greta Holm")]
    [InlineData("hölm gret", null)]
    [InlineData("the mayoress", "Greta Holm")]
    [InlineData("100%", null)]
    public async Task A_filter_finds_any_form_of_a_name(string name, string? found)
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/people?name=" + Uri.EscapeDataString(name));

        Assert.Equal(found is null ? [] : [found], page.All(".people-name"));
        Assert.Equal(found is null, page.QuerySelector(".empty") is not null);
        Assert.Equal(name, page.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_archive_without_people_says_so()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal("No article names anyone yet.", (await archive.CreateClient().OpenAsync("/people")).One(".empty"));
    }

    [Fact]
    public async Task A_person_has_names_roles_quotes_and_articles()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal("Greta Holm · NewsArchive", page.Title);
        Assert.Equal("Greta Holm", page.One("h1"));
        Assert.Equal("mayor", page.One(".lead"));
        Assert.Equal("Also named the mayoress", page.One(".facts-line"));
        Assert.Equal(["mayor 6 November 2024", "councillor 1 October 2024"], page.All(".roles li"));
        Assert.Equal(["“It opens.”", "“We build.”"], page.All(".ledger-words"));
        Assert.Equal("/2024/11/06/bridge-opens#q1", page.QuerySelector(".ledger-words a")!.GetAttribute("href"));
        Assert.Equal(["as mayor Lindenau Courier 6 November 2024", "as councillor Lindenau Courier 1 October 2024"], page.All(".ledger .facts-line"));
        Assert.Equal(["Bridge opens Lindenau Courier, 6 November 2024", "Work begins Lindenau Courier, 1 October 2024"], page.All(".article-rows li"));
    }

    [Fact]
    public async Task One_role_in_two_spellings_is_one_role()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", "2024-10-01", "Deputy Mayor Greta Holm").Mentioning(holm, role: "Deputy Mayor"),
            Some.Article("B", "2024-11-06", "Greta Holm, deputy mayor").Mentioning(holm, role: "deputy mayor"));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal(["deputy mayor 1 October to 6 November 2024"], page.All(".roles li"));
    }

    [Fact]
    public async Task A_person_with_many_quotes_and_articles_has_pages_and_a_search_for_all()
    {
        var holm = Some.Person();
        var articles = Enumerable.Range(1, 31).Select(n => Some.Article($"Article {n}", text: "Greta Holm said “yes.”").Mentioning(holm).Quoting("yes.", holm)).ToArray();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(articles);
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal("/people/greta-holm?page=2", page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(11, (await client.OpenAsync("/people/greta-holm?page=2")).QuerySelectorAll(".ledger-entry").Length);
        var all = page.QuerySelector("a[href^='/search?q=person']")!;
        Assert.Equal("All 31 articles", all.Words());
        Assert.Equal("31 results", (await client.OpenAsync(all.GetAttribute("href")!)).One("#results"));
    }

    [Fact]
    public async Task Nobody_of_that_name_is_not_found()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal(HttpStatusCode.NotFound, await archive.CreateClient().StatusAsync("/people/greta-holm"));
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var source = Some.Source();
        var holm = Some.Person("Greta Holm", "the mayoress");
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Work begins", "2024-10-01", "Greta Holm, councillor: “We build.”", source).Mentioning(holm, role: "councillor").Quoting("We build.", holm),
            Some.Article("Bridge opens", "2024-11-06", "Greta Holm, mayor: “It opens.” Émile Roche", source)
                .Mentioning(holm, role: "mayor").Quoting("It opens.", holm).Mentioning(Some.Person("Émile Roche")));
    }
}
