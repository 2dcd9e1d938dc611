using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Keeps the addresses that corrections take from people, and leads from there to whoever bears their names now.</summary>
public sealed class FormerSlugs(ArchiveDbContext database)
{
    /// <summary>The present slug of whose former one it is; null for nobody's.</summary>
    public async Task<string?> FindAsync(string slug, CancellationToken cancellationToken)
    {
        if (await database.FormerSlugs.AsNoTracking().FirstOrDefaultAsync(s => s.Slug == slug, cancellationToken) is not { } former)
        {
            return null;
        }

        var splits = await database.SplitAppearances.AsNoTracking().Where(s => s.Block == former.Block).ToListAsync(cancellationToken);
        var evidence = await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.Block == former.Block), splits);
        var bearers = evidence.FindAll(e => e.Key == former.PersonKey);
        bearers = bearers.Count > 0 ? bearers : evidence.FindAll(e => Claim.MayBe(former.PersonKey, e.Key));
        var personId = bearers.Select(e => e.PersonId).Distinct().ToList() is [var only] ? only : null; // of several nobody can say who
        return await database.People.Where(p => p.Id == personId).Select(p => p.Slug).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Remembers what people gave up.</summary>
    /// <param name="before">The slug of each of them, by id.</param>
    internal async Task KeepAsync(IReadOnlyList<ResolvedGroup> groups, IReadOnlyDictionary<int, string> before)
    {
        var present = groups.SelectMany(g => g.People.Values).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, slug) in before.Where(b => !present.Contains(b.Value)))
        {
            if (groups.Select(g => g.EvidenceOf(id)).FirstOrDefault(e => e is not null) is { } evidence)
            {
                await database.FormerSlugs.Where(s => s.Slug == slug).ExecuteDeleteAsync();
                await database.InsertAsync([new FormerSlug { Slug = slug, Block = evidence.Block, PersonKey = evidence.Key }]);
            }
        }
    }
}
