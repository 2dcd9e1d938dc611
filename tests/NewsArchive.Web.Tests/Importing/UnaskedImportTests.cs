using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Importing;

/// <summary>Imports that nobody asks for: by the watch on the seeds folder, by the schedule.</summary>
public sealed class UnaskedImportTests(ITestOutputHelper output)
{
    [Fact]
    public async Task A_seed_is_imported_once_nobody_writes_to_it_any_more()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:WatchSeeds", "true");
        archive.CreateClient();
        await archive.LoggedAsync("is watched");
        var folder = Directory.CreateDirectory(Path.Combine(archive.SeedsPath, "new")).FullName;

        await using (var seed = new StreamWriter(Path.Combine(folder, "a.md")))
        {
            foreach (var line in Seeds.Article.Split('\n')) // in many steps, as some editors write
            {
                await seed.WriteLineAsync(line);
                await seed.FlushAsync();
                await Task.Delay(100);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder, ".a.md.swp"), "half");
        await archive.LoggedAsync("Import 1 \"Finished\"");

        Assert.Equal(("watch", 1, 0), await archive.ReadAsync(database => database.Imports.Select(i => ValueTuple.Create(i.StartedBy, i.NewCount, i.FailedCount)).SingleAsync()));
        Assert.EndsWith("Greta Holm.", await archive.ReadAsync(database => database.Articles.Select(a => a.Text).SingleAsync()));
    }

    [Fact]
    public async Task What_is_no_seed_does_not_keep_seeds_waiting_however_often_it_is_written()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:WatchSeeds", "true");
        archive.CreateClient();
        await archive.LoggedAsync("is watched");
        Directory.CreateDirectory(Path.Combine(archive.SeedsPath, ".sync"));
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await File.AppendAllTextAsync(Path.Combine(archive.SeedsPath, ".sync", "state.md"), "one more line\n");
                await File.AppendAllTextAsync(Path.Combine(archive.SeedsPath, "copy.log"), "one more line\n");
                await Task.Delay(200);
            }
        });

        Seeds.Write(archive.SeedsPath, 1);
        await archive.LoggedAsync("Import 1 \"Finished\"");
        await stop.CancelAsync();
        await writing;

        Assert.Equal(1, await archive.ReadAsync(database => database.Articles.CountAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_that_another_one_takes_the_place_of_is_imported_and_watched_like_it(bool isLink)
    {
        await using var archive = new ArchiveFactory(output).With("Archive:WatchSeeds", "true");
        if (isLink)
        {
            var target = archive.SeedsPath + ".first";
            Directory.Move(archive.SeedsPath, target);
            Directory.CreateSymbolicLink(archive.SeedsPath, target);
        }

        archive.CreateClient();
        await archive.LoggedAsync("is watched");
        var (next, former) = (archive.SeedsPath + ".next", archive.SeedsPath + ".former");
        Seeds.Write(Directory.CreateDirectory(next).FullName, 1);

        Directory.Move(archive.SeedsPath, former);
        Directory.Move(next, archive.SeedsPath);
        await archive.LoggedAsync("Import 1 \"Finished\"");
        Seeds.Write(archive.SeedsPath, 2);
        await archive.LoggedAsync("Import 2 \"Finished\"");

        Assert.Equal(2, await archive.ReadAsync(database => database.Articles.CountAsync()));
    }

    [Fact]
    public async Task The_schedule_imports_at_its_time_and_again()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:ImportEvery", "06:00:00");
        Seeds.Write(archive.SeedsPath, 1);
        archive.CreateClient();
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-15 18:00:00Z");
        Assert.Equal(0, await archive.ReadAsync(database => database.Imports.CountAsync()));

        archive.Time.Advance(TimeSpan.FromHours(6));
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-16 00:00:00Z");
        archive.Time.Advance(TimeSpan.FromHours(6));
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-16 06:00:00Z");

        Assert.Equal(["schedule 1", "schedule 0"], await archive.ReadAsync(database => database.Imports.OrderBy(i => i.Id).Select(i => i.StartedBy + " " + i.NewCount).ToListAsync()));
    }

    [Theory]
    [InlineData("06:00:00", "07:00", "13:00")] // five hours ago: in one
    [InlineData("18:00", "07:00", "18:00")]
    [InlineData("06:00:00", "04:00", null)] // it fell due while the server was down
    [InlineData("10:00", "07:00", null)]
    public async Task A_restart_does_not_put_off_the_schedule(string every, string lastAt, string? nextAt)
    {
        await using var archive = new ArchiveFactory(output).With("Archive:ImportEvery", every);
        await using (var connection = new SqliteConnection($"Data Source={archive.Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            const string Columns = "State, StartedBy, NewCount, ChangedCount, UnchangedCount, DuplicateCount, SkippedCount, FailedCount, VanishedCount, OutdatedCount, HiddenCount";
            command.CommandText = $"INSERT INTO Imports (StartedAt, IsWhole, {Columns}) VALUES ('2025-01-15 {lastAt}:00', 1, 1, 'ada', 0, 0, 0, 0, 0, 0, 0, 0, 0), ('2025-01-15 11:59:00', 0, 1, 'watch', 0, 0, 0, 0, 0, 0, 0, 0, 0)";
            await command.ExecuteNonQueryAsync();
        }

        archive.CreateClient();
        await archive.LoggedAsync(nextAt is null ? "Import 3 \"Finished\"" : $"The next import by the schedule is at 2025-01-15 {nextAt}:00Z");

        Assert.Equal(nextAt is null ? 3 : 2, await archive.ReadAsync(database => database.Imports.CountAsync()));
    }

    [Fact]
    public async Task What_falls_due_while_some_seeds_are_imported_comes_after_them_and_while_all_are_is_done_with_them()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:ImportEvery", "06:00:00");
        Seeds.Write(archive.SeedsPath, 2);
        archive.CreateClient();
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-15 18:00:00Z");
        var runner = archive.Services.GetRequiredService<ImportRunner>();
        await using (await archive.LockAsync())
        {
            runner.StartNext(new ImportRequest(archive.SeedsPath, "watch", [Path.Combine(archive.SeedsPath, "001.md")]));
            archive.Time.Advance(TimeSpan.FromHours(6));
            await Task.Delay(200);
        }

        await archive.LoggedAsync("The next import by the schedule is at 2025-01-16 00:00:00Z");
        await using (await archive.LockAsync())
        {
            _ = runner.StartOrJoin(new ImportRequest(archive.SeedsPath, "ada", []));
            archive.Time.Advance(TimeSpan.FromHours(6));
            await Task.Delay(200);
        }

        await archive.LoggedAsync("The next import by the schedule is at 2025-01-16 06:00:00Z");
        Assert.Equal(["watch 1 0", "schedule 1 1", "ada 0 2"], await archive.ReadAsync(database => database.Imports.OrderBy(i => i.Id).Select(i => i.StartedBy + " " + i.NewCount + " " + i.UnchangedCount).ToListAsync()));
    }

    [Fact]
    public async Task The_schedule_goes_by_the_clock_where_that_was_put_back_since()
    {
        await using var archive = new ArchiveFactory(output).With("Archive:ImportEvery", "18:00");
        var clock = new ClockBesideTimers(archive.Time);
        archive.With(services => services.AddSingleton<TimeProvider>(clock));
        Seeds.Write(archive.SeedsPath, 1);
        archive.CreateClient();
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-15 18:00:00Z");
        clock.IsBehind = TimeSpan.FromSeconds(2);

        archive.Time.Advance(TimeSpan.FromHours(6));
        await ArchiveFactory.UntilAsync(async () => clock.Waits.Contains(clock.IsBehind) || await CountAsync() > 0);
        Assert.Equal(0, await CountAsync());
        archive.Time.Advance(clock.IsBehind);
        await archive.LoggedAsync("The next import by the schedule is at 2025-01-16 18:00:00Z");

        Assert.Equal(1, await CountAsync());

        Task<int> CountAsync() => archive.ReadAsync(database => database.Imports.CountAsync());
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_read_stops_the_start_in_one_line()
    {
        using var folder = new WorkFolder();

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import", "--Archive:ImportEvery=often");

        Assert.Equal(1, exitCode);
        Assert.Equal("newsarchive: cannot start: Archive:ImportEvery is \"often\", which is neither a time span between a minute and 30 days, as \"06:00:00\", nor a time of the day, as \"06:00\"", errors);
    }

    // Timers count as before when the clock was put back.
    private sealed class ClockBesideTimers(TimeProvider timers) : TimeProvider
    {
        public TimeSpan IsBehind { get; set; }

        public ConcurrentBag<TimeSpan> Waits { get; } = [];

        public override TimeZoneInfo LocalTimeZone => timers.LocalTimeZone;

        public override long TimestampFrequency => timers.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => timers.GetUtcNow() - IsBehind;

        public override long GetTimestamp() => timers.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = timers.CreateTimer(callback, state, dueTime, period);
            Waits.Add(dueTime);
            return timer;
        }
    }
}
