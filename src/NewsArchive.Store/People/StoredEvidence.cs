using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Appearances that are one for the rules and have the same person now.</summary>
/// <param name="Split">As in <see cref="Evidence.Split"/>.</param>
internal sealed record StoredEvidence(string Block, string Name, RoleField Fields, int? PersonId, int Count, int? Split = null)
{
    /// <summary>What corrections split off: by itself, and out of what the rules look at. The ids of all that is split off, or of what stays away; empty for most.</summary>
    public IReadOnlyList<int> Ids { get; init; } = [];

    /// <summary>Says in corrections who is meant.</summary>
    public string Key => Claim.KeyOf(NameForm.Of(Name)!, Fields, Split);

    /// <param name="some">Whose appearances are wanted.</param>
    /// <param name="splits">What corrections split off in their blocks.</param>
    public static async Task<List<StoredEvidence>> ReadAsync(IQueryable<Appearance> some, IReadOnlyList<SplitAppearance> splits)
    {
        // The names and roles under which people appear are few, however many articles there are.
        var all = await some
            .GroupBy(a => new { a.Block, a.Name, a.Fields, a.PersonId })
            .Select(g => new StoredEvidence(g.Key.Block!, g.Key.Name, g.Key.Fields, g.Key.PersonId, g.Count(), null))
            .ToListAsync();
        if (splits.Count == 0)
        {
            return all;
        }

        var articles = splits.Select(s => s.ArticleId).Distinct().ToList();
        var near = await some.Where(a => articles.Contains(a.ArticleId)).Select(a => new { a.Id, a.ArticleId, a.Block, a.Name, a.Fields, a.PersonId }).ToListAsync();
        var apart = near.Select(a => (Appearance: a, Split: SplitAppearance.Of(splits, a.ArticleId, a.Name)))
            .Where(a => a.Split is not null)
            .ToLookup(a => (a.Appearance.Block!, a.Appearance.Name, a.Appearance.Fields, a.Appearance.PersonId));
        return
        [
            .. all.Select(e => (Evidence: e, Apart: apart[(e.Block, e.Name, e.Fields, e.PersonId)].Select(a => a.Appearance.Id).ToList()))
                .Where(e => e.Evidence.Count > e.Apart.Count)
                .Select(e => e.Evidence with { Count = e.Evidence.Count - e.Apart.Count, Ids = e.Apart }),
            .. apart.SelectMany(kind => kind.GroupBy(a => a.Split!.CorrectionId, (split, these) =>
                new StoredEvidence(kind.Key.Item1, kind.Key.Name, kind.Key.Fields, kind.Key.PersonId, these.Count(), split) { Ids = [.. these.Select(a => a.Appearance.Id)] })),
        ];
    }
}
