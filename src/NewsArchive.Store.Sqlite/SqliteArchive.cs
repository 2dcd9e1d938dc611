using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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

    /// <summary>Registers the database context, the search engine and the <see cref="ArchiveFolder"/>, which is the file's.</summary>
    /// <param name="connectionString">As Microsoft.Data.Sqlite takes it: "Data Source=data/archive.db".</param>
    /// <exception cref="FormatException">The connection string names no file.</exception>
    public static IServiceCollection AddSqliteArchive(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new ArchiveConnections(TimeProvider.System));
        services.AddDbContextPool<ArchiveDbContext, SqliteArchiveDbContext>((provider, options) => options
            .UseSqlite(connectionString, sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)) // a bounded count takes whichever rows come first
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
}
