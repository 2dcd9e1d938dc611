using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Benchmarks.Searching.Corpus;
using NewsArchive.Benchmarks.Searching.Measuring;
using NewsArchive.Store;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite;

namespace NewsArchive.Benchmarks.Searching.Loading;

/// <summary>How an archive was made; kept beside it.</summary>
internal sealed record CorpusFacts
{
    public int ArticleCount { get; init; }

    /// <summary>UTF-16 units, which for these texts are nearly the bytes.</summary>
    public long TextLength { get; init; }

    public double LoadSeconds { get; init; }

    public double IndexSeconds { get; init; }

    public long IndexPeakBytes { get; init; }

    /// <summary>For the words of people's names and how often each is named, which suggestions read.</summary>
    public double NameSeconds { get; init; }

    public double PlainSeconds { get; init; }

    public long PlainPeakBytes { get; init; }
}

/// <summary>An archive of invented articles in a file of a folder, with the app's search index and a bare FTS5 one.</summary>
internal sealed class CorpusArchive(string folder, int count)
{
    public const ulong Seed = 20_000_101;

    public string Path { get; } = System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"archive-{count}.db"));

    public string ConnectionString => $"Data Source={Path}";

    private string FactsPath => System.IO.Path.ChangeExtension(Path, ".json");

    public CorpusFacts ReadFacts() => JsonSerializer.Deserialize<CorpusFacts>(File.ReadAllText(FactsPath))!;

    /// <summary>Makes the archive if it is not there, and brings one of an earlier schema up to date; the index is built where either happened, or <paramref name="reindex"/>.</summary>
    public async Task PrepareAsync(bool reindex)
    {
        Directory.CreateDirectory(folder);
        var isNew = !File.Exists(FactsPath); // written when all rows are there
        if (isNew)
        {
            File.Delete(Path);
            File.Delete(Path + "-wal");
            File.Delete(Path + "-shm");
        }

        var isOutdated = await MigrateAsync();
        if (isNew)
        {
            await LoadAsync();
        }

        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var database = Database(scope);
        if (isNew || reindex)
        {
            await BuildPlainAsync(database);
        }

        if (isNew || isOutdated || reindex)
        {
            await BuildIndexAsync(database, scope.ServiceProvider.GetRequiredService<ISearchEngine>());
            await BuildNamesAsync(database);
        }
    }

    private ServiceProvider Services() => new ServiceCollection().AddLogging().AddSqliteArchive(ConnectionString + ";Pooling=False").BuildServiceProvider();

    private static ArchiveDbContext Database(AsyncServiceScope scope)
    {
        var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
        database.Database.SetCommandTimeout(TimeSpan.FromHours(12));
        return database;
    }

    // Leaves no connection open: the loader wants the file for itself.
    private async Task<bool> MigrateAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var database = Database(scope);
        var isOutdated = (await database.Database.GetPendingMigrationsAsync()).Any();
        await database.Database.MigrateAsync();
        return isOutdated;
    }

    private async Task LoadAsync()
    {
        var (watch, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await using var connection = new SqliteConnection(ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        var length = await CorpusLoader.LoadAsync(connection, new CorpusGenerator(Seed, count), count);
        var seconds = watch.Elapsed.TotalSeconds;
        Write(new CorpusFacts { ArticleCount = count, TextLength = length, LoadSeconds = seconds });
        Console.Error.WriteLine($"{count:N0} articles, {length / 1e6:N0} MB of text, written in {seconds:N1} s, {(Environment.CpuUsage.TotalTime - processor).TotalSeconds:N1} s of processors: {count / seconds:N0} a second");
    }

    // On a connection as the app's own, as the search index is built.
    private async Task BuildPlainAsync(ArchiveDbContext database)
    {
        PeakMemory.Reset();
        await database.Database.OpenConnectionAsync();
        var seconds = PlainIndex.Build((SqliteConnection)database.Database.GetDbConnection()).TotalSeconds;
        await database.Database.CloseConnectionAsync();
        Write(ReadFacts() with { PlainSeconds = seconds, PlainPeakBytes = PeakMemory.Bytes });
        Console.Error.WriteLine($"{count:N0}: bare FTS5 built in {seconds:N1} s, {PeakMemory.Bytes / 1e6:N0} MB of memory at most");
    }

    private async Task BuildIndexAsync(ArchiveDbContext database, ISearchEngine engine)
    {
        PeakMemory.Reset();
        var watch = Stopwatch.StartNew();
        await using (var transaction = await database.Database.BeginTransactionAsync())
        {
            await engine.RebuildAsync(null, CancellationToken.None);
            await transaction.CommitAsync();
        }

        var seconds = watch.Elapsed.TotalSeconds;
        Write(ReadFacts() with { IndexSeconds = seconds, IndexPeakBytes = PeakMemory.Bytes });
        Console.Error.WriteLine($"{count:N0}: search index built in {seconds:N1} s, {PeakMemory.Bytes / 1e6:N0} MB of memory at most");
    }

    private async Task BuildNamesAsync(ArchiveDbContext database)
    {
        var watch = Stopwatch.StartNew();
        await new NameIndex(database).RebuildAsync(CancellationToken.None);
        var seconds = watch.Elapsed.TotalSeconds;
        Write(ReadFacts() with { NameSeconds = seconds });
        Console.Error.WriteLine($"{count:N0}: names indexed in {seconds:N1} s");
    }

    private void Write(CorpusFacts facts) => File.WriteAllText(FactsPath, JsonSerializer.Serialize(facts));
}
