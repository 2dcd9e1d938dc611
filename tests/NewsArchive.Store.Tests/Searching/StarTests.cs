using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>A star continues a word, also one that is cut into several.</summary>
public sealed class StarTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("U.S.-Chi*", 1)]
    [InlineData("U.S.-Chinese*", 1)]
    [InlineData("U.S.-Chinesia*", 0)]
    [InlineData("1,00*", 1)]
    [InlineData("6,3*", 1)]
    [InlineData("6,4*", 0)]
    [InlineData("halden.example/ab*", 1)]
    [InlineData("halden.example/ac*", 0)]
    [InlineData("multi-ag*", 1)]
    public async Task It_continues_the_last_of_several_terms(string query, int count)
    {
        Assert.Equal(count, (await archive.SearchAsync(query)).Counts.Articles);
        Assert.Equal(count, (await archive.SearchAsync(query)).Counts.Quotes);
    }

    [Fact]
    public async Task It_continues_what_very_many_words_begin_with()
    {
        archive.Seed("2.md", Some.Seed("Depots", body: $"The depot/q list: {string.Join(' ', Enumerable.Range(1, 2100).Select(n => $"q{n}"))}."));
        archive.Seed("3.md", Some.Seed("Another", body: "The depot/list of another town has only a few words, and none of them is like those."));
        await archive.ImportAsync();

        Assert.Equal(["Depots"], (await archive.SearchAsync("depot/q*")).Articles.Items.Select(h => h.Article.Title));
    }

    public async Task InitializeAsync()
    {
        archive.Seed("1.md", Some.Seed(
            "Talks", body: "“The U.S.-Chinese talks at 6,30 or 1,00 crowns, multi-agent machines and halden.example/about have ended.” said Aldous Prenn at the gate."));
        Assert.Equal(1, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();
}
