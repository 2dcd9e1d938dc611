using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Sqlite;
using NewsArchive.Web.Tests.Commands;
using Xunit.Abstractions;

namespace NewsArchive.Web.Tests.Hosting;

public sealed class StartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_start_says_in_one_line_where_it_listens_and_how_much_it_holds_once_the_seeds_are_in()
    {
        await using var archive = new ArchiveFactory(output) { ImportsAtStart = true };
        Seeds.Write(archive.SeedsPath, 2);
        archive.UseKestrel(0);
        archive.StartServer();

        var line = await archive.LoggedAsync("listens on");

        Assert.Contains($"NewsArchive listens on {archive.Address.ToString().TrimEnd('/')} and holds 2 articles.", line);
    }

    [Fact]
    public async Task An_import_that_was_cut_off_with_its_process_is_not_running_any_more()
    {
        await using var archive = new ArchiveFactory(output);
        var options = new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite($"Data Source={archive.Database};Pooling=False").Options;
        await using (var database = new SqliteArchiveDbContext(options))
        {
            database.Imports.Add(new Import { StartedBy = "start", StartedAt = archive.Time.GetUtcNow().UtcDateTime, State = ImportState.Running });
            await database.SaveChangesAsync();
        }

        archive.CreateClient();

        var import = await archive.ReadAsync(database => database.Imports.SingleAsync());
        Assert.Equal(ImportState.Interrupted, import.State);
        Assert.Null(import.FinishedAt); // when, nobody knows
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_process_does_not_stop_the_start()
    {
        await using var archive = new ArchiveFactory(output);
        var options = new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite($"Data Source={archive.Database};Pooling=False").Options;
        await using (var database = new SqliteArchiveDbContext(options))
        {
            await database.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2025-01-15 12:00:00')");
        }

        Assert.True((await archive.CreateClient().GetAsync("/")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        using var folder = new WorkFolder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "data"));
        MigratedDatabase.CopyTo(Path.Combine(folder.Path, "data", "archive.db"));
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "data", "archive.db")};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var migrate = connection.CreateCommand();
            migrate.CommandText = "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_AddWhatIsNotKnownYet', '99.0.0')";
            await migrate.ExecuteNonQueryAsync();
        }

        var (exitCode, _, errors) = await NewsArchiveProcess.RunAsync(folder.Path, "import");

        Assert.Equal(1, exitCode);
        Assert.Equal("newsarchive: cannot open the database (data/archive.db): a newer version of NewsArchive has changed it (20990101000000_AddWhatIsNotKnownYet): run that one, or restore a copy from before", errors);
    }

    [Fact]
    public async Task A_missing_seeds_folder_is_a_warning_and_the_archive_is_served()
    {
        await using var archive = new ArchiveFactory(output) { ImportsAtStart = true };
        Directory.Delete(archive.SeedsPath);
        var client = archive.CreateClient();

        await archive.LoggedAsync("listens on");

        Assert.Single(archive.LoggedLines, l => l.StartsWith("Warning", StringComparison.Ordinal) && l.Contains("There is no seeds folder"));
        Assert.True((await client.GetAsync("/")).IsSuccessStatusCode);
    }
}
