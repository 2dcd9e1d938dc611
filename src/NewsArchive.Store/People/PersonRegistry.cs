using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.People;

/// <summary>Brings people up to what the articles and the administrator's decisions say, block by block. The caller owns the transaction.</summary>
internal sealed class PersonRegistry(ArchiveDbContext database)
{
    private readonly NameIndex index = new(database);
    private readonly HashSet<Person> gaining = [];
    private readonly HashSet<int> losing = [];
    private readonly HashSet<int> left = [];

    /// <summary>Takes articles that are read anew away from their people, before their rows go.</summary>
    /// <returns>The blocks in which they had a say.</returns>
    public async Task<List<string>> LeaveAsync(IReadOnlyCollection<int> articles)
    {
        if (articles.Count == 0)
        {
            return [];
        }

        var claims = await database.Appearances.Where(a => articles.Contains(a.ArticleId) && a.Block != null).Select(a => new { a.ArticleId, a.Block, a.PersonId }).ToListAsync();
        var quotes = await database.Quotes.Where(q => articles.Contains(q.ArticleId) && q.PersonId != null).Select(q => q.PersonId!.Value).ToListAsync();
        left.UnionWith(claims.Select(c => c.PersonId).OfType<int>());
        await index.CountAsync(Counts(claims.Select(c => (c.ArticleId, c.PersonId)), quotes).Select(c => (c.PersonId, -c.Articles, -c.Quotes)));
        return [.. claims.Select(c => c.Block!).Distinct()];
    }

    /// <summary>Parts the blocks into persons anew; appearances whose person changes are rewritten with their mentions and quotes.</summary>
    /// <param name="coming">Appearances that are not saved yet; they are given their persons.</param>
    public async Task ResolveAsync(IReadOnlyCollection<string> blocks, IReadOnlyList<Appearance> coming)
    {
        if (blocks.Count == 0)
        {
            return;
        }

        // The names and roles under which people appear are few, however many articles there are.
        var stored = (await database.Appearances
                .Where(a => a.Block != null && blocks.Contains(a.Block))
                .GroupBy(a => new { a.Block, a.Name, a.Fields, a.PersonId })
                .Select(g => new StoredEvidence(g.Key.Block!, g.Key.Name, g.Key.Fields, g.Key.PersonId, g.Count()))
                .ToListAsync())
            .ToLookup(e => e.Block);
        var decisions = (await database.PersonDecisions.Where(d => blocks.Contains(d.FirstBlock)).ToListAsync()).ToLookup(d => d.FirstBlock);
        var people = (await database.People.Where(p => blocks.Contains(p.Block)).ToListAsync()).ToLookup(p => p.Block);
        var doubts = (await database.PersonDoubts.Where(d => blocks.Contains(d.Block)).ToListAsync()).ToLookup(d => d.Block);

        var told = coming.ToLookup(a => a.Block);
        var resolved = new List<ResolvedBlock>();
        foreach (var block in blocks.Order(StringComparer.Ordinal))
        {
            var evidence = stored[block].Select(e => (e.Name, e.Fields, e.Count))
                .Concat(told[block].Select(a => (a.Name, a.Fields, Count: 1)))
                .GroupBy(e => (e.Name, e.Fields), (key, all) => new Evidence(key.Name, key.Fields, all.Sum(e => e.Count)));
            resolved.Add(new ResolvedBlock(block, Partition.Of(evidence, decisions[block]), [.. stored[block]], [.. people[block]]));
        }

        await new PersonSlugs(database).AssignAsync(resolved);
        await database.InsertAsync([.. resolved.SelectMany(b => b.People.Values).Where(p => p.Id == 0)]);
        foreach (var block in resolved)
        {
            UpdateDoubts(block, [.. doubts[block.Name]]);
        }

        await database.SaveChangesAsync();
        foreach (var block in resolved)
        {
            await MoveAsync(block);
        }

        database.People.RemoveRange(resolved.SelectMany(b => b.Gone));
        await database.SaveChangesAsync();
        var all = resolved.ToDictionary(b => b.Name);
        foreach (var appearance in coming.Where(a => a.Block is not null))
        {
            appearance.PersonId = all[appearance.Block!].PersonOf(appearance.Name, appearance.Fields)?.Id;
        }
    }

    /// <summary>Brings the other names of people, and by what they are found, up to what their mentions say, once those are saved.</summary>
    /// <param name="coming">What was saved since the blocks were resolved, each with its mentions.</param>
    /// <param name="quotes">Those that were saved with them.</param>
    public async Task RefreshNamesAsync(IReadOnlyList<Appearance> coming, IReadOnlyList<Quote> quotes)
    {
        await RefreshAliasesAsync(coming);
        await index.CountAsync(Counts(coming.Select(a => (a.ArticleId, a.PersonId)), quotes.Select(q => q.PersonId).OfType<int>()));
        var moved = losing.Union(gaining.Select(p => p.Id)).ToList();
        await index.RecountAsync(moved);
        await index.RefreshAsync([.. moved.Union(left).Union(coming.Select(a => a.PersonId).OfType<int>())]);
    }

