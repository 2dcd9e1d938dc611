using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.People;

/// <summary>What corrections say about the people of some blocks, and of those that they connect them with.</summary>
/// <param name="Groups">The blocks: those that a correction connects together, most of them alone.</param>
/// <param name="Names">The corrections that give people names, the newest first.</param>
internal sealed record BlockCorrections(
    IReadOnlyList<IReadOnlyList<string>> Groups, IReadOnlyList<PersonDecision> Decisions, IReadOnlyList<SplitAppearance> Splits, IReadOnlyList<Correction> Names)
{
    private static readonly CorrectedField[] Naming = [CorrectedField.Name, CorrectedField.Alias, CorrectedField.Merge, CorrectedField.Split];

    public static async Task<BlockCorrections> ReadAsync(ArchiveDbContext database, IReadOnlyCollection<string> blocks)
    {
        var all = blocks.ToHashSet(StringComparer.Ordinal);
        while (true)
        {
            var decisions = await database.PersonDecisions.AsNoTracking().Where(d => all.Contains(d.FirstBlock) || all.Contains(d.SecondBlock)).ToListAsync();
            var splits = await database.SplitAppearances.AsNoTracking().Where(s => database.SplitAppearances.Any(o => all.Contains(o.Block) && o.CorrectionId == s.CorrectionId)).ToListAsync();
            var count = all.Count;
            all.UnionWith(decisions.SelectMany(d => new[] { d.FirstBlock, d.SecondBlock }).Concat(splits.Select(s => s.Block)));
            if (all.Count > count)
            {
                continue; // those may be connected with others
            }

            var names = await database.Corrections.AsNoTracking()
                .Where(c => c.Block != null && all.Contains(c.Block) && c.State == CorrectionState.Active && Naming.Contains(c.Field))
                .OrderByDescending(c => c.Id)
                .ToListAsync();
            return new BlockCorrections(Connect(all, decisions, splits), decisions, splits, names);
        }
    }

    private static List<IReadOnlyList<string>> Connect(HashSet<string> blocks, List<PersonDecision> decisions, List<SplitAppearance> splits)
    {
        var groups = blocks.ToDictionary(b => b, b => new List<string> { b }, StringComparer.Ordinal);
        foreach (var (one, other) in decisions.Where(d => d.IsSamePerson).Select(d => (d.FirstBlock, d.SecondBlock))
            .Concat(splits.GroupBy(s => s.CorrectionId).SelectMany(g => g.Select(s => (g.First().Block, s.Block)))))
        {
            var (group, joining) = (groups[one], groups[other]);
            if (group == joining)
            {
                continue;
            }

            group.AddRange(joining);
            foreach (var block in joining)
            {
                groups[block] = group;
            }
        }

        return [.. groups.Values.Distinct().Select(g => g.Order(StringComparer.Ordinal).ToList()).OrderBy(g => g[0], StringComparer.Ordinal)];
    }
}
