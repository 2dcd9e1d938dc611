using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>What a search engine promises, whatever the database.</summary>
public class SearchEngineTests : IAsyncLifetime
{
    private readonly TestArchive archive = new();

    [Theory]
    [InlineData("harbour", "Harbour Wall Breached", "Council Funds Quay")]
    [InlineData("harbour council", "Council Funds Quay")]
    [InlineData("\"harbour wall\"", "Harbour Wall Breached")]
    [InlineData("“harbour wall”", "Harbour Wall Breached")]
    [InlineData("\"wall harbour\"")]
    [InlineData("breached OR orchard", "Harbour Wall Breached", "Orchard Sold")]
    [InlineData("harbour -council", "Harbour Wall Breached")]
    [InlineData("-harbour", "Orchard Sold")]
    [InlineData("-harbour -orchard")]
    [InlineData("orch*", "Orchard Sold")]
    [InlineData("CAFE", "Orchard Sold")]
    [InlineData("source:halden.example", "Harbour Wall Breached", "Orchard Sold")]
    [InlineData("source:www.tribune.example", "Council Funds Quay")]
    [InlineData("on:2024-11-06", "Harbour Wall Breached")]
    [InlineData("on:2024", "Harbour Wall Breached", "Council Funds Quay")]
    [InlineData("after:2024-12", "Council Funds Quay", "Orchard Sold")]
    [InlineData("before:2024-11-06", "Harbour Wall Breached")]
    [InlineData("person:\"Ingrid Vasska\"", "Harbour Wall Breached", "Council Funds Quay")]
    [InlineData("person:vasska -wall", "Council Funds Quay")]
    [InlineData("person:nobody")]
    [InlineData("speaker:vasska", "Harbour Wall Breached")]
    [InlineData("has:quote", "Harbour Wall Breached")]
    [InlineData("(person:vasska OR orchard) after:2024-12", "Council Funds Quay", "Orchard Sold")]
    [InlineData("speaker:vasska OR source:tribune.example", "Harbour Wall Breached", "Council Funds Quay")]
    [InlineData("-(source:halden.example OR source:tribune.example)")]
    public async Task Query_finds(string query, params string[] titles)
    {
        var found = await archive.SearchAsync(query);

        Assert.Equal(titles.Order(), found.Articles.Items.Select(h => h.Article.Title!).Order());
        Assert.Equal(titles.Length, found.Articles.TotalCount);
    }

    [Fact]
    public async Task Hits_are_marked_in_headline_and_snippet()
    {
        var hit = Assert.Single((await archive.SearchAsync("breached wall")).Articles.Items);

        Assert.Equal("Harbour \uE000Wall\uE001 \uE000Breached\uE001", hit.Title);
        Assert.Contains("\uE000wall\uE001", hit.Snippet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_headline_weighs_more_than_the_body() =>
        Assert.Equal("Harbour Wall Breached", (await archive.SearchAsync("harbour")).Articles.Items[0].Article.Title);

    [Fact]
    public async Task Results_are_ordered_by_date_on_wish()
    {
        Assert.Equal(["Orchard Sold", "Council Funds Quay", "Harbour Wall Breached"], await Titles("the", SearchOrder.Newest));
        Assert.Equal(["Harbour Wall Breached", "Council Funds Quay", "Orchard Sold"], await Titles("the", SearchOrder.Oldest));
    }

    [Fact]
    public async Task Pages_part_the_results_and_none_lies_beyond_the_last()
    {
        var first = (await archive.SearchAsync("the", SearchOrder.Newest, page: 1, pageSize: 2)).Articles;
        var second = (await archive.SearchAsync("the", SearchOrder.Newest, page: 2, pageSize: 2)).Articles;
        var third = (await archive.SearchAsync("the", SearchOrder.Newest, page: 3, pageSize: 2)).Articles;

        Assert.Equal((2, 1, 0), (first.Items.Count, second.Items.Count, third.Items.Count));
        Assert.Equal((3, true, true, false), (first.TotalCount, first.Exists, second.Exists, third.Exists));
    }

    [Theory]
    [InlineData("'; DROP TABLE Articles; --")]
    [InlineData("NEAR(a b, 5) AND title:x")]
    [InlineData("{Title Body}: ^harbour + wall")]
    [InlineData("%_% person:% source:_")]
    [InlineData("\u202Eهاربر harbour")]
    [InlineData("harbour\0wall")]
    [InlineData("person:😀 😀")]
    [InlineData("person:\"'\" speaker:\")(\" on:2024")]
    [InlineData("a* b* c* d* e*")]
    public async Task Any_text_gives_a_result(string query) => Assert.NotNull(await archive.SearchAsync(query));

    [Fact]
    public async Task Ten_thousand_characters_give_a_result()
    {
        Assert.NotNull(await archive.SearchAsync(string.Concat(Enumerable.Repeat("harbour ", 1250))));
        Assert.NotNull(await archive.SearchAsync(string.Concat(Enumerable.Repeat("-(a OR ", 1500))));
        Assert.NotNull(await archive.SearchAsync(new string('x', 10_000)));
    }

    [Fact]
    public async Task The_index_says_what_the_rows_say()
    {
        Assert.True(await IsConsistent());

        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Articles SET Text = 'changed behind its back' WHERE Id = 1"));
        Assert.False(await IsConsistent());

        await archive.ReindexAsync();
        Assert.True(await IsConsistent());
        Assert.Equal(1, (await archive.SearchAsync("\"behind its back\"")).Articles.TotalCount);
    }

    [Fact]
    public async Task Building_it_anew_changes_all_of_it_or_nothing()
    {
        using var cancelling = new CancellationTokenSource();
        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Articles SET Text = 'changed behind its back' WHERE Id = 1; DELETE FROM NameWords"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.ReindexAsync(new Ender(cancelling), cancelling.Token));

        Assert.Equal(0, (await archive.SearchAsync("\"behind its back\"")).Articles.TotalCount);
        Assert.Equal(2, (await archive.SearchAsync("harbour")).Articles.TotalCount);
        Assert.Equal(0, await archive.ReadAsync(db => db.NameWords.CountAsync()));

        await archive.ReindexAsync();
        Assert.Equal(1, (await archive.SearchAsync("\"behind its back\"")).Articles.TotalCount);
        await archive.AssertConsistentAsync();
    }

    public async Task InitializeAsync()
    {
        archive.Seed("1.md", Some.Seed(
            "Harbour Wall Breached",
            "6 November 2024",
            "The harbour wall broke in the night.\n\n“We lost the old stones,” Mayor Ingrid Vasska said on Wednesday. “They stood there for long.”",
            "https://www.halden.example/wall"));
        archive.Seed("2.md", Some.Seed(
            "Council Funds Quay",
            "9 December 2024",
            "The council found money for the quay and the harbour, Mayor Ingrid Vasska told the meeting.",
            "https://tribune.example/quay"));
        archive.Seed("3.md", Some.Seed("Orchard Sold", "2 January 2025", "The orchard beside the café was sold at the autumn market.", "https://halden.example/orchard"));
        Assert.Equal(3, (await archive.ImportAsync()).Counts.New);
    }

    public Task DisposeAsync() => archive.DisposeAsync().AsTask();

    private Task<bool> IsConsistent() => archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None));

    private async Task<IEnumerable<string?>> Titles(string query, SearchOrder order) =>
        (await archive.SearchAsync(query, order)).Articles.Items.Select(h => h.Article.Title);

    // Ends it once the articles are indexed.
    private sealed class Ender(CancellationTokenSource cancelling) : IProgress<int>
    {
        public void Report(int value) => cancelling.Cancel();
    }
}