    private async Task RefreshAliasesAsync(IReadOnlyList<Appearance> coming)
    {
        var names = coming.Where(a => a.PersonId is not null)
            .SelectMany(a => a.Mentions.Select(m => m.Text).Append(a.Name).Select(name => (PersonId: a.PersonId!.Value, Name: name)))
            .ToHashSet();
        var fewer = losing.Union(left).ToList();
        if (fewer.Count > 0)
        {
            await database.PersonAliases
                .Where(a => fewer.Contains(a.PersonId)
                    && !database.Mentions.Any(m => m.PersonId == a.PersonId && m.Text == a.Name)
                    && !database.Appearances.Any(x => x.Block == a.Person.Block && x.Name == a.Name && x.PersonId == a.PersonId))
                .ExecuteDeleteAsync();
        }

        if (gaining.Count > 0)
        {
            var ids = gaining.Select(p => p.Id).ToList();
            var texts = database.Mentions.Where(m => m.PersonId != null && ids.Contains(m.PersonId.Value)).Select(m => new { PersonId = m.PersonId!.Value, Name = m.Text });
            var forms = database.Appearances.Where(a => a.PersonId != null && ids.Contains(a.PersonId.Value)).Select(a => new { PersonId = a.PersonId!.Value, a.Name });
            names.UnionWith((await texts.Union(forms).ToListAsync()).Select(n => (n.PersonId, n.Name)));
        }

        if (names.Count > 0)
        {
            var people = names.Select(n => n.PersonId).Distinct().ToList();
            var known = await database.PersonAliases.Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Name }).ToListAsync();
            names.ExceptWith(known.Select(a => (a.PersonId, a.Name)));
            await database.InsertAsync([.. names.Order().Select(n => new PersonAlias { PersonId = n.PersonId, Name = n.Name, Folded = FoldedText.Of(n.Name) })]);
        }
    }

    /// <summary>How many articles and quotes each person has among some.</summary>
    private static IEnumerable<(int PersonId, int Articles, int Quotes)> Counts(IEnumerable<(int ArticleId, int? PersonId)> appearances, IEnumerable<int> quotes)
    {
        var articles = appearances.Where(a => a.PersonId is not null).Distinct().CountBy(a => a.PersonId!.Value).ToDictionary();
        var said = quotes.CountBy(q => q).ToDictionary();
        return articles.Keys.Union(said.Keys).Select(p => (p, articles.GetValueOrDefault(p), said.GetValueOrDefault(p)));
    }

    private async Task MoveAsync(ResolvedBlock block)
    {
        foreach (var (evidence, person) in block.Moves)
        {
            var (name, fields, former, id) = (evidence.Name, evidence.Fields, evidence.PersonId, person?.Id);
            var moved = database.Appearances.Where(a => a.Block == block.Name && a.Name == name && a.Fields == fields && a.PersonId == former);
            await database.Mentions.Where(m => moved.Select(a => a.Id).Contains(m.AppearanceId)).ExecuteUpdateAsync(m => m.SetProperty(x => x.PersonId, id));
            await database.Quotes.Where(q => moved.Select(a => (int?)a.Id).Contains(q.AppearanceId)).ExecuteUpdateAsync(q => q.SetProperty(x => x.PersonId, id));
            await moved.ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, id));
            gaining.UnionWith(person is null ? [] : [person]);
            losing.UnionWith(former is { } loser ? [loser] : []);
        }
    }

    private void UpdateDoubts(ResolvedBlock block, List<PersonDoubt> known)
    {
        var open = block.Partition.Doubts.ToDictionary(d => (d.First.Key, d.Second.Key));
        database.PersonDoubts.RemoveRange(known.Where(d => !open.ContainsKey((d.FirstKey, d.SecondKey))));
        foreach (var doubt in open.Values)
        {
            var row = known.Find(d => d.FirstKey == doubt.First.Key && d.SecondKey == doubt.Second.Key);
            if (row is null)
            {
                database.PersonDoubts.Add(row = new PersonDoubt { Block = block.Name, FirstKey = doubt.First.Key, SecondKey = doubt.Second.Key });
            }

            row.Reason = doubt.Reason;
            row.FirstPerson = block.PersonOf(doubt.First);
            row.FirstPersonId = row.FirstPerson?.Id;
            row.SecondPerson = block.PersonOf(doubt.Second);
            row.SecondPersonId = row.SecondPerson?.Id;
        }
    }
}

/// <summary>Appearances that are one for the rules and have the same person now.</summary>
internal sealed record StoredEvidence(string Block, string Name, RoleField Fields, int? PersonId, int Count);
