using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Extraction;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Importing;

/// <summary>Reads seeds into the archive: extract, compare, save each article whole with its index, report. One bad seed never stops it.</summary>
public sealed class ArticleImporter(
    ArchiveDbContext database, ISearchEngine search, ArticleExtractor extractor, TimeProvider time, ILogger<ArticleImporter> logger)
{
    private readonly SeedReader reader = new(extractor, time, logger);

    /// <summary>How many articles are saved together at first.</summary>
    internal int ArticlesInFirstBatch { get; set; } = 4;

    /// <summary>How many articles are saved together at most.</summary>
    internal int ArticlesPerBatch { get; set; } = 192;

    /// <summary>How many articles are extracted at a time.</summary>
    internal int Workers { get; set; } = Environment.ProcessorCount;

    /// <summary>How many parts of seeds are read ahead at most.</summary>
    internal int PartsReadAhead { get; set; } = SeedPipeline.MaxWaiting;

    /// <summary>Runs an import to its end and returns its report, which is kept.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing and no other paths were named.</exception>
    /// <exception cref="DbUpdateException">The database cannot be written; what was imported before stays.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var seeds = SeedFolder.FindAll(request);
        var known = await KnownArticles.LoadAsync(database, request.SeedsPath, seeds, cancellationToken);
        var import = new Import { StartedAt = Now(), StartedBy = request.StartedBy, IsWhole = request.Paths.Count == 0 };
        await new PersonAdoption(database).RunAsync();
        database.Imports.Add(import);
        await database.SaveChangesAsync(CancellationToken.None); // cancelled here, the row could stay behind as running
        database.ChangeTracker.Clear(); // until its end it says that it runs
        var shown = request.PreviewId is { } previewId ? new PreviewedSeeds(database, previewId) : null;
        logger.LogInformation("Import {ImportId} of {SeedCount} seeds started by {StartedBy}", import.Id, seeds.Count, request.StartedBy);
        var writer = new ImportWriter(database, search, known, import.Id, time, logger) { Articles = ArticlesInFirstBatch, MaxArticles = ArticlesPerBatch };
        import.State = ImportState.Interrupted; // until it is known better: a fault leaves this behind
        var connection = await database.OpenForImportAsync();
        try
        {
            try
            {
                await foreach (var read in new SeedPipeline(reader, known, DateOnly.FromDateTime(Now()), PartsReadAhead) { Workers = Workers, Analyze = search.Analyze }.ReadAsync(seeds, CancellationToken.None))
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        break;
                    }

                    if (read.IsEnd)
                    {
                        known.SeeWhole(read.Part.Path);
                        continue;
                    }

                    progress?.Report(new ImportProgress(read.SeedIndex, seeds.Count, read.Part.Path, writer.Counts));
                    if (cancellationToken.IsCancellationRequested)
                    {
                        break;
                    }

                    known.See(read.Part);
                    await ImportPartAsync(read, known, shown, writer);
                }
            }
            finally
            {
                await writer.FlushAsync(); // also what came before a fault
            }

            foreach (var vanished in request.Paths.Count == 0 && !cancellationToken.IsCancellationRequested ? known.Vanished() : [])
            {
                await writer.AddAsync(new ImportEntry
                {
                    SeedPath = vanished.SeedPath,
                    Outcome = ImportOutcome.Vanished,
                    Reason = KnownArticles.VanishedReason,
                    ArticleId = vanished.Id,
                });
            }

            await writer.FlushAsync();
            import.State = cancellationToken.IsCancellationRequested ? ImportState.Cancelled : ImportState.Finished;
        }
        finally
        {
            await connection.DisposeAsync();
            await FinishAsync(import, writer.Counts);
        }

        progress?.Report(new ImportProgress(seeds.Count, seeds.Count, null, writer.Counts));
        return new ImportReport(import.Id, import.State, writer.Counts);
    }

    private async Task ImportPartAsync(ReadPart read, KnownArticles known, PreviewedSeeds? shown, ImportWriter writer)
    {
        var (path, hash) = (read.Part.Path, read.Hash);
        if (hash is null)
        {
            var outcome = read.Part.Outcome!.Value;
            await writer.AddAsync(outcome == ImportOutcome.Failed ? Failed(read.Part.Reason!, read.Part.Line) : new ImportEntry { SeedPath = path, Outcome = outcome, Reason = read.Part.Reason });
            return;
        }

        await writer.SettleAsync(path, path);
        if (known.FindUnchanged(path, hash) is { } same)
        {
            await writer.AddAsync(new ImportEntry { SeedPath = path, Outcome = ImportOutcome.Unchanged, ArticleId = same.Id });
            return;
        }

        var extracted = read.Extracted ?? reader.Extract(path, read.Part.Member!, DateOnly.FromDateTime(Now())); // its article became another's meanwhile
        if (extracted.Article is not { } article)
        {
            await writer.AddAsync(Failed(extracted.Error!.Reason, extracted.Error.Line));
            return;
        }

        await writer.SettleAsync(path, KnownArticles.IdentityOf(path, article.Url));
        var match = known.Match(path, article.Url, hash);
        var entry = new ImportEntry
        {
            SeedPath = path,
            Outcome = match.Outcome,
            ArticleId = match.Article?.Id,
            Reason = match.RemarkOn(article),
            Line = match.LineOf(article),
        };
        if (match.IsSettled)
        {
            known.Remember(path, match, hash, match.Article?.Id ?? 0);
            await writer.AddAsync(entry);
        }
        else if (shown is not null && await shown.DifferenceAsync(path, hash, match) is { } difference)
        {
            await writer.AddAsync(new ImportEntry { SeedPath = path, Outcome = ImportOutcome.Outdated, Reason = difference, ArticleId = match.Article?.Id });
        }
        else
        {
            await writer.AddAsync(entry, new ReadArticle(path, hash, article, match) { Words = read.Words });
        }

        ImportEntry Failed(string reason, int? line = null)
        {
            logger.LogWarning("Seed {SeedPath} failed: {Reason}", path, reason);
            return new ImportEntry { SeedPath = path, Outcome = ImportOutcome.Failed, Reason = reason, Line = line, ArticleId = known.Find(path)?.Id };
        }
    }

    private async Task FinishAsync(Import import, ImportCounts counts)
    {
        database.ChangeTracker.Clear();
        import.FinishedAt = Now();
        import.Take(counts);
        database.Imports.Update(import);
        await database.SaveChangesAsync(CancellationToken.None);
        logger.LogInformation("Import {ImportId} {State}: {Counts}", import.Id, import.State, counts);
        try
        {
            await UnchangedEntries.ForgetAsync(database);
        }
        catch (DbException e)
        {
            logger.LogWarning(e, "Rows of earlier reports could not be deleted; the next import tries again"); // this one is done
        }
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
