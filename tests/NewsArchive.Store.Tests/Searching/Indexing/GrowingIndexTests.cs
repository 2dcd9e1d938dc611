using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Tests.Searching.Indexing;

/// <summary>However an archive has grown, its index says what its rows say, and stays in few parts.</summary>
public sealed class GrowingIndexTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    [Fact]
    public async Task Articles_that_come_one_after_another_are_merged_into_few_segments()
    {
        archive.ArticlesPerBatch = 1;
        await ImportAsync(Enumerable.Range(1, 70));

        Assert.Equal([32, 32, 1, 1, 1, 1, 1, 1], await archive.ReadAsync(db => db.Database.SqlQueryRaw<int>("SELECT DocCount AS Value FROM SearchSegments ORDER BY FirstDoc").ToListAsync()));
        Assert.True(await IsConsistent());
        Assert.Equal(70, (await archive.SearchAsync("pier")).Counts.Articles);
        Assert.Equal(["Pier 33"], await Titles("\"number thirtythree\""));
    }

    [Fact]
    public async Task A_slot_that_an_old_segment_has_kept_is_passed_over()
    {
        archive.ArticlesPerBatch = 1;
        await ImportAsync([1, 2]);
        // As after many segments more: the first has kept the slot that the next number would have again.
        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "UPDATE SearchPostings SET Key = Key + (2 << 48) WHERE Key >> 48 = 1; UPDATE SearchPositions SET Key = Key + (2 << 48) WHERE Key >> 48 = 1;"
            + "UPDATE SearchSegments SET Id = 3 WHERE Id = 1; UPDATE SearchSegments SET Id = 2 + 32768 WHERE Id = 2"));

        await ImportAsync([3, 4]);

        Assert.Equal([3, 32770, 32772, 32773], await archive.ReadAsync(db => db.Database.SqlQueryRaw<int>("SELECT Id AS Value FROM SearchSegments ORDER BY Id").ToListAsync()));
        Assert.Equal(4, (await archive.SearchAsync("pier")).Counts.Articles);
        Assert.True(await IsConsistent());
    }

    [Fact]
    public async Task An_index_that_holds_more_of_former_states_than_of_present_ones_is_to_be_built_anew()
    {
        await ImportAsync([1, 2]);
        var before = await State();

        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(
            "WITH RECURSIVE doc(n) AS (SELECT 100 UNION ALL SELECT n + 1 FROM doc WHERE n < 1100) INSERT INTO SearchRemoved (Doc) SELECT n FROM doc"));

        Assert.Equal((true, true), (before.IsCurrent, (await State()).IsOld));
        await archive.ReindexAsync();
        Assert.True((await State()).IsCurrent);
    }

    [Fact]
    public async Task An_index_is_filled_beside_whoever_reads_and_corrects_and_goes_on_where_it_was_ended()
    {
        archive.Seed("0.md", Some.Seed("The Pier of the Mayor", body: "“We shall build it,” said Mayor Aldous Prenn."));
        await ImportAsync(Enumerable.Range(1, 600));
        await archive.ReindexAsync(r => r.BeginAsync(CancellationToken.None));
        var before = await State();

        using (var ending = new CancellationTokenSource())
        {
            var progress = new Step(_ => ending.Cancel());
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => archive.ReindexAsync(r => r.FillAsync(progress, ending.Token)));
        }

        var (between, found) = (await State(), (await archive.SearchAsync("pier")).Counts.Articles);
        archive.Seed("601.md", Some.Seed("Pier 601", body: "It stands alone."));
        archive.Seed("600.md", Some.Seed("Pier 600 Sold", body: "A merchant of Skarn has it."));
        await archive.ImportAsync();
        var steps = new List<int>();
        await archive.ReindexAsync(r => r.FillAsync(new Step(steps.Add), CancellationToken.None));

        Assert.Equal((new IndexState(IsOld: true, 601), new IndexState(IsOld: false, 345), 256), (before, between, found));
        Assert.Equal([256, 344], steps);
        Assert.True((await State()).IsCurrent);
        Assert.Equal(602, (await archive.SearchAsync("pier")).Counts.Articles);
        Assert.Equal(["Pier 600 Sold"], await Titles("merchant"));
        await archive.AssertConsistentAsync();
    }

    [Fact]
    public async Task A_phrase_is_found_whether_its_words_stand_in_few_places_or_in_many()
    {
        var often = string.Concat(Enumerable.Repeat("The ferry waits. ", 90));
        archive.Seed("1.md", Some.Seed("Ferry Waits", body: $"{often} Then the ferry sails."));
        archive.Seed("2.md", Some.Seed("Winter Comes", body: "It sails: the ferry waits no more."));
        await archive.ImportAsync();

        Assert.Equal([true, false], await archive.ReadAsync(db => db.Database.SqlQueryRaw<bool>("SELECT DISTINCT Positions IS NULL AS Value FROM SearchPostings WHERE Key & 3670016 = 0 ORDER BY Value DESC").ToListAsync()));
        Assert.Equal(["Ferry Waits"], await Titles("\"ferry sails\""));
        Assert.Equal(["Winter Comes"], await Titles("\"waits no more\""));
        Assert.Equal(["Ferry Waits", "Winter Comes"], (await Titles("\"the ferry waits\"")).Order());
        Assert.True(await IsConsistent());

        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE SearchPositions SET Positions = substr(Positions, 1, length(Positions) - 1) || x'7F'"));
        Assert.False(await IsConsistent());
    }

    [Fact]
    public async Task An_article_that_changes_is_found_by_its_present_words_alone()
    {
        await ImportAsync(Enumerable.Range(1, 9));
        archive.Seed("3.md", Some.Seed("Pier 3 Sold", body: "The old one went to a merchant of Skarn for nothing, “a scandal”, said Aldous Prenn."));
        await archive.ImportAsync();

        Assert.Empty(await Titles("\"number three\""));
        Assert.Equal(["Pier 3 Sold"], await Titles("merchant"));
        Assert.Equal(9, (await archive.SearchAsync("pier")).Counts.Articles);
        Assert.Equal(8, (await archive.SearchAsync("-merchant")).Counts.Articles);
        Assert.True(await IsConsistent());

        await ImportAsync(Enumerable.Range(10, 31)); // merges the segment that holds the former state

        Assert.Equal(40, (await archive.SearchAsync("pier")).Counts.Articles);
        Assert.Empty(await Titles("\"number three\""));
        Assert.True(await IsConsistent());
    }

    [Fact]
    public async Task A_reindexed_archive_finds_the_same_in_one_segment()
    {
        await ImportAsync(Enumerable.Range(1, 20));
        var before = await Titles("pier");

        await archive.ReindexAsync();

        Assert.Equal(before, await Titles("pier"));
        Assert.Equal([20], await archive.ReadAsync(db => db.Database.SqlQueryRaw<int>("SELECT DocCount AS Value FROM SearchSegments").ToListAsync()));
        Assert.True(await IsConsistent());
    }

    [Theory]
    [InlineData("UPDATE Articles SET Title = 'Another' WHERE Id = 2")]
    [InlineData("UPDATE Articles SET PublishedOn = '2020-01-01' WHERE Id = 2")]
    [InlineData("UPDATE Quotes SET Text = 'We shall not' WHERE ArticleId = 2")]
    [InlineData("DELETE FROM SearchDocuments WHERE ArticleId = 2; INSERT INTO SearchRemoved (Doc) VALUES (1)")]
    [InlineData("DELETE FROM SearchPostings WHERE Key = (SELECT min(Key) FROM SearchPostings)")]
    [InlineData("UPDATE SearchPostings SET Positions = x'0177' WHERE Key = (SELECT min(Key) FROM SearchPostings WHERE Positions IS NOT NULL)")]
    public async Task What_the_index_does_not_say_as_the_rows_do_is_noticed(string change)
    {
        await ImportAsync(Enumerable.Range(1, 3));
        Assert.True(await IsConsistent());

        await archive.ReadAsync(db => db.Database.ExecuteSqlRawAsync(change));

        Assert.False(await IsConsistent());
    }

    [Fact]
    public async Task A_search_sees_what_another_process_has_imported()
    {
        await ImportAsync([1]);
        Assert.Equal(1, (await archive.SearchAsync("pier")).Counts.Articles);

        await ImportAsync([2, 3]);

        Assert.Equal(3, (await archive.SearchAsync("pier")).Counts.Articles);
    }

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    private async Task ImportAsync(IEnumerable<int> numbers)
    {
        foreach (var number in numbers)
        {
            archive.Seed(
                $"{number}.md",
                Some.Seed($"Pier {number}", body: $"This is the pier number {Name(number)}. “We shall mend it,” said Aldous Prenn, who has said so {number} times."));
        }

        Assert.Equal(0, (await archive.ImportAsync()).Counts.Failed);
    }

    private static string Name(int number) => number switch { 3 => "three", 33 => "thirtythree", _ => $"n{number}" };

    private async Task<IEnumerable<string?>> Titles(string query) => (await archive.SearchAsync(query)).Articles.Items.Select(h => h.Article.Title);

    private Task<bool> IsConsistent() => archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None));

    private Task<IndexState> State() => archive.SearchAsync(s => s.ReadStateAsync(CancellationToken.None));

    private sealed class Step(Action<int> act) : IProgress<int>
    {
        public void Report(int value) => act(value);
    }
}
