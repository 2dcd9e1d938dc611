using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds people by their names, in any form and spelling.</summary>
public sealed class PeopleSearch(ArchiveDbContext database)
{
    private const int MaxWords = 20; // nobody has more
    private const int RecentAppearances = 50;

    // Behind a bounded number of appearances nobody looks for a role: somebody named fifty thousand times may have none.
    private static readonly Expression<Func<Person, Found>> Projection = p => new Found(
        p.Id,
        new PersonHit(
            p.Name,
            p.Slug,
            p.Appearances.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId).Take(RecentAppearances).Where(a => a.Role != null).Select(a => a.Role).FirstOrDefault(),
            p.ArticleCount,
            p.QuoteCount));

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

        foreach (var initial in wanted.Initials)
        {
            var words = database.NameWords.BeginningWith(initial);
            var keyed = database.NameWords.WithKeyBeginningWith(TermForms.NameKeyOf(initial));
            candidates = candidates.Where(w => words.Any(o => o.PersonId == w.PersonId && o.Word != w.Word) || keyed.Any(o => o.PersonId == w.PersonId && o.Word != w.Word));
        }

        var ids = candidates.Select(w => w.PersonId);
        var aliases = await database.PersonAliases.Where(a => ids.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Folded }).ToListAsync(cancellationToken);
        return [.. aliases.Where(a => wanted.IsIn(a.Folded)).Select(a => a.PersonId).Distinct()];
    }

    /// <summary>How many people a query's words name.</summary>
    public Task<int> CountAsync(SearchQuery query, CancellationToken cancellationToken) =>
        NamedBy(query) is { } named ? named.Select(n => n.PersonId).Distinct().CountAsync(cancellationToken) : Task.FromResult(0);

    /// <summary>One page of the people whom a query's words name, those first whom more of the words name and more articles; empty for a page that does not exist.</summary>
    public async Task<PagedList<PersonHit>> SearchAsync(SearchQuery query, int page, int pageSize, CancellationToken cancellationToken)
    {
        var count = await CountAsync(query, cancellationToken);
        var empty = new PagedList<PersonHit>([], page, pageSize, count);
        if (count == 0 || !empty.Exists)
        {
            return empty;
        }

        var found = await NamedBy(query)!
            .GroupBy(n => n.PersonId)
            .Select(g => new { Id = g.Key, WordCount = g.Select(n => n.Word).Distinct().Count(), Rank = g.Max(n => n.Rank) })
            .OrderByDescending(p => p.WordCount).ThenByDescending(p => p.Rank).ThenBy(p => p.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var people = await database.People.Where(p => found.Keys.Contains(p.Id)).Select(Projection).ToListAsync(cancellationToken);
        return empty with
        {
            Items = [.. people.OrderByDescending(p => found[p.Id].WordCount).ThenByDescending(p => p.Hit.ArticleCount).ThenBy(p => p.Hit.Name, StringComparer.Ordinal).Select(p => p.Hit)],
        };
    }

    // A row for each of the query's words and each person whom it names; null where the query has no word that could be a name's.
    private IQueryable<Named>? NamedBy(SearchQuery query)
    {
        var words = NameTerms.Of(query);
        var keys = words.Keys;
        var parts = words.Prefixes
            .Select(prefix => database.NameWords.BeginningWith(prefix).Select(w => new Named { PersonId = w.PersonId, Word = prefix + "*", Rank = w.Rank }))
            .ToList();
        if (keys.Count > 0)
        {
            parts.Insert(0, database.NameWords.Where(w => keys.Contains(w.Key)).Select(w => new Named { PersonId = w.PersonId, Word = w.Key, Rank = w.Rank }));
        }

        return parts.Count == 0 ? null : parts.Aggregate((all, part) => all.Concat(part));
    }

    private sealed class Named
    {
        public int PersonId { get; init; }

        public required string Word { get; init; }

        public int Rank { get; init; }
    }

    private sealed record Found(int Id, PersonHit Hit);
}
