using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;

namespace NewsArchive.Store.Tests.Importing;

/// <summary>Faults of what lies around the seeds: they end the import in a sentence, leave the archive whole, and the next import goes on.</summary>
public sealed class ImportFaultTests : IAsyncLifetime
{
    private const int SeedCount = 40;

    private readonly TestArchive archive = new() { ArticlesPerBatch = 1, PartsReadAhead = 2 };

    [Fact]
    public async Task A_disk_that_fills_up_ends_the_import_and_the_next_one_goes_on()
    {
        WriteSeeds();
        var fault = await archive.ReadAsync(async (db, services) =>
        {
            await db.Database.OpenConnectionAsync();
            var pages = await db.Database.SqlQuery<int>($"SELECT page_count AS Value FROM pragma_page_count").SingleAsync();
            await PragmaAsync(db, $"max_page_count = {pages + 40}");
            var fault = await Assert.ThrowsAsync<ImportBrokenOffException>(() => RunAsync(services));
            await PragmaAsync(db, "max_page_count = 1073741823");
            await db.Database.CloseConnectionAsync();
            return fault;
        });

        Assert.Equal("The import broke off: the disk is full. What was imported before stays, and the next import goes on.", fault.Message);
        var saved = await AssertWholeAsync();
        Assert.InRange(saved, 1, SeedCount - 1);
        await AssertGoesOnAsync(saved);
    }

    [Fact]
    public async Task A_database_that_another_process_has_locked_ends_the_import_and_the_next_one_goes_on()
    {
        WriteSeeds();
        await archive.ReadAsync(async (db, services) =>
        {
            await db.Database.OpenConnectionAsync();
            var connection = (SqliteConnection)db.Database.GetDbConnection();
            connection.DefaultTimeout = 1;
            db.Database.SetCommandTimeout(1);
            await PragmaAsync(db, "busy_timeout = 50");
            await using var other = new SqliteConnection($"Data Source={connection.DataSource};Pooling=False");
            await other.OpenAsync();
            var locks = new LockAt(5, other);
            var fault = await Assert.ThrowsAsync<ImportBrokenOffException>(() => RunAsync(services, locks));
            Assert.Contains("another process has locked the database", fault.Message, StringComparison.Ordinal);
            await PragmaAsync(db, "busy_timeout = 10000");
            connection.DefaultTimeout = 30;
            db.Database.SetCommandTimeout(null);
            await db.Database.CloseConnectionAsync();
            return 0;
        });

        var saved = await AssertWholeAsync();
        Assert.InRange(saved, 1, SeedCount - 1);
        await AssertGoesOnAsync(saved);
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_named_in_the_sentence()
    {
        WriteSeeds();
        var fault = await archive.ReadAsync(async (db, services) =>
        {
            await db.Database.OpenConnectionAsync();
            await PragmaAsync(db, "query_only = 1");
            var fault = await Assert.ThrowsAsync<ImportBrokenOffException>(() => RunAsync(services));
            await PragmaAsync(db, "query_only = 0");
            await db.Database.CloseConnectionAsync();
            return fault;
        });

        Assert.Equal($"The import broke off: the database {Path.Combine(archive.Folder.Path, archive.Folder.Name)} may only be read. What was imported before stays, and the next import goes on.", fault.Message);
        await AssertGoesOnAsync(0);
    }

    [Fact]
    public async Task A_seeds_folder_that_goes_away_ends_the_import_in_one_sentence_and_nothing_counts_as_vanished()
    {
        WriteSeeds();
        var away = archive.SeedsPath + "-away";
        var fault = await Assert.ThrowsAsync<DirectoryNotFoundException>(() =>
            archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), new At(5, () => Directory.Move(archive.SeedsPath, away))));

