using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.People;

/// <summary>Corrects people: their name, other names, who is one person and who is not. Each is applied at once and over every import until it is taken back by <see cref="PersonDecisions"/>.</summary>
public sealed class PersonCorrections(ArchiveDbContext database, TimeProvider time)
{
    /// <summary>Gives a person another name to be shown by; their address follows it.</summary>
    /// <param name="seen">The name when the editor looked.</param>
    public async Task<PersonEdit> RenameAsync(int personId, string seen, string name, string correctedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(personId, cancellationToken) is not { Keys: [var key, ..] } person)
        {
            return new(PersonEditOutcome.Gone);
        }

        if (person.Name == name)
        {
            return new(PersonEditOutcome.Unchanged, personId);
        }

        if (person.Name != seen)
        {
            return await ChangedAsync(person, seen, cancellationToken);
        }

        var now = Now();
        await ActiveOf(person).Where(c => c.Field == CorrectedField.Name && c.PersonKey == key.Key).ExecuteUpdateAsync(set => set.SetProperty(c => c.State, CorrectionState.Replaced).SetProperty(c => c.EndedBy, correctedBy).SetProperty(c => c.EndedAt, now), cancellationToken);
        database.Corrections.Add(Of(CorrectedField.Name, key, person.Name, name, correctedBy, reason));
        await ApplyAsync(person.Blocks);
        await transaction.CommitAsync(cancellationToken);
        return new(PersonEditOutcome.Saved, personId);
    }

    /// <summary>Adds a name by which a person is found.</summary>
    public async Task<PersonEdit> AddAliasAsync(int personId, string name, string correctedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(personId, cancellationToken) is not { Keys: [var key, ..] } person)
        {
            return new(PersonEditOutcome.Gone);
        }

        if (await database.PersonAliases.AnyAsync(a => a.PersonId == personId && a.Name == name, cancellationToken))
        {
            return new(PersonEditOutcome.Unchanged, personId);
        }

        database.Corrections.Add(Of(CorrectedField.Alias, key, null, name, correctedBy, reason));
        await ApplyAsync(person.Blocks);
        await transaction.CommitAsync(cancellationToken);
        return new(PersonEditOutcome.Saved, personId);
    }

    /// <summary>Makes another person this one too; this one's name stays.</summary>
    /// <param name="seen">The names of both when the editor looked.</param>
    public async Task<PersonEdit> MergeAsync(int personId, int otherId, (string Name, string Other) seen, string correctedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (personId == otherId
            || await FindAsync(personId, cancellationToken) is not { Keys: [var key, ..] } person
            || await FindAsync(otherId, cancellationToken) is not { Keys: [var otherKey, ..] } other)
        {
            return new(PersonEditOutcome.Gone);
        }

        if (person.Name != seen.Name || other.Name != seen.Other)
        {
            return await (person.Name != seen.Name ? ChangedAsync(person, seen.Name, cancellationToken) : ChangedAsync(other, seen.Other, cancellationToken));
        }

        if (await DifferentAsync(person, other, cancellationToken) is not null)
        {
            return new(PersonEditOutcome.Contradicted, personId); // decided since the editor looked: the newer of the two would count
        }

        var (first, second) = string.CompareOrdinal(key.Key, otherKey.Key) < 0 ? (key, otherKey) : (otherKey, key);
        database.PersonDecisions.Add(new PersonDecision
        {
            Correction = Of(CorrectedField.Merge, key, other.Name, person.Name, correctedBy, reason),
            FirstBlock = first.Block,
            FirstKey = first.Key,
            SecondBlock = second.Block,
            SecondKey = second.Key,
            IsSamePerson = true,
            DecidedAt = Now(),
        });
        await ApplyAsync([.. person.Blocks.Union(other.Blocks)]);
        if (await database.People.Where(p => p.Id == personId || p.Id == otherId).Select(p => p.Id).ToListAsync(cancellationToken) is not [var stays])
        {
            database.ChangeTracker.Clear();
            return new(PersonEditOutcome.Contradicted, personId); // nothing is committed
        }

        await transaction.CommitAsync(cancellationToken);
        return new(PersonEditOutcome.Saved, stays);
    }

    /// <summary>Makes a person of their own of whom some articles name. Where an article gives a surname alone, whom it means is open then.</summary>
    /// <returns>The new person's id where it is saved; the former one's where all of the articles give a surname alone, of which no person is made.</returns>
    public async Task<PersonEdit> SplitAsync(int personId, string seen, IReadOnlyCollection<int> articles, string name, string correctedBy, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await FindAsync(personId, cancellationToken) is not { Keys: [var key, ..] } person)
        {
            return new(PersonEditOutcome.Gone);
        }

        var named = await database.Appearances.Where(a => a.PersonId == personId && articles.Contains(a.ArticleId))
            .Select(a => new { a.ArticleId, a.Name, a.Block })
            .Distinct()
            .OrderBy(a => a.Block == null)
            .ToListAsync(cancellationToken);
        if (person.Name != seen || named.Select(a => a.ArticleId).Distinct().Count() < articles.Distinct().Count())
        {
            return await ChangedAsync(person, seen, cancellationToken);
        }

        if (!await database.Appearances.AnyAsync(a => a.PersonId == personId && !articles.Contains(a.ArticleId), cancellationToken))
        {
            return new(PersonEditOutcome.Everything, personId);
        }

        var open = named.Select(a => a.ArticleId).Except(named.Where(a => a.Block is not null).Select(a => a.ArticleId)).Count();
        var correction = Of(CorrectedField.Split, key, person.Name, named[0].Block is null ? null : name, correctedBy, reason);
        database.SplitAppearances.AddRange(named.Select(a => new SplitAppearance { Correction = correction, ArticleId = a.ArticleId, Name = a.Name, Block = a.Block ?? key.Block }));
        await ApplyAsync(person.Blocks);
        var (articleId, called) = (named[0].ArticleId, named[0].Name);
        var newId = await database.Appearances.Where(a => a.ArticleId == articleId && a.Name == called).Select(a => a.PersonId).FirstAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(PersonEditOutcome.Saved, newId ?? personId, OpenCount: open);
    }

    /// <summary>The decision that two are different people, which stands against their merge; null where nobody decided so.</summary>
    public async Task<Correction?> DifferentAsync(int personId, int otherId, CancellationToken cancellationToken) =>
        await FindAsync(personId, cancellationToken) is { } person && await FindAsync(otherId, cancellationToken) is { } other ? await DifferentAsync(person, other, cancellationToken) : null;

    /// <summary>The ids of what counts for a person; empty where there is no such person.</summary>
    public async Task<List<int>> ActiveAsync(int personId, CancellationToken cancellationToken) =>
        await FindAsync(personId, cancellationToken) is { } person ? await ActiveOf(person).Select(c => c.Id).ToListAsync(cancellationToken) : [];

    // Not cancelled midway: it is short, and the people of a block change together.
    private async Task ApplyAsync(IReadOnlyCollection<string> blocks)
    {
        await database.SaveChangesAsync(CancellationToken.None);
        await new PersonRegistry(database).CorrectAsync(blocks);
    }

    private async Task<Known?> FindAsync(int personId, CancellationToken cancellationToken)
    {
        if (await database.People.Where(p => p.Id == personId).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) is not { } name)
        {
            return null;
        }

        var splits = await database.SplitAppearances.AsNoTracking().Where(s => database.Appearances.Any(a => a.ArticleId == s.ArticleId && a.PersonId == personId)).ToListAsync(cancellationToken);
        var evidence = await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.PersonId == personId && a.Block != null), splits);
        var person = new Known(name,
        [
            .. evidence.GroupBy(e => (e.Block, e.Key), (key, all) => (key.Block, key.Key, HasRole: all.Any(e => e.Fields != Identity.RoleField.None), Count: all.Sum(e => e.Count)))
                .OrderByDescending(k => k.HasRole).ThenByDescending(k => k.Count).ThenBy(k => k.Key, StringComparer.Ordinal) // without a role it may be a namesake's tomorrow
                .Select(k => (k.Block, k.Key)),
        ],
        [.. evidence.Select(e => e.Split).OfType<int>().Distinct()]);

        // Who has a name by a correction goes on by what that is about: it may be taken back one day.
        var named = await ActiveOf(person).Where(c => c.Field == CorrectedField.Name || c.Field == CorrectedField.Merge).OrderByDescending(c => c.Id).Select(c => c.PersonKey).FirstOrDefaultAsync(cancellationToken);
        return person with { Keys = [.. person.Keys.OrderByDescending(k => k.Key == named)] };
    }

    private async Task<Correction?> DifferentAsync(Known person, Known other, CancellationToken cancellationToken)
    {
        var (keys, otherKeys) = (person.Keys.ConvertAll(k => k.Key), other.Keys.ConvertAll(k => k.Key));
        var decisions = await database.PersonDecisions.AsNoTracking().Include(d => d.Correction)
            .Where(d => !d.IsSamePerson && ((keys.Contains(d.FirstKey) && otherKeys.Contains(d.SecondKey)) || (otherKeys.Contains(d.FirstKey) && keys.Contains(d.SecondKey))))
            .OrderBy(d => d.Id)
            .ToListAsync(cancellationToken);
        return decisions.Find(d => d.Correction.State == CorrectionState.Active && IsAbout(person, other, d))?.Correction;

        static bool IsAbout(Known one, Known two, PersonDecision decision)
        {
            var (first, second) = ((decision.FirstBlock, decision.FirstKey), (decision.SecondBlock, decision.SecondKey));
            return (one.Keys.Contains(first) && two.Keys.Contains(second)) || (two.Keys.Contains(first) && one.Keys.Contains(second));
        }
    }

    private async Task<PersonEdit> ChangedAsync(Known person, string seen, CancellationToken cancellationToken)
    {
        var changed = ActiveOf(person).Select(c => new { c.Id, At = c.CorrectedAt, By = (string?)c.CorrectedBy });
        var tookBack = database.Corrections.Where(c => c.Block != null && c.NewValue == seen && c.EndedAt != null).Select(c => new { c.Id, At = c.EndedAt!.Value, By = c.EndedBy });
        var last = await changed.Concat(tookBack).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).FirstOrDefaultAsync(cancellationToken);
        return new(PersonEditOutcome.ChangedMeanwhile, 0, person.Name, last?.By);
    }

    private IQueryable<Correction> ActiveOf(Known person)
    {
        var (blocks, keys, splits) = (person.Blocks, person.Keys.ConvertAll(k => k.Key), person.Splits);
        return database.Corrections.Where(c => c.Block != null && blocks.Contains(c.Block) && c.State == CorrectionState.Active
            && ((c.PersonKey != null && keys.Contains(c.PersonKey)) || splits.Contains(c.Id)));
    }

    private Correction Of(CorrectedField field, (string Block, string Key) key, string? before, string? after, string correctedBy, string? reason) => new()
    {
        Field = field,
        Block = key.Block,
        PersonKey = key.Key,
        OldValue = before,
        NewValue = after,
        CorrectedBy = correctedBy,
        CorrectedAt = Now(),
        Reason = reason,
    };

    private DateTime Now() => time.GetUtcNow().UtcDateTime;

    /// <param name="Keys">All that articles say of them, what names them best first.</param>
    /// <param name="Splits">The corrections that split some of them off from somebody.</param>
    private sealed record Known(string Name, List<(string Block, string Key)> Keys, List<int> Splits)
    {
        public IReadOnlyCollection<string> Blocks => [.. Keys.Select(k => k.Block).Distinct()];
    }
}
