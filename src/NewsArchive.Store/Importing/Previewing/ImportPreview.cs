using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NewsArchive.Extraction;

namespace NewsArchive.Store.Importing.Previewing;

/// <summary>Says what an import would do, seed by seed, and changes nothing of the archive.</summary>
public sealed class ImportPreview(ArchiveDbContext database, ArticleExtractor extractor, TimeProvider time, ILogger<ImportPreview> logger)
{
    private const int EntriesPerSave = 100; // a changed article's may be long
    private const int EntriesPerDelete = 2_000; // in short transactions: an import or an editor waits for each

    private readonly SeedReader reader = new(extractor, time, logger);

    /// <summary>What would become of each seed, one at a time, in the order in which an import comes to them; ends early when cancelled.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing and no other paths were named.</exception>
    public async IAsyncEnumerable<PreviewEntry> ReadAsync(
        ImportRequest request, IProgress<ImportProgress>? progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seeds = SeedFolder.FindAll(request);
        var known = await KnownArticles.LoadAsync(database, request.SeedsPath, seeds, cancellationToken);
        var counts = new ImportCounts();
        await foreach (var read in new SeedPipeline(reader, known, Today()).ReadAsync(seeds, CancellationToken.None))
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

            progress?.Report(new ImportProgress(read.SeedIndex, seeds.Count, read.Part.Path, counts));
            known.See(read.Part);
            var entry = await ReadPartAsync(read, known, cancellationToken);
            counts = counts.With(entry.Outcome);
            yield return entry;
        }

        foreach (var vanished in request.Paths.Count == 0 && !cancellationToken.IsCancellationRequested ? known.Vanished() : [])
        {
            counts = counts.With(ImportOutcome.Vanished);
            yield return new PreviewEntry { SeedPath = vanished.SeedPath, Outcome = ImportOutcome.Vanished, Reason = KnownArticles.VanishedReason, ArticleId = vanished.Id };
        }

        progress?.Report(new ImportProgress(seeds.Count, seeds.Count, null, counts));
    }

    /// <summary>Keeps a preview in the database in place of the former one; gives its id.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing.</exception>
    public async Task<int> SaveAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        await RemoveAllAsync();
        var preview = new Preview
        {
            StartedAt = Now(),
            StartedBy = request.StartedBy,
            State = ImportState.Interrupted, // until it is known better
            LastImportId = await database.Imports.MaxAsync(i => (int?)i.Id, CancellationToken.None) ?? 0,
        };
        database.Previews.Add(preview);
        await database.SaveChangesAsync(CancellationToken.None);
        database.ChangeTracker.Clear();
        var unsaved = new List<PreviewEntry>();
        await foreach (var entry in ReadAsync(request, progress, CancellationToken.None).TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            entry.PreviewId = preview.Id;
            unsaved.Add(entry);
            if (unsaved.Count >= EntriesPerSave)
            {
                await SaveEntriesAsync();
            }
        }

        await SaveEntriesAsync();
        preview.State = cancellationToken.IsCancellationRequested ? ImportState.Cancelled : ImportState.Finished;
        preview.FinishedAt = Now();
        database.Previews.Update(preview);
        await database.SaveChangesAsync(CancellationToken.None);
        database.ChangeTracker.Clear();
        logger.LogInformation("Preview {PreviewId} {State}", preview.Id, preview.State);
        return preview.Id;

        async Task SaveEntriesAsync()
        {
            await using var transaction = await database.Database.BeginTransactionAsync(CancellationToken.None);
            await LeaveHiddenAsync(unsaved);
            database.PreviewEntries.AddRange(unsaved);
            await database.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
            database.ChangeTracker.Clear();
            unsaved.Clear();
        }
    }

    private async Task<PreviewEntry> ReadPartAsync(ReadPart read, KnownArticles known, CancellationToken cancellationToken)
    {
        var part = read.Part;
        var entry = new PreviewEntry { SeedPath = part.Path, Outcome = part.Outcome ?? ImportOutcome.Failed, Reason = part.Reason, Line = part.Line, ArticleId = ArticleId(known.Find(part.Path)) };
        if (read.Hash is not { } hash)
        {
            return entry;
        }

        entry.ContentHash = hash;
        if (known.FindUnchanged(part.Path, hash) is not null)
        {
            entry.Outcome = ImportOutcome.Unchanged;
            return entry;
        }

        var extracted = read.Extracted ?? reader.Extract(part.Path, part.Member!, Today()); // its article became another's meanwhile
        if (extracted.Article is not { } article)
        {
            (entry.Reason, entry.Line) = (extracted.Error!.Reason, extracted.Error.Line);
            return entry;
        }

        var match = known.Match(part.Path, article.Url, hash);
        (entry.Outcome, entry.Title, entry.Reason, entry.Line) = (match.Outcome, article.Title, match.RemarkOn(article), match.LineOf(article));
        (entry.FormerHash, entry.ArticleId) = (match.Article?.ContentHash, ArticleId(match.Article));
        if (match.Outcome == ImportOutcome.Changed && entry.ArticleId is { } id)
        {
            entry.Change = await ArticleChange.FindAsync(database, id, article, cancellationToken);
        }

        known.Remember(part.Path, match, hash, match.Article?.Id ?? 0);
        return entry;

        // One that this preview itself came upon is none yet.
        static int? ArticleId(KnownArticle? article) => article is { Id: > 0 } held ? held.Id : null;
    }

    // Somebody may have hidden an article since its seed was read.
    private async Task LeaveHiddenAsync(List<PreviewEntry> entries)
    {
        var ids = entries.Select(e => e.ArticleId).OfType<int>().ToList();
        var there = await database.Articles.Where(a => ids.Contains(a.Id)).Select(a => a.Id).ToHashSetAsync(CancellationToken.None);
        entries.ForEach(e => e.ArticleId = e.ArticleId is { } id && there.Contains(id) ? id : null);
    }

    private async Task RemoveAllAsync()
    {
        while (await database.PreviewEntries.OrderBy(e => e.Id).Take(EntriesPerDelete).ExecuteDeleteAsync(CancellationToken.None) > 0)
        {
        }

        await database.Previews.ExecuteDeleteAsync(CancellationToken.None);
    }

    private DateOnly Today() => DateOnly.FromDateTime(Now());

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
