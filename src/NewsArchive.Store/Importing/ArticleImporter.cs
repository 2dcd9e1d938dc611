using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Containers;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Importing.Previewing;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Importing;

/// <summary>Reads seeds into the archive: extract, compare, save each article whole with its index, report. One bad seed never stops it.</summary>
public sealed class ArticleImporter(
    ArchiveDbContext database, ISearchEngine search, ArticleExtractor extractor, TimeProvider time, ILogger<ArticleImporter> logger)
{
    private const int EntriesPerSave = 500;

    private readonly List<ImportEntry> unsaved = [];
    private readonly SeedReader reader = new(extractor, logger);
    private PreviewedSeeds? shown;

    /// <summary>Runs an import to its end and returns its report, which is kept.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing and no other paths were named.</exception>
    /// <exception cref="DbUpdateException">The database cannot be written; what was imported before stays.</exception>
    public async Task<ImportReport> ImportAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var seeds = SeedFolder.FindAll(request);
        var known = await KnownArticles.LoadAsync(database, request.SeedsPath, seeds, cancellationToken);
        var import = new Import { StartedAt = Now(), StartedBy = request.StartedBy };
        await new PersonAdoption(database).RunAsync();
        database.Imports.Add(import);
        await database.SaveChangesAsync(CancellationToken.None); // cancelled here, the row could stay behind as running
        shown = request.PreviewId is { } previewId ? new PreviewedSeeds(database, previewId) : null;
        logger.LogInformation("Import {ImportId} of {SeedCount} seeds started by {StartedBy}", import.Id, seeds.Count, request.StartedBy);
        var entries = new List<ImportEntry>(seeds.Count);
        var counts = new ImportCounts();
        import.State = ImportState.Interrupted; // until it is known better: a fault leaves this behind
        try
        {
            for (var i = 0; i < seeds.Count && !cancellationToken.IsCancellationRequested; i++)
            {
                progress?.Report(new ImportProgress(i, seeds.Count, seeds[i].Path, counts));
                foreach (var part in reader.Read(seeds[i]))
                {
                    if (part.Path != seeds[i].Path)
                    {
                        progress?.Report(new ImportProgress(i, seeds.Count, part.Path, counts));
                    }

                    if (cancellationToken.IsCancellationRequested)
                    {
                        break;
                    }

                    known.See(part);
                    await RecordAsync(await ImportPartAsync(part, known, import.Id));
                }

                known.SeeWhole(seeds[i].Path);
            }

            foreach (var vanished in request.Paths.Count == 0 && !cancellationToken.IsCancellationRequested ? known.Vanished() : [])
            {
                await RecordAsync(new ImportEntry
                {
                    SeedPath = vanished.SeedPath,
                    Outcome = ImportOutcome.Vanished,
                    Reason = "the seed is gone; its article stays",
                    ArticleId = vanished.Id,
                });
            }

            import.State = cancellationToken.IsCancellationRequested ? ImportState.Cancelled : ImportState.Finished;
        }
        finally
        {
            await FinishAsync(import, counts);
        }

        progress?.Report(new ImportProgress(seeds.Count, seeds.Count, null, counts));
        return new ImportReport(import.Id, import.State, counts, entries);

        async Task RecordAsync(ImportEntry entry)
        {
            entries.Add(entry);
            counts = counts.With(entry.Outcome);
            entry.ImportId = import.Id;
            if (entry.Id == 0)
            {
                unsaved.Add(entry);
            }

            if (unsaved.Count >= EntriesPerSave)
            {
                await SaveEntriesAsync();
            }
        }
    }

    private async Task<ImportEntry> ImportPartAsync(SeedPart part, KnownArticles known, int importId)
    {
        if (part.Member is not { } member)
        {
            return part.Outcome == ImportOutcome.Failed ? Failed(part.Reason!, part.Line) : new ImportEntry { SeedPath = part.Path, Outcome = part.Outcome!.Value, Reason = part.Reason };
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(member.Content.Span));
        if (known.FindUnchanged(part.Path, hash) is { } same)
        {
            return new ImportEntry { SeedPath = part.Path, Outcome = ImportOutcome.Unchanged, ArticleId = same.Id };
        }

        var extracted = reader.Extract(part.Path, member, DateOnly.FromDateTime(Now()));
        if (extracted.Article is not { } article)
        {
            return Failed(extracted.Error!.Reason, extracted.Error.Line);
        }

        var match = known.Match(part.Path, article.Url, hash);
        var entry = new ImportEntry
        {
            SeedPath = part.Path,
            Outcome = match.Outcome,
            ArticleId = match.Article?.Id,
            Reason = match.RemarkOn(article),
            Line = match.LineOf(article),
        };
        if (match.Outcome == ImportOutcome.Duplicate || match is { Outcome: ImportOutcome.Unchanged, IsMoved: false })
        {
            known.Remember(part.Path, match, hash, match.Article?.Id ?? 0);
            return entry;
        }

        if (shown is not null && await shown.DifferenceAsync(part.Path, hash, match) is { } difference)
        {
            return new ImportEntry { SeedPath = part.Path, Outcome = ImportOutcome.Outdated, Reason = difference, ArticleId = match.Article?.Id };
        }

        try
        {
            await SaveAsync(article, match, part.Path, hash, entry, importId);
            known.Remember(part.Path, match, hash, entry.ArticleId!.Value);
        }
        catch (Exception e) when (e is DbUpdateException or DbException && database.WhyUnusable(e) is null) // else no other seed could be saved either
        {
            logger.LogError(e, "Seed {SeedPath} could not be saved", part.Path);
            return Failed($"could not be saved: {(e.InnerException ?? e).Message}");
        }
        finally
        {
            database.ChangeTracker.Clear();
        }

        return entry;

        ImportEntry Failed(string reason, int? line = null)
        {
            logger.LogWarning("Seed {SeedPath} failed: {Reason}", part.Path, reason);
            return new ImportEntry { SeedPath = part.Path, Outcome = ImportOutcome.Failed, Reason = reason, Line = line, ArticleId = known.Find(part.Path)?.Id };
        }
    }

    private async Task SaveAsync(ExtractedArticle extracted, SeedMatch match, string seedPath, string hash, ImportEntry entry, int importId)
    {
        // Not cancelled midway: an article is short, and is saved whole or not at all.
        await using var transaction = await database.Database.BeginTransactionAsync(CancellationToken.None);
        var writer = new ArticleWriter(database, search);
        var article = await writer.WriteAsync(extracted, match, seedPath, hash, Now());
        entry.ArticleId = article.Id;
        entry.ImportId = importId;
        database.ImportEntries.Add(entry);
        await database.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        entry.Article = null; // the report outlives the import and must not hold its articles
        logger.LogDebug("Seed {SeedPath} is {Outcome} article {ArticleId}", seedPath, match.Outcome, article.Id);
    }

    private async Task SaveEntriesAsync()
    {
        database.ImportEntries.AddRange(unsaved);
        await database.SaveChangesAsync(CancellationToken.None);
        database.ChangeTracker.Clear();
        unsaved.Clear();
    }

    private async Task FinishAsync(Import import, ImportCounts counts)
    {
        database.ChangeTracker.Clear();
        import.FinishedAt = Now();
        import.Take(counts);
        database.Imports.Update(import);
        await SaveEntriesAsync();
        logger.LogInformation("Import {ImportId} {State}: {Counts}", import.Id, import.State, counts);
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
