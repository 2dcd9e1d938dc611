using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace NewsArchive.Store.Sqlite;

/// <summary>The archive in a SQLite file.</summary>
public sealed class SqliteArchiveDbContext(DbContextOptions<SqliteArchiveDbContext> options) : ArchiveDbContext(options)
{
    // For "dotnet ef migrations add": the model is all it needs, no file is opened.
    internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<SqliteArchiveDbContext>
    {
        public SqliteArchiveDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteArchiveDbContext>().UseSqlite("Data Source=:memory:").Options);
    }
}
