using System.Net;
using AngleSharp.Dom;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages;

public class PersonTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_person_has_names_roles_quotes_and_articles()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal("Greta Holm · NewsArchive", page.Title);
        Assert.Equal("Greta Holm", page.One("h1"));
        Assert.Equal("mayor", page.One(".lead"));
        Assert.Equal("Also named the mayoress", page.One(".facts-line"));
        Assert.Equal(["mayor 6 November 2024 Greta Holm, mayor: “It opens.”", "councillor 1 October 2024 Greta Holm, councillor: “We build.”"], page.All(".roles li"));
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

        Assert.Equal(["deputy mayor 1 October 2024 to 6 November 2024 Deputy Mayor Greta Holm"], page.All(".roles li"));
        Assert.Equal(["/2024/10/01/a", "/2024/11/06/b"], page.QuerySelectorAll(".roles a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_person_with_many_quotes_and_articles_has_pages_and_a_search_for_all()
    {
        var holm = Some.Person();
        var articles = Enumerable.Range(1, 41).Select(n => Some.Article($"Article {n}", text: "Greta Holm said “yes.”").Mentioning(holm).Quoting("yes.", holm)).ToArray();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(articles);
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal("/people/greta-holm?page=2#said", page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
        Assert.Equal(11, (await client.OpenAsync("/people/greta-holm?page=2")).QuerySelectorAll(".ledger-entry").Length);
        Assert.Equal("/people/greta-holm#said", page.QuerySelector(".ledger-form")!.GetAttribute("action"));
        var all = page.QuerySelector(".article-rows + p a")!;
        Assert.Equal("All 41 articles", all.Words());
        Assert.Equal("41 articles", (await client.OpenAsync(all.GetAttribute("href")!)).One("#results"));
    }

    [Fact]
    public async Task What_they_said_is_narrowed_as_in_the_ledger_of_all()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm?from=2024-11&source=courier&speaker=ignored");

        Assert.Equal(["“It opens.”"], page.All(".ledger-words"));
        Assert.Equal("1 quote, newest first", page.One("section > .result-count"));
        Assert.NotNull(page.QuerySelector("details[open] .filter-form[action='/people/greta-holm#said']"));
        Assert.Null(page.GetElementById("speaker"));
        Assert.Equal("/people/greta-holm#said", page.QuerySelector(".show-all a")!.GetAttribute("href"));
        Assert.Equal("No quote fits.", (await client.OpenAsync("/people/greta-holm?words=xyzzy")).One(".empty"));
        Assert.Equal("The archive holds no quote of Émile Roche.", (await client.OpenAsync("/people/emile-roche")).One(".empty"));
    }

    [Fact]
    public async Task Nobody_of_that_name_is_not_found()
    {
        await using var archive = new ArchiveFactory(output);

        Assert.Equal(HttpStatusCode.NotFound, await archive.CreateClient().StatusAsync("/people/greta-holm"));
    }

    [Fact]
    public async Task Names_that_say_nothing_new_are_left_out_and_many_are_folded_away()
    {
        string[] said = ["Greta Holm", "Holm", "GRETA HOLM", "Greta Hölm", "Greta", "Gretchen Holm", "Mrs Holm-Roche", "the mayoress", "Iron Greta", "Holmie", "G. Holm", "gretchen holm"];
        string[] many = [.. said, "Greta Eva Holm", "Greta of Lindenau"];
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Some.Article(text: "Greta Holm").Mentioning(Some.Person("Greta Holm", many)));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal("Also named G. Holm, Greta Eva Holm, Greta of Lindenau, Gretchen Holm, Iron Greta, Mrs Holm-Roche", page.One(".facts-line"));
        Assert.Equal("… and 2 other names the mayoress, Holmie", page.One(".page-head details"));
    }

    [Fact]
    public async Task Mentions_are_drawn_by_month_and_stand_in_a_table()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Naming(holm, "2023-11-06", quotes: 2), Naming(holm, "2023-11-20"), Naming(holm, "2023-11-20"), Naming(holm, "2024-02-01", quotes: 1), Naming(holm, null));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal("Mentions by month", page.One("#when"));
        Assert.Equal("4 articles name Greta Holm, 6 November 2023 to 1 February 2024", page.One(".chart figcaption"));
        Assert.Equal(["Month", "Articles", "Articles with quotes", "Quotes"], page.All(".chart thead th"));
        Assert.Equal(["November 2023 3 1 2", "February 2024 1 1 1"], page.All(".chart tbody tr"));
        Assert.Equal(
            ["November 2023: articles 3, articles with quotes 1, quotes 2", "February 2024: articles 1, articles with quotes 1, quotes 1"],
            page.All(".chart-plot title"));
        Assert.Equal(["2023", "2024"], page.All(".chart-plot text[text-anchor=middle]"));
        Assert.Equal("1 more article that names Greta Holm bears no date.", page.One(".over-time > .hint"));
        var href = page.QuerySelector(".chart-plot a")!.GetAttribute("href")!;
        Assert.Equal(href, page.QuerySelector(".chart tbody a")!.GetAttribute("href"));
        Assert.Equal("/search?q=" + Uri.EscapeDataString("person:@greta-holm after:2023-11 before:2023-11"), href);
        Assert.Equal("3 articles", (await client.OpenAsync(href)).One("#results"));
    }

    [Fact]
    public async Task Mentions_over_many_years_are_drawn_by_year()
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Naming(holm, "2000-11-06"), Naming(holm, "2000-01-20", quotes: 3), Naming(holm, "2024-02-01"));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal("Mentions by year", page.One("#when"));
        Assert.Equal(["2000 2 1 3", "2024 1 0 0"], page.All(".chart tbody tr"));
        Assert.Equal(["2000", "2005", "2010", "2015", "2020"], page.All(".chart-plot text[text-anchor=middle]"));
        Assert.Equal("2 articles", (await client.OpenAsync(page.QuerySelector(".chart-plot a")!.GetAttribute("href")!)).One("#results"));
    }

    [Theory]
    [InlineData("Only in November 2024: 2 articles.", null, "2024-11-01", "2024-11-30")]
    [InlineData("Only in November 2024: 1 article.", "1 more article that names Greta Holm bears no date.", "2024-11-01", null)]
    [InlineData(null, "2 articles that name Greta Holm bear no date.", null, null)]
    public async Task Mentions_of_a_single_month_or_of_none_are_said_in_words(string? month, string? undated, params string?[] days)
    {
        var holm = Some.Person();
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. days.Select(d => Naming(holm, d))]);

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal("When they are named", page.One("#when"));
        Assert.Null(page.QuerySelector(".chart"));
        Assert.Equal(month, page.QuerySelector(".over-time p:not(.hint)")?.Words());
        Assert.Equal(undated, page.QuerySelector(".over-time .hint")?.Words());
    }

    [Fact]
    public async Task Who_is_named_together_with_them_is_listed_by_shared_articles()
    {
        var (holm, roche, berg, vance) = (Some.Person(), Some.Person("Émile Roche"), Some.Person("Bo “Bosun” Berg"), Some.Person("Ada Vance"));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("A", text: "Greta Holm, Émile Roche, Bo “Bosun” Berg, Somebody").Mentioning(holm).Mentioning(roche).Mentioning(berg, "Bo “Bosun” Berg").Mentioning(null, "Somebody"),
            Some.Article("B", text: "Greta Holm, minister Émile Roche, Émile Roche").Mentioning(holm).Mentioning(roche, role: "minister"),
            Some.Article("C", text: "Ada Vance, Émile Roche").Mentioning(vance).Mentioning(roche),
            Some.Article("D", text: "Ada Vance, Greta Holm").Mentioning(vance).Mentioning(holm));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/people/greta-holm");

        Assert.Equal(
            ["Émile Roche, minister 2 articles with Émile Roche", "Ada Vance 1 article with Ada Vance", "Bo “Bosun” Berg 1 article with Bo “Bosun” Berg"],
            page.All(".companions li"));
        Assert.Equal("/people/emile-roche", page.QuerySelector(".companion a")!.GetAttribute("href"));
        var together = page.QuerySelectorAll(".companion-count").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal("/search?q=" + Uri.EscapeDataString("person:@greta-holm person:@emile-roche"), together[0]);
        Assert.Equal("2 articles", (await client.OpenAsync(together[0])).One("#results"));
        Assert.Equal("1 article", (await client.OpenAsync(together[2])).One("#results"));
    }

    [Fact]
    public async Task At_most_twelve_companions_are_listed()
    {
        var holm = Some.Person();
        var article = Some.Article(text: "Greta Holm, " + string.Join(", ", Enumerable.Range(10, 15).Select(n => $"Person {n}"))).Mentioning(holm);
        foreach (var n in Enumerable.Range(10, 15))
        {
            article.Mentioning(Some.Person($"Person {n}"));
        }

        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        Assert.Equal(Enumerable.Range(10, 12).Select(n => $"Person {n}"), (await archive.CreateClient().OpenAsync("/people/greta-holm")).All(".companion"));
    }

    [Fact]
    public async Task Companions_of_somebody_well_known_are_those_of_the_newest_articles()
    {
        var (holm, roche) = (Some.Person(), Some.Person("Émile Roche"));
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
        [
            .. Enumerable.Range(1, 1999).Select(n => Some.Article($"Article {n}", text: "Greta Holm").Mentioning(holm)),
            Some.Article("New", "2024-11-06", "Greta Holm, Émile Roche").Mentioning(holm).Mentioning(roche),
            Some.Article("Old", "2024-11-05", "Greta Holm, Émile Roche, Bo Berg").Mentioning(holm).Mentioning(roche).Mentioning(Some.Person("Bo Berg")),
        ]);

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Equal(["Émile Roche 1 article with Émile Roche"], page.All("[aria-labelledby=together] li"));
        Assert.Equal("In the newest 2,000 articles.", page.One("[aria-labelledby=together] .hint"));
    }

    [Fact]
    public async Task Nobody_else_named_leaves_the_section_out()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync(Naming(Some.Person(), "2024-11-06"));

        var page = await archive.CreateClient().OpenAsync("/people/greta-holm");

        Assert.Null(page.GetElementById("together"));
        Assert.Null(page.GetElementById("when"));
    }

    private static Article Naming(Person person, string? date, int quotes = 0)
    {
        var article = Some.Article(date: date, title: Guid.NewGuid().ToString(), text: $"{person.Name} said “one,” “two,” “three.”").Mentioning(person);
        foreach (var quote in new[] { "one,", "two,", "three." }.Take(quotes))
        {
            article.Quoting(quote, person);
        }

        return article;
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
