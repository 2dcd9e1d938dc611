using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>
/// Says which names with and without a suffix ("Joseph R. Hale Jr.", "Joe Hale") are one person's: those under which articles of one time name a head of state or government, and of which
/// no article tells as of two. Father and son may have one office after another, and stand in one article sooner or later.
/// </summary>
/// <param name="coming">Appearances that are not saved yet.</param>
internal sealed class SuffixedHolders(ArchiveDbContext database, IReadOnlyList<Appearance> coming)
{
    private const int Enough = 3; // articles of both names together: one may be about the president of a club
    private const int DaysBetween = 366; // the last article under one name and the first under the other

    /// <param name="names">All of some blocks, with their block.</param>
    /// <returns>The <see cref="NameForm.Key"/> with a suffix, and that without.</returns>
    public async Task<HashSet<(string Suffixed, string Plain)>> ReadAsync(IEnumerable<(string Block, string Name)> names)
    {
        var pairs = PairsIn(names);
        var tenures = await TenuresAsync([.. pairs.Select(p => p.Suffixed)], null);
        if (tenures.Count == 0)
        {
            return [];
        }

        var held = pairs.Where(p => tenures.Exists(t => t.Name == p.Suffixed.Text)).ToList();
        tenures.AddRange(await TenuresAsync([.. held.Select(p => p.Plain)], [.. tenures.Select(t => t.Office).Distinct()]));
        var one = new HashSet<(string, string)>();
        foreach (var namesakes in held.GroupBy(p => (p.Suffixed.Form.Block, p.Suffixed.Form.Suffix)))
        {
            var found = namesakes.Where(p => IsOneOffice(p, tenures)).Select(p => (p.Suffixed.Form.Key, p.Plain.Form.Key)).ToList();
            if (found.Count > 0 && !await IsToldApartAsync([.. pairs.Where(p => (p.Suffixed.Form.Block, p.Suffixed.Form.Suffix) == namesakes.Key)]))
            {
                one.UnionWith(found);
            }
        }

        return one;
    }

    // Few blocks have a suffix: the names of the others are not read.
    private static List<(Name Suffixed, Name Plain)> PairsIn(IEnumerable<(string Block, string Name)> names)
    {
        var all = names.Distinct().ToList();
        var suffixed = all.Where(n => NameForm.MayHaveSuffix(n.Name)).Select(n => n.Block).ToHashSet(StringComparer.Ordinal);
        var blocks = all.Where(n => suffixed.Contains(n.Block)).Select(n => new Name(n.Name, NameForm.Of(n.Name)!)).ToLookup(n => n.Form.Block);
        return [.. blocks.SelectMany(block => block.Where(n => n.Form.Suffix is not null).SelectMany(s => block.Where(p => p.Form.Suffix is null && s.Form.RelationTo(p.Form) is NameRelation.Suffix).Select(p => (s, p))))];
    }

    private static bool IsOneOffice((Name Suffixed, Name Plain) pair, List<Tenure> tenures) => tenures.Exists(mine => mine.Name == pair.Suffixed.Text
        && tenures.Exists(other => other.Name == pair.Plain.Text && other.Office == mine.Office && mine.Count + other.Count >= Enough
            && mine.First?.AddDays(-DaysBetween) <= other.Last && other.First <= mine.Last?.AddDays(DaysBetween)));

    private async Task<List<Tenure>> TenuresAsync(IReadOnlyCollection<Name> some, IReadOnlyCollection<string>? offices)
    {
        if (some.Count == 0)
        {
            return [];
        }

        var (blocks, names) = (some.Select(n => n.Form.Block).Distinct().ToList(), some.Select(n => n.Text).Distinct().ToList());
        var stored = await database.Appearances
            .Where(a => a.Office != null && a.Block != null && blocks.Contains(a.Block) && names.Contains(a.Name) && (offices == null || offices.Contains(a.Office)))
            .Where(a => !database.SplitAppearances.Any(s => s.ArticleId == a.ArticleId && s.Name == a.Name))
            .GroupBy(a => new { a.Name, a.Office })
            .Select(g => new Tenure(g.Key.Name, g.Key.Office!, g.Count(), g.Min(a => a.PublishedOn), g.Max(a => a.PublishedOn)))
            .ToListAsync();
        return
        [
            .. coming.Where(a => a.Office is not null && names.Contains(a.Name) && (offices is null || offices.Contains(a.Office)))
                .Select(a => new Tenure(a.Name, a.Office!, 1, a.PublishedOn, a.PublishedOn))
                .Concat(stored)
                .GroupBy(t => (t.Name, t.Office), (key, all) => new Tenure(key.Name, key.Office, all.Sum(t => t.Count), all.Min(t => t.First), all.Max(t => t.Last))),
        ];
    }

    private async Task<bool> IsToldApartAsync(IReadOnlyList<(Name Suffixed, Name Plain)> pairs)
    {
        var block = pairs[0].Suffixed.Form.Block;
        var (suffixed, plain) = (pairs.Select(p => p.Suffixed.Text).ToHashSet(), pairs.Select(p => p.Plain.Text).ToHashSet());
        if (coming.GroupBy(a => a.ArticleId).Any(article => article.Any(a => suffixed.Contains(a.Name)) && article.Any(a => plain.Contains(a.Name))))
        {
            return true;
        }

        return await database.Appearances.AnyAsync(a => a.Block == block && suffixed.Contains(a.Name)
            && database.Appearances.Any(b => b.ArticleId == a.ArticleId && b.Block == block && plain.Contains(b.Name)));
    }

    private sealed record Name(string Text, NameForm Form);

    private sealed record Tenure(string Name, string Office, int Count, DateOnly? First, DateOnly? Last);
}
