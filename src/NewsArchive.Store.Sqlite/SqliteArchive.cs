using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>Puts the archive into a SQLite file.</summary>
public static class SqliteArchive
{
    /// <summary>Pages that a connection keeps in memory, in KiB, as SQLite wants it: below zero.</summary>
    internal const int CacheSize = -4096;

    /// <summary>Registers the database context, the search engine and the <see cref="ArchiveFolder"/>, which is the file's.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/archive.db".</param>
    /// <exception cref="FormatException">The connection string names no file.</exception>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, string connectionString)
    {
        services.AddDbContextPool<ArchiveDbContext, SqliteArchiveDbContext>(options => options
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .AddInterceptors(ConnectionSetup.Instance));
        services.AddScoped<ISearchEngine, SqliteSearchEngine>();
        services.AddScoped<PeopleSearch>();
        services.AddScoped<RelatedArticles>();
        services.AddScoped<ArticleHider>();
        services.AddSingleton<SnapshotCache>();
        services.AddSingleton<IArchiveVersion>(_ => new SqliteArchiveVersion(connectionString));
        services.AddScoped<SearchSuggestions>();
        services.AddScoped<SpellingAdvice>();
        services.AddSingleton(FolderOf(connectionString));
        return services;
    }

    private static ArchiveFolder FolderOf(string connectionString)
    {
        try
        {
            var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
            return new ArchiveFolder(Path.GetDirectoryName(file) ?? file, Path.GetFileName(file));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"The archive's connection string names no file: {e.Message}", e);
        }
    }

    // Readers go on while the importer writes (WAL); a writer waits its turn instead of failing; the postings of common words stay in memory. Queries may order people by their sort name.
    private sealed class ConnectionSetup : DbConnectionInterceptor
    {
        public static readonly ConnectionSetup Instance = new();

        private readonly ConditionalWeakTable<sqlite3, ConnectionSetup> known = [];

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (IsFresh(connection))
            {
                using var command = connection.CreateCommand();
                command.CommandText = PragmasOf(connection);
                command.ExecuteNonQuery();
            }

            AddFunctions(connection);
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (IsFresh(connection))
            {
                await using var command = connection.CreateCommand();
                command.CommandText = PragmasOf(connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }

            AddFunctions(connection);
        }

        // What a pool gives again has its settings still, but not its functions.
        private bool IsFresh(DbConnection connection) => known.TryAdd(((SqliteConnection)connection).Handle!, this);

        private static void AddFunctions(DbConnection connection) =>
            ((SqliteConnection)connection).CreateFunction(SortName.DatabaseFunction, (string name) => SortName.Of(name), isDeterministic: true);

        // EF looks whether a database exists by a read-only connection, which may not switch a restored backup to WAL.
        private static string PragmasOf(DbConnection connection) =>
            "PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 10000; " + $"PRAGMA cache_size = {CacheSize};"
            + (new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly ? "" : " PRAGMA journal_mode = WAL;");
    }
}