        Assert.Contains("went away while it was read", fault.Message, StringComparison.Ordinal);
        var saved = await AssertWholeAsync();
        Assert.InRange(saved, 5, SeedCount - 1); // some are read ahead
        Assert.Equal(ImportState.Interrupted, await archive.ReadAsync(db => db.Imports.Select(i => i.State).SingleAsync()));
        Assert.False(await archive.ReadAsync(db => db.ImportEntries.AnyAsync(e => e.Outcome == ImportOutcome.Vanished || e.Outcome == ImportOutcome.Failed)));
        Directory.Move(away, archive.SeedsPath);
        await AssertGoesOnAsync(saved);
    }

    [Fact]
    public async Task A_seed_that_goes_away_before_it_is_read_fails_alone()
    {
        WriteSeeds();
        var last = Path.Combine(archive.SeedsPath, $"{SeedCount - 1:00}.md");

        var report = await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), new At(5, () => File.Delete(last)));

        Assert.Equal(new ImportCounts(New: SeedCount - 1, Failed: 1), report.Counts);
        var failed = await archive.ReadAsync(db => db.ImportEntries.SingleAsync(e => e.Outcome == ImportOutcome.Failed));
        Assert.Equal(($"{SeedCount - 1:00}.md", "there is no such file"), (failed.SeedPath, failed.Reason));
    }

    [Fact]
    public async Task A_seed_that_somebody_is_writing_to_fails_with_that_reason_and_is_whole_once_that_has_ended()
    {
        var path = archive.Seed("a.md", Some.Seed());
        using var stop = new CancellationTokenSource();
        var written = 1;
        var writer = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await File.AppendAllTextAsync(path, $"\n\nParagraph {++written} of the news that somebody is still writing.");
                await Task.Delay(1);
            }
        });
        var entries = new List<ImportEntry>();
        for (var i = 0; i < 3; i++)
        {
            entries.AddRange((await archive.ImportAsync()).Entries);
        }

        await stop.CancelAsync();
        await writer;
        await archive.ImportAsync();

        // On a busy machine the writer may stand still long enough for its file to look finished.
        Assert.All(entries, e => Assert.True(e.Outcome != ImportOutcome.Failed || e.Reason!.Contains("another program is writing to the file", StringComparison.Ordinal), e.Reason));
        Assert.Equal(written, (await archive.ReadAsync(db => db.Articles.Select(a => a.Text).SingleAsync())).Split("\n\n").Length);
    }

    [Fact]
    public async Task A_second_import_does_not_run_beside_the_first()
    {
        WriteSeeds();
        using (ImportLock.TryTake(archive.Folder))
        {
            Assert.Null(await archive.TryImportAloneAsync());
        }

        Assert.Equal(SeedCount, (await archive.TryImportAloneAsync())!.Counts.New);
    }

    [Fact]
    public async Task An_import_stands_as_running_until_its_end()
    {
        WriteSeeds();
        var meanwhile = new List<(ImportState State, int Saved)>();

        await archive.ImportAsync(new ImportRequest(archive.SeedsPath, "test", []), new At(SeedCount - 1, () =>
            meanwhile.Add(archive.ReadAsync(db => db.Imports.Select(i => ValueTuple.Create(i.State, i.Entries.Count)).SingleAsync()).GetAwaiter().GetResult())));

        var (state, saved) = Assert.Single(meanwhile);
        Assert.Equal(ImportState.Running, state);
        Assert.InRange(saved, 1, SeedCount - 1);
    }

    [Fact]
    public async Task An_import_that_was_killed_is_shown_as_interrupted_with_what_it_did()
    {
        WriteSeeds();
        await archive.ImportAsync();
        await archive.ReadAsync(db => db.Imports.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ImportState.Running).SetProperty(i => i.NewCount, 0))); // as a kill leaves it

        using (ImportLock.TryTake(archive.Folder))
        {
            await CloseAsync();
            Assert.Equal(ImportState.Running, (await StateAsync()).State); // somebody does run it
        }

        await CloseAsync();

        Assert.Equal((ImportState.Interrupted, SeedCount), await StateAsync());

        Task<int> CloseAsync() => archive.ReadAsync(async (db, services) =>
        {
            await InterruptedImports.CloseAsync(db, services.GetRequiredService<ArchiveFolder>(), CancellationToken.None);
            return 0;
        });

        Task<(ImportState State, int New)> StateAsync() => archive.ReadAsync(db => db.Imports.Select(i => ValueTuple.Create(i.State, i.NewCount)).SingleAsync());
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await archive.DisposeAsync();

    private void WriteSeeds()
    {
        for (var i = 0; i < SeedCount; i++)
        {
            var filler = string.Join("\n\n", Enumerable.Range(0, 30).Select(n => $"In street {n * i} of district {n + i} nobody had seen number {n + (100 * i)} before."));
            archive.Seed($"{i:00}.md", Some.Seed($"Article {i}", body: $"{filler}\n\nIt opened on day {i}. \"We waited {i} years for this day,\" said mayor Greta Holm."));
        }
    }

    private Task<ImportReport?> RunAsync(IServiceProvider services, IProgress<ImportProgress>? progress = null) =>
        services.GetRequiredService<SingleImport>().TryRunAsync(new ImportRequest(archive.SeedsPath, "test", []), progress, CancellationToken.None);

    // Every article has its quote, and the index agrees with the rows.
    private async Task<int> AssertWholeAsync()
    {
        var articles = await archive.ReadAsync(db => db.Articles.CountAsync());
        Assert.Equal(articles, await archive.ReadAsync(db => db.Quotes.CountAsync()));
        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
        return articles;
    }

    private async Task AssertGoesOnAsync(int saved)
    {
        Assert.Equal(new ImportCounts(New: SeedCount - saved, Unchanged: saved), (await archive.TryImportAloneAsync())!.Counts);
        await AssertWholeAsync();
        Assert.False(await archive.ReadAsync(db => db.Imports.AnyAsync(i => i.State == ImportState.Running)));
    }

#pragma warning disable EF1002 // a pragma takes no parameters
    private static Task<int> PragmaAsync(ArchiveDbContext database, string pragma) => database.Database.ExecuteSqlRawAsync($"PRAGMA {pragma}");
#pragma warning restore EF1002

    private class At(int done, Action act) : IProgress<ImportProgress>
    {
        private bool isDone;

        public void Report(ImportProgress value)
        {
            if (value.Done >= done && !isDone)
            {
                isDone = true;
                act();
            }
        }
    }

    private sealed class LockAt(int done, SqliteConnection other) : At(done, () =>
    {
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
    });
}
