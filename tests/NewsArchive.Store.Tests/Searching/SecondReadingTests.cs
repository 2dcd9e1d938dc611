using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Tests.Searching;

/// <summary>What a second connection finds for a search is what the first would have found.</summary>
public sealed class SecondReadingTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Each_part_is_done_once_and_no_two_on_one_connection_at_a_time()
    {
        archive.Seed("one.md", Some.Seed("One", body: "A pier stands."));
        await archive.ImportAsync();
        var done = new ConcurrentQueue<int>();
        var busy = new ConcurrentDictionary<SearchReading, bool>();
        await ReadAsync(async (first, opener) =>
        {
            await using var second = opener.Open(first, CancellationToken.None);
            var parts = Enumerable.Range(1, 20).Select(n => second.Start(async reading =>
            {
                Assert.True(busy.TryAdd(reading, true));
                await Task.Yield();
                done.Enqueue(n);
                Assert.True(busy.TryRemove(reading, out _));
                return (n, reading.Snapshot.LiveCount);
            })).ToList();
            foreach (var (part, n) in parts.Zip(Enumerable.Range(1, 20)))
            {
                Assert.Equal((n, 1), await part());
            }
        });
        Assert.Equal(Enumerable.Range(1, 20), done.Order());
    }

    [Fact]
    public async Task What_an_import_brings_between_the_two_is_not_seen()
    {
        archive.Seed("one.md", Some.Seed("One", body: "A pier stands."));
        await archive.ImportAsync();
        await ReadAsync(async (first, opener) =>
        {
            archive.Seed("two.md", Some.Seed("Two", body: "Another pier stands."));
            await archive.ImportAsync();
            await using var second = opener.Open(first, CancellationToken.None);
            var counting = second.Start(reading => reading.Database.Articles.CountAsync());
            Assert.Equal(1, await counting());
        });
    }

    [Fact]
    public async Task What_a_transaction_has_not_saved_yet_is_seen()
    {
        archive.Seed("one.md", Some.Seed("One", body: "“The pier stands,” said Aldous Prenn."));
        await archive.ImportAsync();
        var counts = await archive.ReadAsync(async (database, provider) =>
        {
            await using var transaction = await database.Database.BeginTransactionAsync();
            await database.Quotes.ExecuteDeleteAsync();
            await using var first = await BeginAsync(database, provider);
            await using var second = provider.GetRequiredService<SecondReading.Opener>().Open(first, CancellationToken.None);
            return await second.Start(reading => reading.Database.Quotes.CountAsync())();
        });
        Assert.Equal(0, counts);
    }

    [Fact]
    public async Task As_many_as_there_are_at_once_find_the_same()
    {
        archive.Seed("one.md", Some.Seed("One", body: "A pier stands."));
        await archive.ImportAsync();
        await ReadAsync(async (first, opener) =>
        {
            var seconds = Enumerable.Range(0, Environment.ProcessorCount + 2).Select(_ => opener.Open(first, CancellationToken.None)).ToList();
            foreach (var second in seconds)
            {
                Assert.Equal(1, await second.Start(reading => reading.Database.Articles.CountAsync())());
                await second.DisposeAsync();
            }
        });
    }

    [Fact]
    public async Task An_error_is_told_to_who_wants_the_result_and_ends_nothing_else()
    {
        archive.Seed("one.md", Some.Seed("One", body: "A pier stands."));
        await archive.ImportAsync();
        await ReadAsync(async (first, opener) =>
        {
            for (var i = 0; i < Environment.ProcessorCount + 2; i++)
            {
                await using var second = opener.Open(first, CancellationToken.None);
                var failing = second.Start<int>(_ => throw new InvalidOperationException("The pier is closed."));
                Assert.Equal("The pier is closed.", (await Assert.ThrowsAsync<InvalidOperationException>(failing)).Message);
            }

            await using var next = opener.Open(first, CancellationToken.None);
            Assert.Equal(1, await next.Start(reading => reading.Database.Articles.CountAsync())());
        });
        Assert.Single((await archive.SearchAsync("pier")).Articles.Items);
    }

    [Theory]
    [InlineData(SearchKind.Articles)]
    [InlineData(SearchKind.Quotes)]
    [InlineData(SearchKind.People)]
    public async Task A_search_that_is_given_up_says_so(SearchKind kind)
    {
        archive.Seed("one.md", Some.Seed("One", body: "“The pier stands,” said Aldous Prenn."));
        await archive.ImportAsync();
        var request = new SearchRequest(SearchQuery.Parse("pier prenn")) { Kind = kind };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.SearchAsync(s => s.SearchAsync(request, new CancellationToken(canceled: true))));
        Assert.NotEqual(new SearchCounts(0, 0, 0), (await archive.SearchAsync(s => s.SearchAsync(request, CancellationToken.None))).Counts);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private Task<bool> ReadAsync(Func<SearchReading, SecondReading.Opener, Task> read) => archive.ReadAsync(async (database, provider) =>
    {
        await using var first = await BeginAsync(database, provider);
        await read(first, provider.GetRequiredService<SecondReading.Opener>());
        return true;
    });

    private static Task<SearchReading> BeginAsync(ArchiveDbContext database, IServiceProvider provider) =>
        SearchReading.BeginAsync(database, provider.GetRequiredService<PeopleSearch>(), provider.GetRequiredService<SnapshotCache>(), CancellationToken.None);
}
