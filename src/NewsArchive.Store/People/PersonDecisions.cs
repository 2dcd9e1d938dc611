using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.People;

/// <summary>Lets an administrator decide who is who; the people concerned are parted anew at once.</summary>
public sealed class PersonDecisions(ArchiveDbContext database, TimeProvider time)
{
    /// <summary>Answers an open doubt by its two keys; false where it is no longer open.</summary>
    public async Task<bool> TryDecideAsync(string firstKey, string secondKey, bool isSamePerson, string decidedBy, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var block = await database.PersonDoubts.Where(d => d.FirstKey == firstKey && d.SecondKey == secondKey).Select(d => d.Block).FirstOrDefaultAsync(cancellationToken);
        if (block is null)
        {
            return false;
        }

        // One on the same two may lie idle, because a newer decision contradicts it.
        await database.PersonDecisions.Where(d => d.Block == block && d.FirstKey == firstKey && d.SecondKey == secondKey).ExecuteDeleteAsync(cancellationToken);
        database.PersonDecisions.Add(new PersonDecision
        {
            Block = block,
            FirstKey = firstKey,
            SecondKey = secondKey,
            IsSamePerson = isSamePerson,
            DecidedBy = decidedBy,
            DecidedAt = time.GetUtcNow().UtcDateTime,
        });
        await database.SaveChangesAsync(cancellationToken);
        await ResolveAsync(block);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a decision back, so that the rules count again; false where there is none.</summary>
    public async Task<bool> TryUndoAsync(int id, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.PersonDecisions.FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } decision)
        {
            return false;
        }

        database.PersonDecisions.Remove(decision);
        await database.SaveChangesAsync(cancellationToken);
        await ResolveAsync(decision.Block);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // Not cancelled midway: it is short, and the people of a block change together.
    private async Task ResolveAsync(string block)
    {
        var registry = new PersonRegistry(database);
        await registry.ResolveAsync([block], []);
        await registry.RefreshNamesAsync([block], []);
    }
}
