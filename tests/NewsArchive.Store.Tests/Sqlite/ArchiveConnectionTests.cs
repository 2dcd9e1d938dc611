using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Store.Tests.Sqlite;

public sealed class ArchiveConnectionTests : IAsyncDisposable
{
    private readonly TestArchive archive = new();

    public ValueTask DisposeAsync() => archive.DisposeAsync();

    [Fact]
    public async Task The_next_request_finds_what_the_last_one_prepared()
    {
        var (first, afterFirst) = await AskAsync(1);
        var (second, afterSecond) = await AskAsync(2);

        Assert.Same(first, second);
        Assert.Equal(afterFirst, afterSecond);
        Assert.InRange(afterFirst, 1, ArchiveConnection.MaxKept);

        Task<(ArchiveConnection Connection, int Kept)> AskAsync(int number) => archive.ReadAsync(async db =>
        {
            Assert.Equal([number], await db.Database.SqlQueryRaw<int>("SELECT {0} AS Value", number).ToListAsync());
            Assert.Empty(await db.Articles.Where(a => a.Id == number).ToListAsync());
            return (ConnectionOf(db), ConnectionOf(db).KeptCount);
        });
    }

    [Fact]
    public async Task An_archive_that_is_closed_is_one_file()
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-closed-").FullName;
        var file = Path.Combine(folder, "archive.db");
        await using (var services = new ServiceCollection().AddLogging().AddSqliteArchive($"Data Source={file}").BuildServiceProvider())
        {
            await AskAsync(services, isFirst: true);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(services, isFirst: false)));
        }

        Assert.Equal(["archive.db"], Directory.GetFiles(folder).Select(Path.GetFileName));
        Assert.True(new FileInfo(file).Length > 100_000);
        Directory.Delete(folder, recursive: true);

        static async Task AskAsync(IServiceProvider services, bool isFirst)
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            if (isFirst)
            {
                await database.Database.MigrateAsync();
            }

            Assert.Empty(await database.Articles.ToListAsync());
        }
    }

    [Fact]
    public Task What_is_asked_again_while_it_is_read_gets_a_statement_of_its_own() => archive.ReadAsync(async db =>
    {
        const string Sql = "SELECT value FROM json_each(@all)";
        await db.Database.OpenConnectionAsync();
        using (var outer = Ask("[1,2,3]"))
        using (var rows = outer.ExecuteReader())
        {
            Assert.True(rows.Read());
            using (var inner = Ask("[7]"))
            {
                Assert.Equal(7L, inner.ExecuteScalar());
            }

            Assert.True(rows.Read());
            Assert.Equal(2, rows.GetInt32(0));
        }

        using var after = Ask("[9]");
        Assert.Equal(9L, after.ExecuteScalar());
        return 0;

        SqliteCommand Ask(string all)
        {
            var command = ConnectionOf(db).Rent(Sql);
            command.Parameters.AddWithValue("@all", all);
            return command;
        }
    });

    [Fact]
    public Task A_connection_keeps_the_statements_used_last() => archive.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var connection = ConnectionOf(db);
        var often = Ask("SELECT 'often'");
        for (var i = 0; i < 3 * ArchiveConnection.MaxKept; i++)
        {
            Ask($"SELECT {i}");
            Assert.Same(often, Ask("SELECT 'often'"));
        }

        Assert.Equal(ArchiveConnection.MaxKept, connection.KeptCount);
        return 0;

        SqliteCommand Ask(string sql)
        {
            using var command = connection.Rent(sql);
            command.ExecuteScalar();
            return command;
        }
    });

    [Fact]
    public Task What_failed_can_be_asked_again_and_a_statement_follows_a_change_of_its_table() => archive.ReadAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        Execute("CREATE TABLE Probe (Value INTEGER); INSERT INTO Probe VALUES (1)");
        Assert.Equal(1L, Ask());
        Execute("DROP TABLE Probe");
        Assert.Throws<SqliteException>(Ask);
        Execute("CREATE TABLE Probe (Other TEXT, Value INTEGER); INSERT INTO Probe VALUES ('x', 2)");
        Assert.Equal(2L, Ask());
        return 0;

        object? Ask()
        {
            using var command = ConnectionOf(db).Rent("SELECT Value FROM Probe");
            return command.ExecuteScalar();
        }

        void Execute(string sql)
        {
            using var command = ConnectionOf(db).Rent(sql);
            command.ExecuteNonQuery();
        }
    });

    [Fact]
    public async Task More_requests_at_once_than_wait_for_others_all_get_their_answers()
    {
        var asked = Enumerable.Range(0, 200);
        var answers = await Task.WhenAll(asked.Select(i => Task.Run(() => archive.ReadAsync(async db =>
        {
            await Task.Yield();
            return await db.Database.SqlQueryRaw<int>("SELECT {0} AS Value", i).SingleAsync();
        }))));

        Assert.Equal(asked, answers);
    }

    private static ArchiveConnection ConnectionOf(ArchiveDbContext database) => (ArchiveConnection)database.Database.GetDbConnection();
}
