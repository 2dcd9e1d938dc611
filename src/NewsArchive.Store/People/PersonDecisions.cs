using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Lets an editor decide who is who; the people concerned are parted anew at once.</summary>
public sealed class PersonDecisions(ArchiveDbContext database, TimeProvider time)
{
    /// <summary>Answers an open doubt by its two keys; false where it is no longer open.</summary>
    public async Task<bool> TryDecideAsync(string firstKey, string secondKey, bool isSamePerson, string decidedBy, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.PersonDoubts.AsNoTracking().FirstOrDefaultAsync(d => d.FirstKey == firstKey && d.SecondKey == secondKey, cancellationToken) is not { } doubt)
        {
            return false;
        }

        var block = doubt.Block;
        var secondBlock = CrossedNames.Reasons.Contains(doubt.Reason) && Claim.FormOf(secondKey) is { } second ? second.Block : block;

        var now = time.GetUtcNow().UtcDateTime;
        await ReplaceAsync(firstKey, secondKey, decidedBy, now);
        database.PersonDecisions.Add(new PersonDecision
        {
            Correction = new Correction
            {
                Field = isSamePerson ? CorrectedField.SamePerson : CorrectedField.DifferentPeople,
                Block = block,
                PersonKey = firstKey,
                OldValue = Claim.Describe(firstKey),
                NewValue = Claim.Describe(secondKey),
                CorrectedBy = decidedBy,
                CorrectedAt = now,
            },
            FirstBlock = block,
            SecondBlock = secondBlock,
            FirstKey = firstKey,
            SecondKey = secondKey,
            IsSamePerson = isSamePerson,
            DecidedAt = now,
        });
        await database.SaveChangesAsync(cancellationToken);
        await new PersonRegistry(database).CorrectAsync([.. new[] { block, secondBlock }.Distinct()]);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a correction of people back, so that the rules count again; false where it is none or was ended before.</summary>
    public async Task<bool> TryUndoAsync(int correctionId, string endedBy, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await database.Corrections.FirstOrDefaultAsync(c => c.Id == correctionId && c.State == CorrectionState.Active && c.Block != null, cancellationToken) is not { } correction)
        {
            return false;
        }

        var decisions = await database.PersonDecisions.Where(d => d.CorrectionId == correctionId).ToListAsync(cancellationToken);
        var splits = await database.SplitAppearances.Where(s => s.CorrectionId == correctionId).ToListAsync(cancellationToken);
        database.PersonDecisions.RemoveRange(decisions);
        database.SplitAppearances.RemoveRange(splits);
        (correction.State, correction.EndedBy, correction.EndedAt) = (CorrectionState.TakenBack, endedBy, time.GetUtcNow().UtcDateTime);
        await database.SaveChangesAsync(cancellationToken);
        await new PersonRegistry(database).CorrectAsync(
            [.. decisions.SelectMany(d => new[] { d.FirstBlock, d.SecondBlock }).Concat(splits.Select(s => s.Block)).Append(correction.Block!).Distinct()]);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    // One on the same two may lie idle, because a newer decision contradicts it.
    private async Task ReplaceAsync(string firstKey, string secondKey, string decidedBy, DateTime now)
    {
        var former = database.PersonDecisions.Where(d => d.FirstKey == firstKey && d.SecondKey == secondKey
            && !database.PersonDecisions.Any(o => o.CorrectionId == d.CorrectionId && o.Id != d.Id));
        var corrections = await former.Select(d => d.CorrectionId).ToListAsync();
        await database.Corrections.Where(c => corrections.Contains(c.Id)).ExecuteUpdateAsync(set => set
            .SetProperty(c => c.State, CorrectionState.Replaced)
            .SetProperty(c => c.EndedBy, decidedBy)
            .SetProperty(c => c.EndedAt, now));
        await database.PersonDecisions.Where(d => corrections.Contains(d.CorrectionId)).ExecuteDeleteAsync();
    }
}
