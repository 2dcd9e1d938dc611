using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Names;

/// <summary>Finds people by their names, in any form and spelling. Made for one request: it remembers whom it has found.</summary>
public sealed class PeopleSearch(ArchiveDbContext database)
{
    private const int MaxWords = 20; // nobody has more

    private readonly Dictionary<string, List<int>> found = new(StringComparer.Ordinal); // one request asks for a name several times
    private readonly Dictionary<string, Owner?> owners = new(StringComparer.Ordinal);

    // Compiled, as they are asked by nearly every search: EF would take longer to see what is asked than SQLite to answer.
    private static readonly Func<ArchiveDbContext, IReadOnlyList<string>, CancellationToken, Task<int>> CountNamedBy = EF.CompileAsyncQuery(
        (ArchiveDbContext database, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
            database.NameWords.Where(w => keys.Contains(w.Key)).Select(w => w.PersonId).Distinct().Count());

    private static readonly Func<ArchiveDbContext, string, CancellationToken, Task<Owner?>> FindBySlug = EF.CompileAsyncQuery(
        (ArchiveDbContext database, string slug, CancellationToken cancellationToken) =>
            database.People.Where(p => p.Slug == slug).Select(p => new Owner(p.Id, p.Name, p.Slug)).FirstOrDefault());

    private static readonly Func<ArchiveDbContext, string, IAsyncEnumerable<int>> FindByKey = EF.CompileAsyncQuery(
        (ArchiveDbContext database, string key) => database.NameWords.Where(w => w.Key == key).Select(w => w.PersonId).Distinct());

    private static readonly Func<ArchiveDbContext, IReadOnlyList<string>, IAsyncEnumerable<KeyCount>> CountByKey = EF.CompileAsyncQuery(
        (ArchiveDbContext database, IReadOnlyList<string> keys) =>
            database.NameWords.Where(w => keys.Contains(w.Key)).GroupBy(w => w.Key).Select(g => new KeyCount(g.Key, g.Count())));

    private static readonly Func<ArchiveDbContext, string, IReadOnlyList<string>, IAsyncEnumerable<FoldedName>> FindByKeys = EF.CompileAsyncQuery(
        (ArchiveDbContext database, string rarest, IReadOnlyList<string> others) => database.PersonAliases
            .Where(a => database.NameWords
                .Where(w => w.Key == rarest && others.All(other => database.NameWords.Any(o => o.Key == other && o.PersonId == w.PersonId)))
                .Select(w => w.PersonId)
                .Contains(a.PersonId))
            .Select(a => new FoldedName(a.PersonId, a.Folded)));

    /// <summary>The ids of all people whom a name may mean: every word of it is a word of one and the same of their names, in any order; a single letter is an initial.</summary>
    public async Task<List<int>> FindAsync(string name, CancellationToken cancellationToken) =>
        found.TryGetValue(name, out var ids) ? ids : found[name] = await ReadAsync(name, cancellationToken);

    /// <summary>The ids of those whom a query asks for: of all who may have the name, or of the one who has the address.</summary>
    public async Task<List<int>> FindAsync(AskedPerson asked, CancellationToken cancellationToken) => asked.Slug is not { } slug
        ? await FindAsync(asked.Name, cancellationToken)
        : await FindOwnerAsync(slug, cancellationToken) is { } owner ? [owner.Id] : await FindAsync(asked.Name, cancellationToken);

    /// <summary>The same query with the names of those in it who are asked for by their addresses, and with their present addresses.</summary>
    public async Task<SearchQuery> NameAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var owners = new Dictionary<AskedPerson, AskedPerson>();
        foreach (var asked in query.Root?.Flatten().Select(n => n.Person).OfType<AskedPerson>().Where(p => p.Slug is not null).Distinct() ?? [])
        {
            // Of an address that is nobody's alone the name is all that is known.
            owners[asked] = await FindOwnerAsync(asked.Slug!, cancellationToken) is { } owner ? new AskedPerson(owner.Name, owner.Slug) : new AskedPerson(asked.Name);
        }

        return owners.Count == 0 ? query : query.Naming(owners);
    }

    /// <summary>How many people a query's words name.</summary>
    public async Task<int> CountAsync(SearchQuery query, CancellationToken cancellationToken) => NameTerms.Of(query) switch
    {
        { Names: [], Prefixes: [], Keys: [] } => 0,
        { Names: [], Prefixes: [], Keys: var keys } => await CountNamedBy(database, keys, cancellationToken),
        { Names: [var asked], Prefixes: [], Keys: [] } => (await FindAsync(asked, cancellationToken)).Count,
        var words => await (await NamedByAsync(words, cancellationToken)).Select(n => n.PersonId).Distinct().CountAsync(cancellationToken),
    };

