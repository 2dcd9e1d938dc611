using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Corrections;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Keeps the addresses that corrections and imports take from people, and leads from there to whoever bears their names now.</summary>
public sealed class FormerSlugs(ArchiveDbContext database)
{
    /// <summary>The present slug of whose former one it is; null for nobody's.</summary>
    public async Task<string?> FindAsync(string slug, CancellationToken cancellationToken) =>
        await database.FormerSlugs.AsNoTracking().FirstOrDefaultAsync(s => s.Slug == slug, cancellationToken) is { } former ? await BearerAsync(former, cancellationToken) : null;

    /// <summary>The same where only a correction gave them a name that led there: by their names it would be somebody else's.</summary>
    public async Task<string?> FindGivenAsync(string slug, CancellationToken cancellationToken) =>
        await database.FormerSlugs.AsNoTracking().FirstOrDefaultAsync(s => s.Slug == slug, cancellationToken) is { } former && !Namesakes.BlocksOf(slug).Contains(former.Block)
            ? await BearerAsync(former, cancellationToken)
            : null;

    /// <summary>Remembers what people gave up.</summary>
    /// <param name="before">The slug of each of them, by id.</param>
    internal async Task KeepAsync(IReadOnlyList<ResolvedGroup> groups, IReadOnlyDictionary<int, string> before)
    {
        var present = groups.SelectMany(g => g.People.Values).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var lost = before.Where(b => !present.Contains(b.Value)).ToList();
        if (lost.Count == 0)
        {
            return;
        }

        var blocks = groups.SelectMany(g => g.Blocks).ToList();
        var names = await database.Corrections.AsNoTracking() // ended ones too: it may have been the name that is taken back just now
            .Where(c => c.Field == CorrectedField.Name && c.Block != null && blocks.Contains(c.Block))
            .OrderByDescending(c => c.Id)
            .ToListAsync();
        foreach (var (id, slug) in lost)
        {
            if (groups.Select(g => g.WhoHad(id, slug, names)).FirstOrDefault(w => w is not null) is { } whose)
            {
                await database.FormerSlugs.Where(s => s.Slug == slug).ExecuteDeleteAsync();
                await database.InsertAsync([new FormerSlug { Slug = slug, Block = whose.Block, PersonKey = whose.Key }]);
            }
        }
    }

    private async Task<string?> BearerAsync(FormerSlug former, CancellationToken cancellationToken)
    {
        var splits = await database.SplitAppearances.AsNoTracking().Where(s => s.Block == former.Block).ToListAsync(cancellationToken);
        var evidence = await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.Block == former.Block), splits);
        var bearers = evidence.FindAll(e => e.Key == former.PersonKey);
        bearers = bearers.Count > 0 ? bearers : evidence.FindAll(e => Claim.MayBe(former.PersonKey, e.Key));
        bearers = bearers.Count > 0 ? bearers : evidence.FindAll(e => Claim.MayBe(Claim.WithoutSplit(former.PersonKey), e.Key)); // who was split off is one with the others again
        var personId = bearers.Select(e => e.PersonId).Distinct().ToList() is [var only] ? only : null; // of several nobody can say who
        return await database.People.Where(p => p.Id == personId).Select(p => p.Slug).FirstOrDefaultAsync(cancellationToken);
    }
}
