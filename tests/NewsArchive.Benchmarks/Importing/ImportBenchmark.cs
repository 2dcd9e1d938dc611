using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Benchmarks.Searching.Loading;
using NewsArchive.Benchmarks.Searching.Measuring;
using NewsArchive.Extraction;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Benchmarks.Importing;

/// <param name="Trees">Tables and indexes with the bytes of their pages, the largest first.</param>
internal sealed record ImportMeasures(
    int Count,
    long TextBytes,
    Effort Import,
    long PeakBytes,
    Effort Again,
    long AgainPeakBytes,
    Effort Hashing,
    Effort Extraction,
    Effort Bare,
    long DatabaseBytes,
    long BareBytes,
    IReadOnlyList<(string Name, long Bytes)> Trees);

/// <summary>Imports a corpus of seeds into a new archive, imports it again, and lets the bare pipeline write the same rows into another.</summary>
internal sealed class ImportBenchmark(string folder, int count)
{
    /// <summary>How many seeds extraction alone is measured with at most.</summary>
    public const int ExtractionCount = 2000;

    public async Task<ImportMeasures> RunAsync()
    {
        Directory.CreateDirectory(folder);
        var corpus = new SeedCorpus(folder, count);
        var textBytes = corpus.Prepare();
        var own = Fresh("import");
        var bare = Fresh("bare");
        try
        {
            var (import, peak) = await ImportAsync(own, corpus.Path, ImportOutcome.New);
            var (again, againPeak) = await ImportAsync(own, corpus.Path, ImportOutcome.Unchanged);
            var hashing = await Effort.OfAsync(() => Hash(corpus.Path));
            var extraction = await Effort.OfAsync(() => Extract(corpus.Path));
            await using var services = Services(bare);
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            await database.Database.MigrateAsync();
            await database.Database.OpenConnectionAsync();
            var bareEffort = BarePipeline.Run((SqliteConnection)database.Database.GetDbConnection(), own, corpus.Path);
            await database.Database.CloseConnectionAsync();
            var trees = TableSizes.ReadTrees(own);
            TableSizes.ReadTrees(bare); // which empties its log
            return new ImportMeasures(
                count, textBytes, import, peak, again, againPeak, hashing, extraction, bareEffort, new FileInfo(own).Length, new FileInfo(bare).Length,
                [.. trees.OrderByDescending(t => t.Bytes).Select(t => (t.Name, t.Bytes))]);
        }
        finally
        {
            Delete(own);
            Delete(bare);
        }
    }

    private static ServiceProvider Services(string path) => new ServiceCollection()
        .AddLogging()
        .AddSqliteArchive($"Data Source={path};Pooling=False")
        .AddSingleton<ArticleExtractor>()
        .AddSingleton(TimeProvider.System)
        .AddScoped<ArticleImporter>()
        .BuildServiceProvider();

    private async Task<(Effort Effort, long PeakBytes)> ImportAsync(string path, string seedsPath, ImportOutcome expected)
    {
        await using var services = Services(path);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.MigrateAsync();
        PeakMemory.Reset();
        var report = default(ImportReport);
        var effort = await Effort.OfAsync(async () =>
            report = await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(seedsPath, "benchmark", []), null, CancellationToken.None));
        return report!.Counts == (expected == ImportOutcome.New ? new ImportCounts(New: count) : new ImportCounts(Unchanged: count))
            ? (effort, PeakMemory.Bytes)
            : throw new InvalidOperationException($"Imported {report.Counts}.");
    }

    private static Task Hash(string seedsPath)
    {
        foreach (var seed in SeedFolder.Find(seedsPath, []))
        {
            SHA256.HashData(File.ReadAllBytes(seed.FullPath));
        }

        return Task.CompletedTask;
    }

    // One after the other, as many as tell what one costs.
    private static Task Extract(string seedsPath)
    {
        var extractor = new ArticleExtractor();
        foreach (var seed in SeedFolder.Find(seedsPath, []).Take(ExtractionCount))
        {
            extractor.Extract(seed.Path, File.ReadAllBytes(seed.FullPath));
        }

        return Task.CompletedTask;
    }

    private string Fresh(string name)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{count}.db"));
        Delete(path);
        return path;
    }

    private static void Delete(string path)
    {
        foreach (var end in (string[])["", "-wal", "-shm"])
        {
            File.Delete(path + end);
        }
    }
}
