using System.Net;
using System.Text.Json;

namespace NewsArchive.Web.Tests.Pages;

/// <summary>What the search fields' script is told.</summary>
public sealed class SuggestTests : IAsyncLifetime
{
    private readonly ArchiveFactory factory = new() { ImportsAtStart = true };
    private HttpClient client = null!;

    [Theory]
    [InlineData("holm", "person|Greta Holm|2 articles|person:\"Greta Holm\"|")]
    [InlineData("harbour  greta ho", "person|Greta Holm|2 articles|harbour  person:\"Greta Holm\"|")]
    [InlineData("-speaker:gre", "person|Greta Holm|1 quote|-speaker:\"Greta Holm\"|")]
    [InlineData("coast", "source|Coast Tribune|1 article|source:coast.example|")]
    [InlineData("reop", "headline|The bridge reopens|6 November 2024||/2024/11/06/the-bridge-reopens")]
    [InlineData("h", "")]
    [InlineData("", "")]
    [InlineData("xyzzy", "")]
    [InlineData("\"<b>' OR 1=1 --", "")]
    public async Task People_sources_and_headlines_are_suggested_each_with_what_choosing_it_does(string typed, string expected) =>
        Assert.Equal(expected, string.Join('\n', await SuggestAsync("q=" + Uri.EscapeDataString(typed))));

    [Fact]
    public async Task A_field_that_takes_a_name_is_suggested_people_alone()
    {
        Assert.Equal(["person|Greta Holm|2 articles|person:\"Greta Holm\"|"], await SuggestAsync("only=person&q=greta%20holm"));
        Assert.Empty(await SuggestAsync("only=person&q=coast"));
    }

    [Fact]
    public async Task Suggestions_may_be_kept_for_a_minute_by_their_reader_alone()
    {
        using var response = await client.GetAsync("/search/suggest?q=holm");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("max-age=60, private", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task A_query_of_any_length_is_answered()
    {
        using var response = await client.GetAsync("/search/suggest?q=" + new string('a', 6000) + "%20holm");

        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/", "q", "")]
    [InlineData("/about", "q", "")]
    [InlineData("/search", "q", "")]
    [InlineData("/search", "person", "person")]
    public async Task Every_search_field_asks_for_suggestions(string path, string name, string kind)
    {
        using var page = await client.GetPageAsync(path);

        Assert.Equal(kind, page.QuerySelector($"form[action='/search'] input[name={name}]")!.GetAttribute("data-suggest"));
        Assert.Single(page.QuerySelectorAll("script[type=module][src*='/js/suggest']"));
    }

    public async Task InitializeAsync()
    {
        File.WriteAllText(Path.Combine(factory.SeedsPath, "a.md"), Seeds.Article);
        File.WriteAllText(
            Path.Combine(factory.SeedsPath, "b.md"),
            "---\nsource: Coast Tribune\nurl: https://coast.example/b\n---\n# A harbour for Skarn\n\nNov. 7, 2024\n\nMayor Greta Holm opened the harbour of Skarn on Thursday, and it rained.\n");
        client = factory.CreateClient();
        await factory.LoggedAsync("Finished");
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await factory.DisposeAsync();
    }

    private async Task<List<string>> SuggestAsync(string query)
    {
        using var suggestions = JsonDocument.Parse(await client.GetStringAsync("/search/suggest?" + query));
        return [.. suggestions.RootElement.EnumerateArray().Select(s => string.Join('|', new[] { "kind", "label", "detail", "query", "href" }.Select(p => s.GetProperty(p).GetString())))];
    }
}
