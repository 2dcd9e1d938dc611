using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>What an archive was before is nothing that the order of a search may depend on.</summary>
public sealed class OrderOverTimeTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("pier lamp")]
    [InlineData("pier OR lamp")]
    public async Task Articles_that_have_changed_are_ordered_as_if_they_had_always_been_so(string query)
    {
        Seed(1, 12);
        await ImportAsync();
        for (var round = 1; round <= 3; round++)
        {
            Seed(1, 9, $" Word {round} of it.");
            await ImportAsync();
        }

        var (articles, quotes) = (await TitlesAsync(query), await QuotesAsync(query));
        await archive.ReindexAsync();

        Assert.Equal(await TitlesAsync(query), articles);
        Assert.Equal(await QuotesAsync(query), quotes);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    // No two are as good an answer.
    private void Seed(int first, int last, string addition = "")
    {
        for (var number = first; number <= last; number++)
        {
            var piers = string.Concat(Enumerable.Repeat("The pier stands. ", number % 7));
            var lamps = string.Concat(Enumerable.Repeat("A lamp is lit. ", number % 5));
            archive.Seed(
                $"{number:D3}.md",
                Some.Seed($"Walk {number}", body: $"{piers}{lamps}“Walk {number} leads to the pier{string.Concat(Enumerable.Repeat(" and a lamp", number))}.” said Aldous Prenn at the gate.{addition}"));
        }
    }

    private async Task ImportAsync() => Assert.Equal(0, (await archive.ImportAsync()).Counts.Failed);

    private async Task<List<string?>> TitlesAsync(string query) =>
        [.. (await SearchAsync(query, SearchKind.Articles)).Articles.Items.Select(h => h.Article.Title)];

    private async Task<List<string>> QuotesAsync(string query) =>
        [.. (await SearchAsync(query, SearchKind.Quotes)).Quotes.Items.Select(h => h.Quote.Text)];

    private Task<SearchResults> SearchAsync(string query, SearchKind kind) =>
        archive.SearchAsync(s => s.SearchAsync(
            new SearchRequest(SearchQuery.Parse(query)) { Kind = kind }, CancellationToken.None));
}
