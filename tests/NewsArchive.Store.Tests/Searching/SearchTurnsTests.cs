using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching;

namespace NewsArchive.Store.Tests.Searching;

public class SearchTurnsTests
{
    [Fact]
    public async Task A_search_waits_until_one_of_those_before_it_is_done()
    {
        await using var archive = new TestArchive();
        archive.Seed("harbour.md", Some.Seed());
        await archive.ImportAsync();
        var turns = await archive.ReadAsync((_, services) => Task.FromResult(services.GetRequiredService<SearchTurns>()));
        var taken = new List<IDisposable>();
        for (var i = 0; i < SearchTurns.Count; i++)
        {
            taken.Add(await turns.TakeAsync(CancellationToken.None));
        }

        using var patience = new CancellationTokenSource();
        var impatient = archive.SearchAsync(s => s.SearchAsync(new SearchRequest(SearchQuery.Parse("harbour")), patience.Token));
        var patient = archive.SearchAsync("harbour");
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        Assert.False(patient.IsCompleted);

        taken[0].Dispose();

        Assert.Equal(1, (await patient).Articles.TotalCount);
    }
}
