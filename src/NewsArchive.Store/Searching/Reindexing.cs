using NewsArchive.Store.Importing;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Searching;

/// <summary>Builds anew from the rows what searches read: the words of articles and those of names.</summary>
public sealed class Reindexing(ArchiveDbContext database, ISearchEngine engine, ArchiveFolder folder)
{
    /// <summary>Both at once, or where it is ended before its time neither. Nobody else can write meanwhile.</summary>
    /// <param name="progress">Receives how many articles are indexed.</param>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await engine.RebuildAsync(progress, cancellationToken);
        await new NameIndex(database).RebuildWithinAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>The names alone; of the words all are taken out, to be put in by <see cref="FillAsync"/>.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        engine.Clear();
        await new NameIndex(database).RebuildWithinAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// Puts the articles that the index lacks into it, some in each transaction: the archive is read, searched and corrected meanwhile, and what is done stays done. Waits while
    /// somebody imports.
    /// </summary>
    /// <param name="progress">Receives how many articles were added.</param>
    public async Task FillAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenForImportAsync();
        for (var (last, count) = (0, 0); ;)
        {
            while (ImportLock.IsHeld(folder))
            {
                await Task.Delay(ImportLock.Pace, cancellationToken);
            }

            var added = await engine.AddMissingAsync(last, cancellationToken);
            if (added.Count == 0)
            {
                return;
            }

            (last, count) = (added[^1], count + added.Count);
            progress?.Report(count);
        }
    }
}
