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
            ["Greta Holm mayor 2 articles 2 quotes 1 October to 6 November 2024", "Émile Roche 1 article 6 November 2024"],
            (await client.OpenAsync("/people")).All(".people li"));
    }

    [Theory]
    [InlineData("", "Anna Berg", "Bo Berg", "Émile Roche", "Ada Vance Jr.", "Vincent van Zyl", "Ольга Иванова", "王 小明")]
    [InlineData("articles", "Émile Roche", "Bo Berg", "Ada Vance Jr.", "Anna Berg", "Vincent van Zyl", "Ольга Иванова", "王 小明")]
    [InlineData("quotes", "Bo Berg", "Émile Roche", "Ada Vance Jr.", "Anna Berg", "Vincent van Zyl", "Ольга Иванова", "王 小明")]
    [InlineData("lately", "Anna Berg", "Émile Roche", "Bo Berg", "Ada Vance Jr.", "Vincent van Zyl", "王 小明", "Ольга Иванова")]
    [InlineData("nonsense", "Anna Berg", "Bo Berg", "Émile Roche", "Ada Vance Jr.", "Vincent van Zyl", "Ольга Иванова", "王 小明")]
    public async Task People_are_ordered_by_surname_articles_quotes_or_the_last_day(string order, params string[] names)
    {
        await using var archive = await OfManyNamesAsync();

        var page = await archive.CreateClient().OpenAsync("/people?order=" + order);

        Assert.Equal(names, page.All(".people-name"));
        Assert.Equal(order == "nonsense" ? "" : order, page.QuerySelector("#order option[selected]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Jens Ørsted", "O")]
    [InlineData("Šárka Łęska", "L")]
    [InlineData("Елена Ёлкина", "Ё")]
    [InlineData("3 Doors", "D")]
    [InlineData("Agent 47", "Other")]
    public async Task A_letter_stands_for_its_variants(string name, string letter)
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: name).Mentioning(Some.Person(name)));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people");

        Assert.Equal(["All", letter], page.All(".letters a"));
        Assert.Equal([name], (await client.OpenAsync(page.QuerySelectorAll(".letters a")[1].GetAttribute("href")!)).All(".people-name"));
    }

    [Fact]
    public async Task An_index_leads_to_the_surnames_of_each_letter()
    {
        await using var archive = await OfManyNamesAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people?order=articles");

        Assert.Equal(["All", .. Enumerable.Range('A', 26).Select(c => ((char)c).ToString()), "И", "Other"], page.All(".letters li"));
        Assert.Equal(["All", "B", "R", "V", "Z", "И", "Other"], page.All(".letters a"));
        Assert.Equal("All", page.One(".letters [aria-current]"));
        var b = await client.OpenAsync(page.QuerySelectorAll(".letters a")[1].GetAttribute("href")!);
        Assert.Equal(["Bo Berg", "Anna Berg"], b.All(".people-name"));
        Assert.Equal("B", b.One(".letters [aria-current]"));
        Assert.Equal("2 people whose surname begins with B", b.One(".result-count"));
        Assert.Equal("People: B · NewsArchive", b.Title);
        Assert.Equal(["Ольга Иванова"], (await client.OpenAsync("/people?letter=" + Uri.EscapeDataString("И"))).All(".people-name"));
        Assert.Equal(["王 小明"], (await client.OpenAsync("/people?letter=other")).All(".people-name"));
        Assert.Equal("Nobody in the archive has a surname that begins with Q. Show everyone", (await client.OpenAsync("/people?letter=q")).One(".empty"));
    }

    [Fact]
    public async Task A_long_list_has_pages_that_keep_letter_and_order()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 61).Select(n =>
            Some.Article($"Article {n}", text: $"P{n} Holm").Mentioning(Some.Person($"P{n} Holm")))]);
        var client = archive.CreateClient();

        var next = (await client.OpenAsync("/people?letter=h&order=lately")).QuerySelector(".paging a[rel=next]")!.GetAttribute("href")!;

        Assert.Equal("/people?letter=h&order=lately&page=2", next);
        Assert.Single((await client.OpenAsync(next)).All(".people-name"));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync("/people?letter=h&page=3"));
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

    private Task<ArchiveFactory> FilledAsync()
    {
        var source = Some.Source();
        var holm = Some.Person("Greta Holm", "the mayoress");
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Work begins", "2024-10-01", "Greta Holm, councillor: “We build.”", source).Mentioning(holm, role: "councillor").Quoting("We build.", holm),
            Some.Article("Bridge opens", "2024-11-06", "Greta Holm, mayor: “It opens.” Émile Roche", source)
                .Mentioning(holm, role: "mayor").Quoting("It opens.", holm).Mentioning(Some.Person("Émile Roche")));
    }

    // Their first letters are of three scripts; one is named by a suffix, one with a particle, two share a surname.
    private Task<ArchiveFactory> OfManyNamesAsync()
    {
        var (bo, roche, vance) = (Some.Person("Bo Berg"), Some.Person("Émile Roche"), Some.Person("Ada Vance Jr."));
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", "2020-01-01", "Émile Roche, Bo Berg: “So be it.” “Yes.” Ada Vance Jr.")
                .Mentioning(roche).Mentioning(bo).Mentioning(vance).Quoting("So be it.", bo).Quoting("Yes.", bo),
            Some.Article("B", "2021-01-01", "Émile Roche, Bo Berg").Mentioning(roche).Mentioning(bo),
            Some.Article("C", "2022-01-01", "Émile Roche: “Three.”").Mentioning(roche).Quoting("Three.", roche),
            Some.Article("D", "2023-01-01", "Anna Berg").Mentioning(Some.Person("Anna Berg")),
            Some.Article("E", "2019-01-01", "Vincent van Zyl").Mentioning(Some.Person("Vincent van Zyl")),
            Some.Article("F", "2018-01-01", "王 小明").Mentioning(Some.Person("王 小明")),
            Some.Article("G", date: null, "Ольга Иванова").Mentioning(Some.Person("Ольга Иванова")));
    }
}
