using NewsArchive.Store.People;

namespace NewsArchive.Store.Searching;

/// <summary>Builds anew from the rows what searches read: the words of articles and those of names.</summary>
public sealed class Reindexing(ArchiveDbContext database, ISearchEngine engine)
{
    /// <summary>Both, or where it is ended before its time neither.</summary>
    /// <param name="progress">Receives how many articles are indexed.</param>
    public async Task RunAsync(IProgress<int>? progress, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await engine.RebuildAsync(progress, cancellationToken);
        await new NameIndex(database).RebuildWithinAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