    /// <summary>One page of the people whom a query's words name, those first whom more of the words name and more articles; empty for a page that does not exist.</summary>
    public async Task<PagedList<PersonHit>> SearchAsync(SearchQuery query, int page, int pageSize, CancellationToken cancellationToken)
    {
        var count = await CountAsync(query, cancellationToken);
        var empty = new PagedList<PersonHit>([], page, pageSize, count);
        if (count == 0 || !empty.Exists)
        {
            return empty;
        }

        var ranked = await (await NamedByAsync(NameTerms.Of(query), cancellationToken))
            .GroupBy(n => n.PersonId)
            .Select(g => new { Id = g.Key, WordCount = g.Select(n => n.Word).Distinct().Count(), Rank = g.Max(n => n.Rank) })
            .OrderByDescending(p => p.WordCount).ThenByDescending(p => p.Rank).ThenBy(p => p.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var people = await database.People.Where(p => ranked.Keys.Contains(p.Id))
            .WithPresentRole()
            .Select(p => new { p.Person.Id, Hit = new PersonHit(p.Person.Name, p.Person.Slug, p.Role, p.Person.ArticleCount, p.Person.QuoteCount) })
            .ToListAsync(cancellationToken);
        return empty with
        {
            Items = [.. people.OrderByDescending(p => ranked[p.Id].WordCount).ThenByDescending(p => p.Hit.ArticleCount).ThenBy(p => p.Hit.Name, StringComparer.Ordinal).Select(p => p.Hit)],
        };
    }

    private async Task<Owner?> FindOwnerAsync(string slug, CancellationToken cancellationToken)
    {
        if (!owners.TryGetValue(slug, out var owner))
        {
            owner = await FindBySlug(database, slug, cancellationToken);
            if (owner is null && await new FormerSlugs(database).FindAsync(slug, cancellationToken) is { } present)
            {
                owner = await FindBySlug(database, present, cancellationToken);
            }

            owners[slug] = owner;
        }

        return owner;
    }

    private async Task<List<int>> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var wanted = WantedName.Of(name);
        if (wanted.Keys.Count is 0 or > MaxWords)
        {
            return [];
        }

        if (wanted is { Keys: [var only], Initials.Count: 0 })
        {
            return await FindByKey(database, only).ToListAsync(cancellationToken);
        }

        // The rarest word has the fewest people to look at: there are many Johns, but few of them are John Brask.
        var counts = await CountByKey(database, wanted.Keys).ToListAsync(cancellationToken);
        if (counts.Count < wanted.Keys.Count)
        {
            return [];
        }

        var rarest = counts.MinBy(c => c.Count)!.Key;
        var holding = await FindByKeys(database, rarest, [.. wanted.Keys.Where(k => k != rarest)]).ToListAsync(cancellationToken);
        return [.. holding.Where(n => wanted.IsIn(n.Folded)).Select(n => n.PersonId).Distinct()];
    }

    // A row for each of the query's words and names, of which there are some, and each person whom it names.
    private async Task<IQueryable<Named>> NamedByAsync(NameTerms words, CancellationToken cancellationToken)
    {
        var keys = words.Keys;
        var parts = words.Prefixes
            .Select(prefix => database.NameWords.BeginningWith(prefix).Select(w => new Named { PersonId = w.PersonId, Word = prefix + "*", Rank = w.Rank }))
            .ToList();
        foreach (var asked in words.Names)
        {
            var (ids, word) = (await FindAsync(asked, cancellationToken), asked + " ");
            parts.Add(database.NameWords.Where(w => ids.Contains(w.PersonId)).Select(w => new Named { PersonId = w.PersonId, Word = word, Rank = w.Rank }));
        }

        if (keys.Count > 0)
        {
            parts.Insert(0, database.NameWords.Where(w => keys.Contains(w.Key)).Select(w => new Named { PersonId = w.PersonId, Word = w.Key, Rank = w.Rank }));
        }

        return parts.Aggregate((all, part) => all.Concat(part));
    }

    private sealed class Named
    {
        public int PersonId { get; init; }

        public required string Word { get; init; }

        public int Rank { get; init; }
    }

    private sealed record Owner(int Id, string Name, string Slug);

    private sealed record KeyCount(string Key, int Count);

    private sealed record FoldedName(int PersonId, string Folded);
}
