using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching;

namespace NewsArchive.Store.Sqlite;

/// <summary>Puts the archive into a SQLite file.</summary>
public static class SqliteArchive
{
    /// <summary>Registers the database context and the search engine. The file's folder is created when it is missing.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/archive.db".</param>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, string connectionString)
    {
        services.AddDbContext<ArchiveDbContext, SqliteArchiveDbContext>(options => options
            .UseSqlite(connectionString)
            .AddInterceptors(PragmaInterceptor.Instance));
        services.AddScoped<ISearchEngine, SqliteSearchEngine>();
        return services;
    }

    /// <summary>Creates the file's folder where it is missing, so that SQLite can create the file.</summary>
    public static void CreateFolder(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && file != ":memory:")
        {
            Directory.CreateDirectory(folder);
        }
    }

    // Readers go on while the importer writes (WAL); a writer waits its turn instead of failing.
    private sealed class PragmaInterceptor : DbConnectionInterceptor
    {
        public static readonly PragmaInterceptor Instance = new();

        private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
