using BenchmarkDotNet.Attributes;
using Markdig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Extraction;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Words;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>What the repository's seeds cost on one core, against reading the same texts with Markdig alone.</summary>
[InProcess]
[MemoryDiagnoser]
public class SeedBenchmarks
{
    private readonly ArticleExtractor extractor = new();
    private readonly PersonFinder personFinder = new();
    private (string Path, byte[] Content, string Text)[] seeds = [];
    private string[] bodies = [];
    private string folder = "";

    private static string SeedsPath => RepositoryFolder.Of("seeds");

    [GlobalSetup]
    public void ReadSeeds()
    {
        seeds = [.. SeedFolder.Find(SeedsPath, []).Select(s => (s.Path, File.ReadAllBytes(s.FullPath), File.ReadAllText(s.FullPath)))];
        bodies = [.. seeds.Select(s => extractor.Extract(s.Path, s.Content).Article!.Text)];
        folder = Directory.CreateTempSubdirectory("newsarchive-benchmark-").FullName;
    }

    [GlobalCleanup]
    public void RemoveFolder() => Directory.Delete(folder, recursive: true);

    [Benchmark(Baseline = true)]
    public int Markdig()
    {
        var blocks = 0;
        foreach (var (_, _, text) in seeds)
        {
            blocks += Markdown.Parse(text).Count;
        }

        return blocks;
    }

    [Benchmark]
    public int People()
    {
        var people = 0;
        foreach (var body in bodies)
        {
            people += personFinder.Find(body, Tokenizer.Tokenize(body)).Count;
        }

        return people;
    }

    [Benchmark]
    public int Extraction()
    {
        var quotes = 0;
        foreach (var (path, content, _) in seeds)
        {
            quotes += extractor.Extract(path, content).Article!.Quotes.Count;
        }

        return quotes;
    }

    [Benchmark]
    public async Task<int> FirstImport()
    {
        var file = Path.Combine(folder, $"{Guid.NewGuid()}.db");
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSqliteArchive($"Data Source={file};Pooling=False")
            .AddSingleton(extractor)
            .AddSingleton(TimeProvider.System)
            .AddScoped<ArticleImporter>()
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Database.MigrateAsync();
        var report = await scope.ServiceProvider.GetRequiredService<ArticleImporter>().ImportAsync(new ImportRequest(SeedsPath, "benchmark", []), null, CancellationToken.None);
        return report.Counts.New;
    }
}
