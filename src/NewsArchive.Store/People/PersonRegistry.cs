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
    private readonly HashSet<string> offices = new(StringComparer.Ordinal);
    private readonly List<(Person Person, string Name)> given = [];

    /// <summary>Takes articles that are read anew away from their people, before their rows go.</summary>
    /// <returns>The blocks in which they had a say.</returns>
    public async Task<List<string>> LeaveAsync(IReadOnlyCollection<int> articles)
    {
        if (articles.Count == 0)
        {
            return [];
        }

        var claims = await database.Appearances.Where(a => articles.Contains(a.ArticleId) && (a.Block != null || a.PersonId != null)).Select(a => new { a.ArticleId, a.Block, a.PersonId, a.Office }).ToListAsync();
        var quotes = await database.Quotes.Where(q => articles.Contains(q.ArticleId) && q.PersonId != null).Select(q => q.PersonId!.Value).ToListAsync();
        left.UnionWith(claims.Select(c => c.PersonId).OfType<int>());
        offices.UnionWith(claims.Where(c => c.Block is not null).Select(c => c.Office).OfType<string>());
        await index.CountAsync(Counts(claims.Select(c => (c.ArticleId, c.PersonId)), quotes).Select(c => (c.PersonId, -c.Articles, -c.Quotes)));
        return [.. claims.Select(c => c.Block).OfType<string>().Distinct()];
    }

    /// <summary>Brings the people of blocks, and their other names, up to a correction that is saved or taken back.</summary>
    public async Task CorrectAsync(IReadOnlyCollection<string> blocks)
    {
        var groups = await PartAsync(blocks, [], []);
        left.UnionWith(groups.SelectMany(g => g.People.Values).Select(p => p.Id)); // what they are named may have come from the correction alone
        offices.UnionWith(await database.Appearances.Where(a => a.Office != null && a.Block != null && blocks.Contains(a.Block)).Select(a => a.Office!).Distinct().ToListAsync());
        await RefreshNamesAsync([], []);
    }

    /// <summary>Parts the blocks into persons anew; appearances whose person changes are rewritten with their mentions and quotes.</summary>
    /// <param name="coming">Appearances that are not saved yet; they are given their persons.</param>
    /// <param name="comingSplits">What corrections say of those, where that is not saved yet either.</param>
    public async Task ResolveAsync(IReadOnlyCollection<string> blocks, IReadOnlyList<Appearance> coming, IReadOnlyList<SplitAppearance>? comingSplits = null)
    {
        if (blocks.Count > 0)
        {
            await PartAsync(blocks, coming, comingSplits ?? []);
        }
    }

    /// <summary>Brings the other names of people, and by what they are found, up to what their mentions say, once those are saved.</summary>
    /// <param name="coming">What was saved since the blocks were resolved, each with its mentions.</param>
    /// <param name="quotes">Those that were saved with them.</param>
    public async Task RefreshNamesAsync(IReadOnlyList<Appearance> coming, IReadOnlyList<Quote> quotes)
    {
        var (holders, titled) = await HoldOfficesAsync(coming);
        var renamed = await RefreshAliasesAsync(coming, titled);
        var risen = await index.CountAsync(Counts(coming.Select(a => (a.ArticleId, a.PersonId)), quotes.Select(q => q.PersonId).OfType<int>()));
        var moved = losing.Union(gaining.Select(p => p.Id)).Union(holders).ToList();
        await index.RecountAsync(moved);
        await index.DateAsync([.. left.Union(coming.Select(a => a.PersonId).OfType<int>()).Except(moved)]);
        await index.RefreshAsync([.. moved.Union(left).Union(renamed).Union(risen).Union(given.Select(g => g.Person.Id))]);
    }

    // Who is meant by title and surname alone, once all that tells of the offices is saved.
    private async Task<(HashSet<int> People, List<int> Gained)> HoldOfficesAsync(IReadOnlyList<Appearance> coming)
    {
        offices.UnionWith(coming.Select(a => a.Office).OfType<string>());
        var changed = losing.Union(gaining.Select(p => p.Id)).ToList();
        if (changed.Count > 0)
        {
            offices.UnionWith(await database.Appearances.Where(a => a.Office != null && a.PersonId != null && changed.Contains(a.PersonId.Value)).Select(a => a.Office!).Distinct().ToListAsync());
        }

        var resolved = await new OfficeHolders(database).ResolveAsync(offices);
        losing.UnionWith(resolved.People);
        return resolved;
    }

    // The addresses that it takes from people lead to them from now on.
    private async Task<List<ResolvedGroup>> PartAsync(IReadOnlyCollection<string> blocks, IReadOnlyList<Appearance> coming, IReadOnlyList<SplitAppearance> comingSplits)
    {
        var corrections = await BlockCorrections.ReadAsync(database, blocks);
        var all = corrections.Groups.SelectMany(g => g).ToList();
        List<SplitAppearance> splits = [.. corrections.Splits, .. comingSplits];
        var stored = (await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.Block != null && all.Contains(a.Block)), splits)).ToLookup(e => e.Block);
        var decisions = corrections.Decisions.ToLookup(d => d.FirstBlock);
        var names = corrections.Names.ToLookup(c => c.Block!);
        var people = (await database.People.Where(p => all.Contains(p.Block)).ToListAsync()).ToLookup(p => p.Block);
        var doubts = await database.PersonDoubts.Where(d => all.Contains(d.Block) && !CrossedNames.Reasons.Contains(d.Reason)).ToListAsync();
        var slugs = people.SelectMany(p => p).ToDictionary(p => p.Id, p => p.Slug);

        var told = coming.Where(a => a.Block is not null).Select(a => (Appearance: a, Split: SplitAppearance.Of(splits, a.ArticleId, a.Name)?.CorrectionId)).ToList();
        var toldOf = told.ToLookup(t => t.Appearance.Block!);
        var unsplit = told.Where(t => t.Split is null).Select(t => t.Appearance).ToList();
        var holders = await new SuffixedHolders(database, unsplit).ReadAsync(stored.SelectMany(b => b).Where(e => e.Split is null).Select(e => (e.Block, e.Name)).Concat(unsplit.Select(a => (a.Block!, a.Name))));
        var resolved = new List<ResolvedGroup>();
        foreach (var group in corrections.Groups)
        {
            var evidence = group.SelectMany(b => stored[b]).Select(e => (e.Name, e.Fields, e.Split, e.Count))
                .Concat(group.SelectMany(b => toldOf[b]).Select(t => (t.Appearance.Name, t.Appearance.Fields, t.Split, Count: 1)))
                .GroupBy(e => (e.Name, e.Fields, e.Split), (key, same) => new Evidence(key.Name, key.Fields, same.Sum(e => e.Count), key.Split));
            resolved.Add(new ResolvedGroup(
                group, evidence, group.SelectMany(b => decisions[b]), holders, [.. group.SelectMany(b => stored[b])], [.. group.SelectMany(b => people[b])],
                group.SelectMany(b => names[b]).OrderByDescending(c => c.Id)));
        }

        await new PersonSlugs(database).AssignAsync(resolved);
        await database.InsertAsync([.. resolved.SelectMany(g => g.People.Values).Where(p => p.Id == 0)]);
        UpdateDoubts(resolved, doubts);
        await database.SaveChangesAsync();
        foreach (var group in resolved)
        {
            await MoveAsync(group);
        }

        await new FormerSlugs(database).KeepAsync(resolved, slugs);
        database.People.RemoveRange(resolved.SelectMany(g => g.Gone));
        await database.SaveChangesAsync();
        await new CrossedNames(database).AskAsync(resolved, corrections.Decisions);
        given.AddRange(resolved.SelectMany(g => g.GivenNames));
        var groupOf = resolved.SelectMany(g => g.Blocks.Select(b => (Block: b, Group: g))).ToDictionary(g => g.Block, g => g.Group, StringComparer.Ordinal);
        foreach (var (appearance, split) in told)
        {
            appearance.PersonId = groupOf[appearance.Block!].PersonOf(appearance.Name, appearance.Fields, split)?.Id;
        }

        return resolved;
    }

    /// <returns>The people who have names that they did not have.</returns>
    private async Task<IEnumerable<int>> RefreshAliasesAsync(IReadOnlyList<Appearance> coming, List<int> titled)
    {
        var names = coming.Where(a => a.PersonId is not null)
            .SelectMany(a => a.Mentions.Select(m => m.Text).Append(a.Name).Select(name => (PersonId: a.PersonId!.Value, Name: name)))
            .ToHashSet();
        names.UnionWith(given.Select(g => (g.Person.Id, g.Name)));
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

        if (titled.Count > 0)
        {
            var texts = await database.Mentions.Where(m => titled.Contains(m.AppearanceId) && m.PersonId != null).Select(m => new { PersonId = m.PersonId!.Value, Name = m.Text }).Distinct().ToListAsync();
            names.UnionWith(texts.Select(t => (t.PersonId, t.Name)));
        }

        if (names.Count > 0)
        {
            var people = names.Select(n => n.PersonId).Distinct().ToList();
            var known = await database.PersonAliases.Where(a => people.Contains(a.PersonId)).Select(a => new { a.PersonId, a.Name }).ToListAsync();
            names.ExceptWith(known.Select(a => (a.PersonId, a.Name)));
            await database.InsertAsync([.. names.Order().Select(n => new PersonAlias { PersonId = n.PersonId, Name = n.Name, Folded = FoldedText.Of(n.Name) })]);
        }

        return names.Select(n => n.PersonId).Distinct();
    }

    /// <summary>How many articles and quotes each person has among some.</summary>
    private static IEnumerable<(int PersonId, int Articles, int Quotes)> Counts(IEnumerable<(int ArticleId, int? PersonId)> appearances, IEnumerable<int> quotes)
    {
        var articles = appearances.Where(a => a.PersonId is not null).Distinct().CountBy(a => a.PersonId!.Value).ToDictionary();
        var said = quotes.CountBy(q => q).ToDictionary();
        return articles.Keys.Union(said.Keys).Select(p => (p, articles.GetValueOrDefault(p), said.GetValueOrDefault(p)));
    }

    private async Task MoveAsync(ResolvedGroup group)
    {
        foreach (var (evidence, person) in group.Moves)
        {
            var (block, name, fields, former, ids, id) = (evidence.Block, evidence.Name, evidence.Fields, evidence.PersonId, evidence.Ids, person?.Id);
            var moved = database.Appearances.Where(a => a.Block == block && a.Name == name && a.Fields == fields && a.PersonId == former);
            moved = evidence.Split is not null ? moved.Where(a => ids.Contains(a.Id)) : ids.Count > 0 ? moved.Where(a => !ids.Contains(a.Id)) : moved;
            await database.Mentions.Where(m => moved.Select(a => a.Id).Contains(m.AppearanceId)).ExecuteUpdateAsync(m => m.SetProperty(x => x.PersonId, id));
            await database.Quotes.Where(q => moved.Select(a => (int?)a.Id).Contains(q.AppearanceId)).ExecuteUpdateAsync(q => q.SetProperty(x => x.PersonId, id));
            await moved.ExecuteUpdateAsync(a => a.SetProperty(x => x.PersonId, id));
            gaining.UnionWith(person is null ? [] : [person]);
            losing.UnionWith(former is { } loser ? [loser] : []);
        }
    }

    private void UpdateDoubts(List<ResolvedGroup> groups, List<PersonDoubt> known)
    {
        var open = groups.SelectMany(g => g.Partition.Doubts.Select(d => (Group: g, Doubt: d))).ToDictionary(d => (d.Doubt.First.Key, d.Doubt.Second.Key));
        database.PersonDoubts.RemoveRange(known.Where(d => !open.ContainsKey((d.FirstKey, d.SecondKey))));
        var rows = known.ToDictionary(d => (d.FirstKey, d.SecondKey));
        foreach (var (group, doubt) in open.Values)
        {
            if (!rows.TryGetValue((doubt.First.Key, doubt.Second.Key), out var row))
            {
                database.PersonDoubts.Add(row = new PersonDoubt { Block = doubt.First.Form.Block, FirstKey = doubt.First.Key, SecondKey = doubt.Second.Key });
            }

            row.Reason = doubt.Reason;
            row.FirstPerson = group.PersonOf(doubt.First);
            row.FirstPersonId = row.FirstPerson?.Id;
            row.SecondPerson = group.PersonOf(doubt.Second);
            row.SecondPersonId = row.SecondPerson?.Id;
        }
    }
}
