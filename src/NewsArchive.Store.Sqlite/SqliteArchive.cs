using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Articles.Hiding;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite;

/// <summary>Puts the archive into a SQLite file.</summary>
public static class SqliteArchive
{
    // Contexts that wait for the next requests, each with its connection.
    private const int MaxIdle = 32;

    private const string NotKept = "what is only held in memory is lost when the program ends";

    /// <summary>Registers the database context, the search engine and the <see cref="ArchiveFolder"/>, which is the file's.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/archive.db".</param>
    /// <exception cref="FormatException">The connection string names no file.</exception>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new ArchiveConnections(TimeProvider.System));
        services.AddDbContextPool<ArchiveDbContext, SqliteArchiveDbContext>((provider, options) => UseArchive(options, connectionString)
            .AddInterceptors(provider.GetRequiredService<ArchiveConnections>()), MaxIdle);
        services.AddScoped<ISearchEngine, SqliteSearchEngine>();
        services.AddScoped<Reindexing>();
        services.AddScoped<PeopleSearch>();
        services.AddScoped<IRelatedCandidates, RelatedCandidates>();
        services.AddScoped<RelatedArticles>();
        services.AddScoped<ArticleHider>();
        services.AddSingleton<SnapshotCache>();
        services.AddSingleton<SearchTurns>();
        services.AddSingleton<SecondReading.Opener>();
        services.AddSingleton<IArchiveVersion>(provider => new SqliteArchiveVersion(connectionString, provider.GetRequiredService<ArchiveConnections>(), TimeProvider.System));
        services.AddScoped<SearchSuggestions>();
        services.AddScoped<SpellingAdvice>();
        services.AddSingleton(FolderOf(connectionString));
        return services;
    }

    /// <summary>
    /// Builds EF's model on another thread, so that a start goes on beside it: the model, which all contexts share, takes about as long as everything else that the
    /// first page waits for. Whoever needs it sooner waits for it, or meets its fault there.
    /// </summary>
    public static Task<IModel> BuildModelAheadAsync() => Task.Run(() =>
    {
        var options = new DbContextOptionsBuilder<SqliteArchiveDbContext>();
        UseArchive(options, "Data Source=:memory:"); // the model is all it is for, no file is opened
        using var database = new SqliteArchiveDbContext(options.Options);
        return database.Model;
    });

    // Models are shared by contexts whose options came in the same order: that of a pool begins with EF's own, of which warnings are one.
    private static DbContextOptionsBuilder UseArchive(DbContextOptionsBuilder options, string connectionString) => options
        .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)) // a bounded count takes whichever rows come first
        .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));

    private static ArchiveFolder FolderOf(string connectionString)
    {
        try
        {
            var parts = new SqliteConnectionStringBuilder(connectionString);
            if (WhyNoFile(parts) is { } reason)
            {
                throw new FormatException($"The archive's connection string names no file: {reason}");
            }

            var file = Path.GetFullPath(parts.DataSource);
            return new ArchiveFolder(Path.GetDirectoryName(file) ?? file, Path.GetFileName(file));
        }
        catch (ArgumentException e)
        {
            throw new FormatException($"The archive's connection string names no file: {e.Message}", e);
        }
    }

    private static string? WhyNoFile(SqliteConnectionStringBuilder parts) => parts.DataSource switch
    {
        "" => "its Data Source is empty",
        ":memory:" => NotKept,
        _ when parts.Mode == SqliteOpenMode.Memory => NotKept,
        var place when place.StartsWith("file:", StringComparison.OrdinalIgnoreCase) => $"write the path alone, without \"file:\" ({place})",
        var place when Directory.Exists(place) => $"{place} is a folder",
        _ => null,
    };
}
