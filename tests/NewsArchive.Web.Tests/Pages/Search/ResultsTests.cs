using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages.Search;

/// <summary>What a search shows of what it finds, and where its links lead.</summary>
public class ResultsTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_three_kinds_stand_side_by_side_with_their_counts()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=bridge&kind=quotes&order=newest");

        Assert.Equal(["Articles (3)", "Quotes (2)", "People (0)"], page.All(".kinds a"));
        Assert.Equal(["/search?q=bridge&order=newest", "/search?q=bridge&kind=quotes&order=newest", "/search?q=bridge&kind=people&order=newest"], Hrefs(page, ".kinds a"));
        Assert.Equal(["Quotes (2)"], page.All(".kinds [aria-current=page]"));
    }

    [Fact]
    public async Task An_article_is_shown_with_its_hits_source_date_and_speakers_and_opened_with_the_hits_marked()
    {
        await using var archive = await FilledAsync();

        var card = (await archive.CreateClient().OpenAsync("/search?q=bridge%20wall")).QuerySelectorAll(".card").Single();

        Assert.Equal("Bridge opens", card.One("h3"));
        Assert.Equal("/2024/11/06/bridge-opens?q=bridge%20wall", card.QuerySelector("h3 a")!.GetAttribute("href"));
        Assert.Equal("Lindenau Courier 6 November 2024", card.One(".facts-line"));
        Assert.Equal(["bridge", "wall"], card.All("mark").Select(m => m.ToLowerInvariant()).Distinct());
        Assert.Equal("Quotes Greta Holm", card.One(".card-speakers"));
    }

    [Theory]
    [InlineData("person:holm", "?q=person%3Aholm&order=newest")]
    [InlineData("speaker:holm on:2024", "?q=speaker%3Aholm%20on%3A2024&order=newest")]
    [InlineData("on:2024-11", "")]
    [InlineData("has:quote -person:brand", "")]
    public async Task An_article_is_opened_with_marks_where_the_query_has_words_or_names(string query, string search)
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var opened = (await client.OpenAsync($"/search?q={Uri.EscapeDataString(query)}&order=newest")).QuerySelector(".card h3 a")!.GetAttribute("href")!;

        Assert.Equal("/2024/11/06/bridge-opens" + search, opened);
        Assert.Equal(search.Length > 0, (await client.OpenAsync(opened)).QuerySelector("mark.hit") is not null);
    }

    [Fact]
    public async Task The_order_is_kept_beside_people_who_have_none()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=holm&kind=people&order=newest");

        Assert.Equal("/search?q=holm&order=newest", Hrefs(page, ".kinds a")[0]);
        Assert.Empty(page.All(".chip"));
        Assert.Equal("newest", page.QuerySelector("#order")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_quote_is_shown_with_its_speaker_date_and_source_and_leads_to_its_place()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var entry = (await client.OpenAsync("/search?q=speaker:holm%20stand&kind=quotes")).QuerySelectorAll(".ledger-entry").Single();

        Assert.Equal("“The bridge will stand.”", entry.One("blockquote"));
        Assert.Equal(["stand"], entry.All("mark"));
        Assert.Equal("Greta Holm, mayor Lindenau Courier 6 November 2024", entry.One(".facts-line"));
        Assert.Equal("/2024/11/06/bridge-opens?q=speaker%3Aholm%20stand&kind=quotes#q1", entry.QuerySelector("blockquote a")!.GetAttribute("href"));
        Assert.NotNull((await client.OpenAsync("/2024/11/06/bridge-opens?q=speaker%3Aholm%20stand")).GetElementById("q1"));
    }

    [Fact]
    public async Task A_person_is_shown_with_what_the_archive_holds_of_them()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=greta%20holm&kind=people");

        Assert.Equal("1 person", page.One("#results"));
        Assert.Equal("People named “greta” or “holm”.", page.One(".understood"));
        Assert.Equal(["/people/greta-holm", "/search?q=person%3A%40greta-holm", "/search?q=speaker%3A%40greta-holm&kind=quotes"], Hrefs(page, ".found-people a"));
        Assert.Equal("2 articles", (await client.OpenAsync(Hrefs(page, ".found-people a")[1])).One("#results"));
        Assert.Equal("1 quote", (await client.OpenAsync(Hrefs(page, ".found-people a")[2])).One("#results"));
        Assert.Null(page.QuerySelector(".facets"));
        Assert.Null(page.QuerySelector(".orders"));
    }

    [Theory]
    [InlineData("/search?q=bridge")]
    [InlineData("/search?q=bridge&kind=quotes")]
    public async Task Every_facet_leads_to_as_many_results_as_it_says(string address)
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        var page = await client.OpenAsync(address);
        var facets = page.QuerySelectorAll(".facets .counts li").ToList();

        Assert.True(facets.Count >= 4, page.QuerySelector(".facets").Words());
        foreach (var facet in facets)
        {
            var count = (await client.OpenAsync(facet.QuerySelector("a")!.GetAttribute("href")!)).One("#results").Split(' ')[0];
            Assert.Equal(facet.One("span"), count);
        }
    }

    [Fact]
    public async Task Every_bar_leads_to_as_many_results_as_it_says_and_the_undated_are_said()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        var page = await client.OpenAsync("/search?q=bridge");

        var bars = page.QuerySelectorAll(".chart-plot a").ToList();

        Assert.Equal(2, bars.Count);
        foreach (var bar in bars)
        {
            Assert.StartsWith(bar.GetAttribute("data-count") + " ", (await client.OpenAsync(bar.GetAttribute("href")!)).One("#results"), StringComparison.Ordinal);
        }

        Assert.Contains("1 undated.", page.All(".facets .hint"));
    }

    [Fact]
    public async Task What_is_in_force_is_taken_away_by_one_click()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        var page = await client.OpenAsync("/search?q=bridge%20person:%22Greta%20Holm%22%20on:2024-11&order=oldest");

        Assert.Equal(
            ["Remove bridge ×", "Remove person: Greta Holm ×", "Remove published: November 2024 ×", "Remove order: oldest first ×", "Clear all"],
            page.All(".chips a"));
        Assert.Equal("2 articles", (await client.OpenAsync(Hrefs(page, ".chips a")[2])).One("#results"));
    }

    [Fact]
    public async Task Pages_of_people_do_not_say_that_they_stay_as_they_were()
    {
        var article = Some.Article();
        foreach (var n in Enumerable.Range(1, 21))
        {
            article.Mentioning(Some.Person($"Greta Holm{(char)('a' + n)}"));
        }

        await using var archive = await new ArchiveFactory(output).HoldingAsync(article);

        var page = await archive.CreateClient().OpenAsync("/search?q=greta&kind=people");

        Assert.Equal("/search?q=greta&kind=people&page=2", page.QuerySelector(".paging a[rel=next]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Pages_keep_the_search_and_stay_as_they_were_while_articles_are_added()
    {
        await using var archive = await new ArchiveFactory(output).HoldingAsync([.. Enumerable.Range(1, 21).Select(n => Some.Article($"Article {n}"))]);
        var client = archive.CreateClient();
        var first = await client.OpenAsync("/search?q=%22old%20bridge%22&order=newest");

        var next = first.QuerySelector(".paging a[rel=next]")!.GetAttribute("href")!;
        await archive.HoldingAsync(Some.Article("Article 22"));
        var second = await client.OpenAsync(next);

        Assert.StartsWith("/search?q=%22old%20bridge%22&order=newest&upto=", next, StringComparison.Ordinal);
        Assert.EndsWith("&page=2", next, StringComparison.Ordinal);
        Assert.Equal("21 articles", second.One("#results"));
        Assert.Equal(21, first.All(".card h3").Union(second.All(".card h3")).Count());
        Assert.All(Hrefs(second, ".kinds a, .orders a, .counts a, .paging a[rel=prev]"), href => Assert.DoesNotMatch("[?&](page|upto)=", href));
        Assert.Equal(HttpStatusCode.NotFound, await client.StatusAsync(next.Replace("page=2", "page=3", StringComparison.Ordinal)));
        Assert.Equal("22 articles", (await client.OpenAsync("/search?q=%22old%20bridge%22&upto=nonsense")).One("#results"));
    }

    [Theory]
    [InlineData("/search?page=2")]
    [InlineData("/search?q=bridge&page=2")]
    [InlineData("/search?q=bridge&page=1000")]
    [InlineData("/search?q=bridge&kind=quotes&page=2")]
    [InlineData("/search?q=holm&kind=people&page=2")]
    [InlineData("/search?q=bridge&page=0")]
    public async Task A_page_that_does_not_exist_is_not_found(string address)
    {
        await using var archive = await FilledAsync();

        Assert.Equal(HttpStatusCode.NotFound, await archive.CreateClient().StatusAsync(address));
    }

    [Fact]
    public async Task Where_one_kind_is_empty_the_others_are_pointed_to()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=cinema&kind=quotes");

        Assert.Equal("0 quotes", page.One("#results"));
        Assert.Equal("Nothing here fits, but the query finds 1 article.", page.One(".empty p"));
        Assert.Equal("/search?q=cinema", page.QuerySelector(".empty p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_search_without_results_helps_on_by_what_it_can_do_without()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=bridge%20xyzzy%20on:1999");

        Assert.Equal("0 articles", page.One("#results"));
        Assert.Equal(["search without bridge xyzzy", "search without published: 1999", "find any of the words instead of all"], page.All(".empty li").Take(3));
        Assert.Equal(
            ["/search?q=on%3A1999", "/search?q=bridge%20xyzzy", "/search?q=on%3A1999%20%28bridge%20OR%20xyzzy%29", "/people", "/help/search"],
            Hrefs(page, ".empty a"));
    }

    [Fact]
    public async Task A_misspelt_name_is_asked_for()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=person:hollm%20wall");

        Assert.Equal("Did you mean person:\"holm\" wall?", page.One(".did-you-mean"));
        Assert.Equal("1 article", (await client.OpenAsync(Hrefs(page, ".did-you-mean a")[0])).One("#results"));
    }

    private static List<string> Hrefs(IHtmlDocument page, string selector) => [.. page.QuerySelectorAll(selector).Select(a => a.GetAttribute("href")!)];

    private Task<ArchiveFactory> FilledAsync()
    {
        var (holm, brand) = (Some.Person("Greta Holm"), Some.Person("Otto Brand"));
        var (courier, tribune) = (Some.Source(), Some.Source("tribune.example", "Coast Tribune"));
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Work begins", "2024-10-01", "“We build the bridge,” says Otto Brand. The mayor Greta Holm pays.", tribune).Mentioning(brand).Mentioning(holm).Quoting("We build the bridge,", brand),
            Some.Article("Bridge opens", "2024-11-06", "“The bridge will stand.” So says the mayor Greta Holm beside the wall.", courier).Mentioning(holm, role: "mayor").Quoting("The bridge will stand.", holm),
            Some.Article("A history", null, "The first bridge was of wood, and nobody knows who built it beside the cinema.", courier));
    }
}
