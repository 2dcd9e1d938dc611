using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite;

/// <summary>The archive in a SQLite file.</summary>
public sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options) : ArchiveDbContext(options)
{
    private const int ImportCacheSize = -16384; // as ArchiveConnection.CacheSize: new rows fall anywhere among those of a large index
    private const int ImportCheckpoint = 8192; // pages; each page that many batches change is carried over once
    private const int UsualCheckpoint = 1000;

    // The result codes of https://www.sqlite.org/rescode.html.
    public override string? WhyUnusable(Exception fault) => (fault as SqliteException ?? fault.InnerException as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "the disk is full",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another process has locked the database",
        raw.SQLITE_IOERR => "the disk cannot be read or written",
        raw.SQLITE_READONLY => $"the database {Database.GetDbConnection().DataSource} may only be read",
        raw.SQLITE_CANTOPEN => "the database file cannot be opened",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "the database file is damaged",
        _ => null,
    };

    public override async Task<IAsyncDisposable> OpenForImportAsync()
    {
        await Database.OpenConnectionAsync();
        await SetAsync(ImportCacheSize, ImportCheckpoint);
        return new ImportConnection(this);
    }

    public override async Task InsertAsync<T>(IReadOnlyCollection<T> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        await Database.OpenConnectionAsync();
        try
        {
            using var insertion = new RowInsertion((SqliteConnection)Database.GetDbConnection(), Model.FindEntityType(typeof(T))!);
            foreach (var row in rows)
            {
                insertion.Insert(row);
            }
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private Task<int> SetAsync(int cacheSize, int checkpoint) =>
        Database.ExecuteSqlRawAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size = {cacheSize}; PRAGMA wal_autocheckpoint = {checkpoint}"));

    private sealed class ImportConnection(SqliteArchiveDbContext database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await database.SetAsync(ArchiveConnection.CacheSize, UsualCheckpoint);
            await database.Database.CloseConnectionAsync();
        }
    }

    // For "dotnet ef migrations add": the model is all it needs, no file is opened.
    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteArchiveDbContext>
    {
        public SqliteArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
