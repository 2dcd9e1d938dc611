using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NewsArchive.Store.Searching;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Pages.Search;

public class SearchTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Results_show_their_hits_and_how_the_query_was_understood()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=bridge");

        Assert.Equal("2 articles", page.One("#results"));
        Assert.Equal("Articles with “bridge”.", page.One(".understood"));
        Assert.Equal(["bridge"], page.QuerySelectorAll(".card mark").Select(m => m.TextContent.ToLowerInvariant()).Distinct());
        Assert.Equal("bridge", page.QuerySelector("#q")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("newest", "Bridge opens")]
    [InlineData("oldest", "Work begins")]
    [InlineData("nonsense", "Bridge opens")]
    public async Task Results_come_in_the_order_that_is_asked_for(string order, string first)
    {
        await using var archive = await FilledAsync();

        Assert.Equal(first, (await archive.CreateClient().OpenAsync("/search?q=bridge&order=" + order)).One(".card h3"));
    }

    [Theory]
    [InlineData("q=sea&person=&from=&to=", "sea")]
    [InlineData("q=+sea+wall&person=Greta+Holm&from=2024-11-01&to=2024-11-30", "sea wall person:\"Greta Holm\" after:\"2024-11-01\" before:\"2024-11-30\"")]
    [InlineData("q=&person=&from=2024-11-01&to=", "after:\"2024-11-01\"")]
    [InlineData("q=%22open&person=a%22b", "\"open\" person:\"a b\"")]
    [InlineData("person=", "")]
    public async Task The_form_leads_to_the_one_address_of_its_query(string form, string query)
    {
        await using var archive = await FilledAsync();

        Assert.Equal((HttpStatusCode.Redirect, "/search?q=" + Uri.EscapeDataString(query)), await archive.CreateClient().FollowAsync("/search?" + form));
    }

    [Fact]
    public async Task The_form_shows_the_query_in_its_fields_and_finds_the_same_when_it_is_sent_again()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();
        const string Address = "/search?q=bridge%20person%3A%22Greta%20Holm%22%20after%3A%222024-11%22&order=oldest";

        var page = await client.OpenAsync(Address);

        Assert.Equal(["bridge", "Greta Holm", "2024-11-01", "", "oldest"], page.QuerySelectorAll<IHtmlInputElement>(".search-form input").Select(i => i.Value));
        Assert.Equal(["Bridge opens"], page.All(".card h3"));
        var (status, location) = await client.FollowAsync("/search?q=bridge&person=Greta+Holm&from=2024-11-01&to=&order=oldest");
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Equal(["Bridge opens"], (await client.OpenAsync(location!)).All(".card h3"));
        Assert.Contains("order=oldest", location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_its_fields_beside_words_that_are_too_many()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var (_, location) = await client.FollowAsync($"/search?q={string.Join('+', Enumerable.Repeat("bridge", 142))}&person=Greta+Holm&to=2024-10");

        var page = await client.OpenAsync(location!);
        Assert.Equal("1 article", page.One("#results"));
        Assert.Contains("Remove person: Greta Holm ×", page.All(".chips a"));
    }

    [Fact]
    public async Task The_form_keeps_kind_and_order()
    {
        await using var archive = await FilledAsync();

        Assert.Equal(
            (HttpStatusCode.Redirect, "/search?q=sea%20before%3A%222024-11-30%22&kind=quotes&order=newest"),
            await archive.CreateClient().FollowAsync("/search?q=sea&person=&from=&to=2024-11-30&kind=quotes&order=newest"));
    }

    [Fact]
    public async Task An_empty_search_explains_the_grammar_by_examples_that_work()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search");

        foreach (var example in page.QuerySelectorAll(".grammar a"))
        {
            Assert.Empty(SearchQuery.Parse(example.TextContent).Hints);
            await client.OpenAsync(example.GetAttribute("href")!);
        }
    }

    [Fact]
    public async Task Any_text_gives_a_page_of_results()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        foreach (var text in new[]
        {
            "\"", "(((", "a AND (", "-", "*", "OR OR", "person:", "on:2024-99-99", "after:abc", "NEAR(a b)", "'; DROP TABLE Articles; --", "%", "_", "\u0000", "\ud83c\udf0a",
            "title:x", "a:b:c", new string('(', 500), new string('a', 5000), "x\ny", "\u200d", "\ue000x\ue001", "{}^~\\",
        })
        {
            await client.OpenAsync("/search?q=" + Uri.EscapeDataString(text));
        }
    }

    [Fact]
    public async Task A_query_that_is_not_understood_whole_says_so()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=on:2024-99");

        Assert.Contains("is no date", page.One(".notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_in_words_is_searched_as_words_and_offered_as_a_date()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=bridge+in+November+2024&order=newest");

        Assert.Equal("Articles with “bridge”, “in”, “November” and “2024”.", page.One(".understood"));
        Assert.Equal("“in November 2024” was searched as words. Search by date instead: Articles with “bridge”, published from 1 November 2024 to 30 November 2024", page.One(".notice li"));
        var offered = await client.OpenAsync(page.QuerySelector(".notice a")!.GetAttribute("href")!);
        Assert.Equal(["Bridge opens"], offered.All(".card h3"));
        Assert.Null(offered.QuerySelector(".notice"));
        Assert.Null((await client.OpenAsync("/search?q=November+2024&kind=people")).QuerySelector(".notice"));
    }

    [Fact]
    public async Task A_misspelt_word_leads_to_the_right_one_in_the_same_search()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=brigde+after:2024-11&order=newest");

        Assert.Equal("Did you mean bridge after:2024-11?", page.One(".did-you-mean"));
        Assert.Equal(["Bridge opens"], (await client.OpenAsync(page.QuerySelector(".did-you-mean a")!.GetAttribute("href")!)).All(".card h3"));
    }

    [Theory]
    [InlineData("https://www.lindenau-courier.example/bridge-opens?utm_source=x", "This is the address of an article in this archive: Bridge opens", "/2024/11/06/bridge-opens")]
    [InlineData("lindenau-courier.example", "This is the address of an outlet: search its articles or see what the archive has of it.", "/search?q=source%3A%22lindenau-courier.example%22")]
    public async Task An_address_that_is_searched_leads_to_what_was_published_there(string query, string notice, string href)
    {
        var source = Some.Source();
        source.ArticleCount = 1;
        await using var archive = await new ArchiveFactory(output).HoldingAsync(
            Some.Article("Bridge opens", "2024-11-06", source: source, url: "https://lindenau-courier.example/bridge-opens"));
        var client = archive.CreateClient();

        var page = await client.OpenAsync("/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal(notice, page.One(".notice"));
        Assert.Equal(href, page.QuerySelector(".notice a")!.GetAttribute("href"));
        await client.OpenAsync(href);
        Assert.Null((await client.OpenAsync("/search?q=https://nowhere.example/x")).QuerySelector(".notice"));
    }

    [Fact]
    public async Task What_finds_nothing_can_be_asked_without_its_small_words()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=Said+the+bridge+is+open%3F+xyz");

        Assert.Contains("leave out the small words: bridge open xyz", page.All(".empty li"));
    }

    [Fact]
    public async Task A_question_is_asked_without_its_small_words_and_they_are_not_marked()
    {
        await using var archive = await FilledAsync();

        var page = await archive.CreateClient().OpenAsync("/search?q=What+is+the+state+of+the+bridge%3F+Is+it+open%3F");

        Assert.Equal("0 articles", page.One("#results"));
        page = await archive.CreateClient().OpenAsync("/search?q=When+is+the+bridge+open%3F");
        Assert.Equal("1 article", page.One("#results"));
        Assert.Equal("This was read as a question: “When”, “is”, “the” only make it one. Put quotation marks around words to search for them, too.", page.One(".notice"));
        Assert.Equal(["Bridge", "opens", "bridge", "open"], page.All(".card mark"));
        Assert.Equal("When is the bridge open?", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("Articles with “bridge” and “open”.", page.One(".understood"));
    }

    [Fact]
    public async Task Words_that_a_speaker_does_not_say_can_be_looked_for_in_the_articles_that_name_them()
    {
        await using var archive = await FilledAsync();
        var client = archive.CreateClient();

        var link = (await client.OpenAsync("/search?q=speaker:holm+bridge+open&kind=quotes")).QuerySelectorAll(".empty li a").Single(a => a.TextContent == "find the words anywhere in articles that name holm");

        Assert.Equal("1 article", (await client.OpenAsync(link.GetAttribute("href")!)).One("#results"));
    }

    private Task<ArchiveFactory> FilledAsync()
    {
        var holm = Some.Person();
        return new ArchiveFactory(output).HoldingAsync(
            Some.Article("Work begins", "2024-10-01", "The bridge is being built, says Greta Holm.").Mentioning(holm),
            Some.Article("Bridge opens", "2024-11-06", "The bridge is open, says Greta Holm.").Mentioning(holm));
    }
}
