using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>Whoever turns the pages of a search while articles come sees each result once.</summary>
public sealed class PagesOverTimeTests : IAsyncDisposable
{
    private const int PageSize = 7;

    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("pier lamp", SearchKind.Articles)]
    [InlineData("pier lamp", SearchKind.Quotes)]
    [InlineData("pier OR lamp OR walk", SearchKind.Articles)]
    [InlineData("pier OR lamp OR walk", SearchKind.Quotes)]
    [InlineData("la* (pier OR walk)", SearchKind.Articles)]
    public async Task The_next_pages_by_relevance_go_on_as_if_nothing_had_come(string query, SearchKind kind)
    {
        Seed(1, 30);
        await archive.ImportAsync();
        var first = await SearchAsync(query, kind, 1, null);
        var expected = new List<int>();
        for (var page = 2; page <= 4; page++)
        {
            expected.AddRange(Ids(await SearchAsync(query, kind, page, null)));
        }

        Seed(31, 70, string.Concat(Enumerable.Repeat(" It is a long walk to the lamp.", 40)));
        Assert.Equal(40, (await archive.ImportAsync()).Counts.New);
        var found = new List<int>();
        for (var page = 2; page <= 4; page++)
        {
            found.AddRange(Ids(await SearchAsync(query, kind, page, first.UpTo)));
        }

        Assert.Equal(expected, found);
        Assert.NotEmpty(found);
        Assert.Equal(Ids(first), Ids(await SearchAsync(query, kind, 1, first.UpTo)));
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private void Seed(int first, int last, string addition = "")
    {
        for (var number = first; number <= last; number++)
        {
            var piers = string.Concat(Enumerable.Repeat("The pier stands. ", 1 + (number % 7)));
            var lamps = string.Concat(Enumerable.Repeat("A lamp is lit. ", 1 + (number % 5)));
            var said = string.Concat(Enumerable.Repeat(" and a pier", number > 30 ? 0 : 1 + (number % 3))) + string.Concat(Enumerable.Repeat(" and a lamp", 1 + (number % 4)));
            archive.Seed(
                $"{number:D3}.md",
                Some.Seed($"Walk {number}", body: $"{piers}{lamps}“Walk {number} leads to the gate{said}.” said Aldous Prenn at the gate.{addition}"));
        }
    }

    private static List<int> Ids(SearchResults results) =>
        [.. results.Articles.Items.Select(h => h.Article.Id), .. results.Quotes.Items.Select(h => h.Quote.Id)];

    private Task<SearchResults> SearchAsync(string query, SearchKind kind, int page, int? upTo) =>
        archive.SearchAsync(s => s.SearchAsync(
            new SearchRequest(SearchQuery.Parse(query)) { Kind = kind, Page = page, PageSize = PageSize, UpTo = upTo }, CancellationToken.None));
}
