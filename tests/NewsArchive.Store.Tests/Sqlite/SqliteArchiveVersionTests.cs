using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Store.Tests.Sqlite;

public sealed class SqliteArchiveVersionTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-version-").FullName;
    private readonly FakeTimeProvider time = new(DateTimeOffset.UnixEpoch.AddYears(50));
    private readonly ArchiveConnections connections;
    private readonly ServiceProvider services;
    private readonly SqliteArchiveVersion version;

    public SqliteArchiveVersionTests()
    {
        connections = new ArchiveConnections(time);
        services = new ServiceCollection().AddLogging().AddSqliteArchive(ConnectionString).AddSingleton(connections).BuildServiceProvider();
        version = new SqliteArchiveVersion(ConnectionString, connections, time);
    }

    private string ConnectionString => $"Data Source={Path.Combine(folder, "archive.db")};Pooling=False";

    public Task InitializeAsync() => UseAsync(database => database.Database.MigrateAsync());

    public async Task DisposeAsync()
    {
        version.Dispose();
        await services.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_this_process_commits_is_seen_at_once()
    {
        var seen = new HashSet<long> { version.Read() };
        for (var i = 0; i < 3; i++)
        {
            await UseAsync(database => database.Database.ExecuteSqlAsync($"INSERT INTO Sources (Host, Name) VALUES ({$"{i}.example"}, 'A')"));
            Assert.True(seen.Add(version.Read()));
            Assert.False(seen.Add(version.Read()));
        }

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(seen.Add(version.Read()));
    }

    [Fact]
    public async Task What_another_process_commits_is_seen_soon()
    {
        time.Advance(TimeSpan.FromMinutes(1));
        var before = version.Read();
        await using (var other = new SqliteConnection(ConnectionString))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "INSERT INTO Sources (Host, Name) VALUES ('other.example', 'Other')";
            await command.ExecuteNonQueryAsync();
        }

        Assert.Equal(before, version.Read());
        time.Advance(SqliteArchiveVersion.Patience);
        Assert.NotEqual(before, version.Read());
    }

    private async Task UseAsync(Func<ArchiveDbContext, Task> use)
    {
        await using var scope = services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
    }
}
