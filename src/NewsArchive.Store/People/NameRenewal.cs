using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>
/// Brings what is stored of names to the rules of <see cref="NameForm"/> when these have changed, as <see cref="NameRules"/> tells: an archive also holds articles whose
/// seed is gone and will never be read again, and what editors decided. The caller owns the transaction.
/// </summary>
internal sealed class NameRenewal(ArchiveDbContext database)
{
    /// <summary>Does nothing but look once it is done.</summary>
    /// <returns>The blocks that have others in them now, or whom to ask about.</returns>
    public async Task<IReadOnlyCollection<string>> RunAsync()
    {
        if (await database.NameRules.AnyAsync(r => r.Version == NameRules.Present))
        {
            return [];
        }

        var names = (await database.Appearances.Where(a => a.Block != null).Select(a => new { Block = a.Block!, a.Name }).Distinct().ToListAsync())
            .Select(n => (n.Name, Former: n.Block, Form: NameForm.Of(n.Name)))
            .Where(n => n.Form is not null)
            .ToList();
        foreach (var (name, former, form) in names.Where(n => n.Form!.Block != n.Former || n.Form.MiddleBlock is not null))
        {
            var (present, middle) = (form!.Block, form.MiddleBlock);
            await database.Appearances.Where(a => a.Block == former && a.Name == name)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Block, present).SetProperty(a => a.MiddleBlock, middle));
        }

        var outdated = names.Where(n => n.Form!.Block != n.Former).Select(n => n.Former).Distinct().ToList();
        if (outdated.Count > 0)
        {
            await RenewPeopleAsync(outdated);
            await database.PersonDoubts.Where(d => outdated.Contains(d.Block)).ExecuteDeleteAsync(); // who doubts still does so anew
        }

        await RenewCorrectionsAsync();
        await database.NameRules.ExecuteDeleteAsync();
        database.NameRules.Add(new NameRules { Version = NameRules.Present });
        await database.SaveChangesAsync();
        database.ChangeTracker.Clear();
        return names.Where(n => n.Form!.Block != n.Former || n.Form.MiddleBlock is not null || HasOtherLetters(n.Name)).Select(n => n.Form!.Block)
            .Concat(outdated)
            .Concat(names.GroupBy(n => n.Form!.Block, n => n.Form!.Given, StringComparer.Ordinal).Where(block => MistypedNames.IsIn([.. block.Distinct()])).Select(block => block.Key))
            .ToHashSet(StringComparer.Ordinal);
    }

    // A person whose names have gone to several blocks stays with the one of the name that they are called by, or else the first.
    private async Task RenewPeopleAsync(List<string> outdated)
    {
        var people = await database.People.Where(p => outdated.Contains(p.Block)).ToListAsync();
        var ids = people.ConvertAll(p => p.Id);
        var blocks = (await database.Appearances.Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value) && a.Block != null)
                .Select(a => new { PersonId = a.PersonId!.Value, Block = a.Block! }).Distinct().ToListAsync())
            .ToLookup(a => a.PersonId, a => a.Block);
        foreach (var person in people.Where(p => !blocks[p.Id].Contains(p.Block)))
        {
            var own = NameForm.Of(person.Name)?.Block;
            person.Block = blocks[person.Id].Order(StringComparer.Ordinal).OrderByDescending(b => b == own).FirstOrDefault() ?? own ?? person.Block;
        }
    }

    private async Task RenewCorrectionsAsync()
    {
        foreach (var correction in await database.Corrections.Where(c => c.Block != null && c.PersonKey != null).ToListAsync())
        {
            (correction.PersonKey, correction.Block) = Renewed(correction.PersonKey!, correction.Block!);
        }

        foreach (var decision in await database.PersonDecisions.ToListAsync())
        {
            var (first, second) = (Renewed(decision.FirstKey, decision.FirstBlock), Renewed(decision.SecondKey, decision.SecondBlock));
            ((decision.FirstKey, decision.FirstBlock), (decision.SecondKey, decision.SecondBlock)) = string.CompareOrdinal(first.Key, second.Key) <= 0 ? (first, second) : (second, first);
        }

        foreach (var split in await database.SplitAppearances.ToListAsync())
        {
            split.Block = NameForm.Of(split.Name)?.Block ?? split.Block;
        }

        foreach (var slug in await database.FormerSlugs.ToListAsync())
        {
            (slug.PersonKey, slug.Block) = Renewed(slug.PersonKey, slug.Block);
        }
    }

    // "Søren Brask" is in its block whatever the rules say of ø, but may be one with others there.
    private static bool HasOtherLetters(string name) => !Ascii.IsValid(name) && !Ascii.IsValid(FoldedText.Of(name));

    private static (string Key, string Block) Renewed(string key, string block) =>
        Claim.FormOf(key) is { } form ? (form.Key + key[key.IndexOf('|', StringComparison.Ordinal)..], form.Block) : (key, block);
}
