using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>
/// Brings what is stored of names in Cyrillic letters to the rules of <see cref="NameForm"/> by which they are one with their Latin spellings: an archive also holds articles whose
/// seed is gone and will never be read again, and what editors decided. The caller owns the transaction.
/// </summary>
internal sealed class NameRenewal(ArchiveDbContext database)
{
    private const string FirstCyrillic = "\u0400";
    private const string BehindCyrillic = "\u0530";

    /// <summary>Does nothing but look once it is done.</summary>
    /// <returns>The blocks that have others in them now.</returns>
    public async Task<IReadOnlyCollection<string>> RunAsync()
    {
        var names = await database.Appearances.Where(IsCyrillic<Appearance>(a => a.Block)).Select(a => new { a.Block, a.Name }).Distinct().ToListAsync();
        var outdated = names.Select(n => (n.Name, Former: n.Block, Present: NameForm.Of(n.Name)?.Block)).Where(n => n.Present is not null && n.Present != n.Former).ToList();
        if (outdated.Count == 0)
        {
            return [];
        }

        foreach (var (name, former, present) in outdated)
        {
            await database.Appearances.Where(a => a.Block == former && a.Name == name).ExecuteUpdateAsync(set => set.SetProperty(a => a.Block, present));
        }

        foreach (var person in await database.People.Where(IsCyrillic<Person>(p => p.Block)).ToListAsync())
        {
            person.Block = NameForm.Of(person.Name)?.Block ?? person.Block;
        }

        await RenewCorrectionsAsync();
        await database.PersonDoubts.Where(IsCyrillic<PersonDoubt>(d => d.Block)).ExecuteDeleteAsync(); // who doubts still does so anew
        await database.SaveChangesAsync();
        database.ChangeTracker.Clear();
        return outdated.Select(n => n.Present!).ToHashSet(StringComparer.Ordinal);
    }

    private async Task RenewCorrectionsAsync()
    {
        foreach (var correction in await database.Corrections.Where(IsCyrillic<Corrections.Correction>(c => c.Block)).ToListAsync())
        {
            (correction.PersonKey, correction.Block) = Renewed(correction.PersonKey!, correction.Block!);
        }

        foreach (var decision in await database.PersonDecisions.Where(IsCyrillic<PersonDecision>(d => d.FirstBlock)).Union(database.PersonDecisions.Where(IsCyrillic<PersonDecision>(d => d.SecondBlock))).ToListAsync())
        {
            var (first, second) = (Renewed(decision.FirstKey, decision.FirstBlock), Renewed(decision.SecondKey, decision.SecondBlock));
            ((decision.FirstKey, decision.FirstBlock), (decision.SecondKey, decision.SecondBlock)) = string.CompareOrdinal(first.Key, second.Key) <= 0 ? (first, second) : (second, first);
        }

        foreach (var split in await database.SplitAppearances.Where(IsCyrillic<SplitAppearance>(s => s.Block)).ToListAsync())
        {
            split.Block = NameForm.Of(split.Name)?.Block ?? split.Block;
        }

        foreach (var slug in await database.FormerSlugs.Where(IsCyrillic<FormerSlug>(s => s.Block)).ToListAsync())
        {
            (slug.PersonKey, slug.Block) = Renewed(slug.PersonKey, slug.Block);
        }
    }

    // What names share is a name again.
    private static (string Key, string Block) Renewed(string key, string block)
    {
        var bar = key.IndexOf('|', StringComparison.Ordinal);
        return NameForm.Of(key[..bar]) is { } form ? (form.Key + key[bar..], form.Block) : (key, block);
    }

    private static Expression<Func<T, bool>> IsCyrillic<T>(Expression<Func<T, string?>> block) => Expression.Lambda<Func<T, bool>>(
        Expression.AndAlso(Compared(block.Body, ExpressionType.GreaterThanOrEqual, FirstCyrillic), Compared(block.Body, ExpressionType.LessThan, BehindCyrillic)), block.Parameters);

    private static BinaryExpression Compared(Expression block, ExpressionType relation, string bound) =>
        Expression.MakeBinary(relation, Expression.Call(typeof(string), nameof(string.Compare), null, block, Expression.Constant(bound)), Expression.Constant(0));
}
