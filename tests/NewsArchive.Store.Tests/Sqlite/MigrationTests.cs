using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Tests.Sqlite;

public class MigrationTests
{
    [Fact]
    public async Task No_change_of_the_model_lacks_its_migration()
    {
        await using var archive = new TestArchive();

        Assert.False(await archive.ReadAsync(db => Task.FromResult(db.Database.HasPendingModelChanges())));
    }

    [Fact]
    public async Task Migrations_can_be_taken_back_and_applied_again()
    {
        await using var archive = new TestArchive();

        await archive.ReadAsync(async db =>
        {
            await db.Database.MigrateAsync("0");
            await db.Database.MigrateAsync();
            return true;
        });

        Assert.True(await archive.SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_the_writer()
    {
        await using var archive = new TestArchive();

        Assert.Equal(["wal"], await archive.ReadAsync(db => db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync()));
    }
}
