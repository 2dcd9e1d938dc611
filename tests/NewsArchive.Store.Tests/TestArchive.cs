using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using NewsArchive.Extraction;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Store.Tests;

/// <summary>A migrated archive in a SQLite file of its own, with a seeds folder beside it; gone when disposed.</summary>
public sealed class TestArchive : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newsarchive-store-").FullName;
    private readonly ServiceProvider services;

    public TestArchive()
    {
        Directory.CreateDirectory(SeedsPath);
        services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.None))
            .AddSqliteArchive(ConnectionString)
            .ConfigureDbContext<SqliteArchiveDbContext>(options => options.AddInterceptors(CommandLog))
            .AddSingleton<ArticleExtractor>()
            .AddSingleton<TimeProvider>(Time)
            .AddTransient(CreateImporter)
            .AddTransient<SingleImport>()
            .AddTransient<ImportPreview>()
            .BuildServiceProvider(validateScopes: true);
        using var scope = services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.Migrate();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>How many articles imports save together, from the first ones on; null for as many as they do by themselves.</summary>
    public int? ArticlesPerBatch { get; set; }

    /// <summary>How many parts of seeds an import reads ahead; null for as many as it does by itself.</summary>
    public int? PartsReadAhead { get; set; }

    /// <summary>How many articles imports extract at a time; also.</summary>
    public int? Workers { get; set; }

    internal CommandLog CommandLog { get; } = new();

    public string SeedsPath => Path.Combine(folder, "seeds");

    /// <summary>A folder that no seed may be read from.</summary>
    public string Outside => folder;

    public ArchiveFolder Folder => new(folder, "archive.db");

    private string ConnectionString => $"Data Source={Path.Combine(folder, "archive.db")}";

    public string Seed(string path, string content)
    {
        var full = Path.Combine(SeedsPath, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return full;
    }

    public string Seed(string path, byte[] content)
    {
        var full = Seed(path, "");
        File.WriteAllBytes(full, content);
        return full;
    }

    public void RemoveSeed(string path) => File.Delete(Path.Combine(SeedsPath, path));

    public Task<TestImport> ImportAsync(CancellationToken cancellationToken = default) => ImportAsync(new ImportRequest(SeedsPath, "test", []), null, cancellationToken);

    public async Task<TestImport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(request, progress, cancellationToken);
        return new TestImport(report, await ReadAsync(db => db.ImportEntries.AsNoTracking().Where(e => e.ImportId == report.ImportId).OrderBy(e => e.Id).ToListAsync()));
    }

    /// <summary>The same as a server or a command runs it: unless another one runs.</summary>
    public async Task<ImportReport?> TryImportAloneAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SingleImport>().TryRunAsync(new ImportRequest(SeedsPath, "test", []), null, CancellationToken.None);
    }

    /// <summary>What an import would do with each seed.</summary>
    public async Task<List<PreviewEntry>> PreviewAsync(params string[] paths)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportPreview>().ReadAsync(new ImportRequest(SeedsPath, "test", paths), null, CancellationToken.None).ToListAsync();
    }

    /// <summary>Makes a preview and keeps it; gives its id.</summary>
    public async Task<int> SavePreviewAsync(IProgress<ImportProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ImportPreview>().SaveAsync(new ImportRequest(SeedsPath, "test", []), progress, cancellationToken);
    }

    /// <summary>Reads the archive through a context of its own, as a request would.</summary>
    public Task<T> ReadAsync<T>(Func<ArchiveDbContext, Task<T>> read) => ReadAsync((database, _) => read(database));

    public async Task<T> ReadAsync<T>(Func<ArchiveDbContext, IServiceProvider, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ArchiveDbContext>(), scope.ServiceProvider);
    }

    public async Task<T> SearchAsync<T>(Func<ISearchEngine, Task<T>> search)
    {
        await using var scope = services.CreateAsyncScope();
        return await search(scope.ServiceProvider.GetRequiredService<ISearchEngine>());
    }

    public Task<SearchResults> SearchAsync(string query, SearchOrder order = SearchOrder.Relevance, int page = 1, int pageSize = 20) =>
        SearchAsync(s => s.SearchAsync(new SearchRequest(SearchQuery.Parse(query)) { Order = order, Page = page, PageSize = pageSize }, CancellationToken.None));

    public Task ReindexAsync(IProgress<int>? progress = null, CancellationToken cancellationToken = default) => ReindexAsync(r => r.RunAsync(progress, cancellationToken));

    public Task ReindexAsync(Func<Reindexing, Task> reindex) => ReadAsync(async (_, provider) =>
    {
        await reindex(provider.GetRequiredService<Reindexing>());
        return true;
    });

    /// <summary>Corrects articles as the pages of the administration do.</summary>
    public Task<T> CorrectAsync<T>(Func<ArticleCorrections, Task<T>> correct) =>
        ReadAsync((database, provider) => correct(new ArticleCorrections(database, provider.GetRequiredService<ISearchEngine>(), Time)));

    /// <summary>Asserts that what is kept only so that articles and people are found says exactly what the rows say.</summary>
    public async Task AssertConsistentAsync()
    {
        Assert.True(await SearchAsync(s => s.IsConsistentAsync(CancellationToken.None)));
        Assert.True(await ReadAsync(db => new NameIndex(db).IsConsistentAsync(CancellationToken.None)));
    }

    /// <summary>The steps by which the database answers a question, a line each; what its parameters hold does not matter.</summary>
    public Task<string> PlanAsync(string sql) => ReadAsync(db => db.PlanAsync(sql));

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        Directory.Delete(folder, recursive: true);
    }

    private ArticleImporter CreateImporter(IServiceProvider provider)
    {
        var importer = ActivatorUtilities.CreateInstance<ArticleImporter>(provider);
        importer.PartsReadAhead = PartsReadAhead ?? importer.PartsReadAhead;
        importer.ArticlesInFirstBatch = ArticlesPerBatch ?? importer.ArticlesInFirstBatch;
        importer.ArticlesPerBatch = ArticlesPerBatch ?? importer.ArticlesPerBatch;
        importer.Workers = Workers ?? importer.Workers;
        return importer;
    }
}

/// <summary>An import and the rows of its report.</summary>
public sealed record TestImport(ImportReport Report, IReadOnlyList<ImportEntry> Entries)
{
    public int ImportId => Report.ImportId;

    public ImportState State => Report.State;

    public ImportCounts Counts => Report.Counts;
}
