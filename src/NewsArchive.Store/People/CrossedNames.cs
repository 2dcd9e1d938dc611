using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>Keeps the questions about people whose names begin otherwise and lie in two blocks. However large the archive, only blocks are read in which another form of a name would lie.</summary>
internal sealed class CrossedNames(ArchiveDbContext database)
{
    /// <summary>With more candidates than this, pairs are no questions that anyone can answer.</summary>
    private const int MaxCandidates = 3;

    /// <summary>The reasons of such questions.</summary>
    public static IReadOnlyList<DoubtReason> Reasons { get; } = [DoubtReason.MiddleAsGiven, DoubtReason.FamiliarName, DoubtReason.NameOrder];

    /// <summary>Asks about the people of blocks that were parted anew. All of them are saved.</summary>
    /// <param name="decisions">All that are about those blocks.</param>
    public async Task AskAsync(IReadOnlyList<ResolvedGroup> groups, IReadOnlyList<PersonDecision> decisions)
    {
        var parted = groups.SelectMany(BearersIn).ToList();
        var people = groups.SelectMany(g => g.People.Values).Select(p => p.Id).ToList();
        if (people.Count == 0)
        {
            return;
        }

        var bearers = parted.Concat(await ElsewhereAsync(parted, groups.SelectMany(g => g.Blocks).ToHashSet(StringComparer.Ordinal))).ToList();
        var open = Questions(parted, bearers).Where(q => !decisions.Any(d => !d.IsSamePerson && Claim.MayBe(d.FirstKey, q.First.Key) && Claim.MayBe(d.SecondKey, q.Second.Key))).ToList();
        var known = await database.PersonDoubts
            .Where(d => Reasons.Contains(d.Reason) && (people.Contains(d.FirstPersonId!.Value) || people.Contains(d.SecondPersonId!.Value)))
            .ToListAsync();
        var rows = known.ToDictionary(d => (d.FirstKey, d.SecondKey));
        var keys = open.Select(q => (q.First.Key, q.Second.Key)).ToHashSet();
        database.PersonDoubts.RemoveRange(known.Where(d => !keys.Contains((d.FirstKey, d.SecondKey))));
        foreach (var (first, second, reason) in open)
        {
            if (!rows.TryGetValue((first.Key, second.Key), out var row))
            {
                database.PersonDoubts.Add(row = new PersonDoubt { Block = first.Form.Block, FirstKey = first.Key, SecondKey = second.Key });
            }

            (row.Reason, row.FirstPersonId, row.SecondPersonId) = (reason, first.PersonId, second.PersonId);
        }

        await database.SaveChangesAsync();
    }

    // What a correction has split off is no question of names, nor is that of which it is unknown whose it is.
    private static IEnumerable<Bearer> BearersIn(ResolvedGroup group)
    {
        var split = group.Partition.Clusters.SelectMany(c => c.Claims).Where(c => c.Split is not null).Select(c => Claim.WithoutSplit(c.Key)).ToHashSet(StringComparer.Ordinal);
        return group.Partition.Clusters.SelectMany(c => c.Claims).Where(c => c.Split is null && !split.Contains(c.Key))
            .Select(c => (Claim: c, Person: group.PersonOf(c)))
            .Where(c => c.Person is not null)
            .Select(c => new Bearer(c.Claim.Key, c.Claim.Form, c.Claim.Fields, c.Person!.Id));
    }

    private async Task<IEnumerable<Bearer>> ElsewhereAsync(List<Bearer> parted, HashSet<string> blocks)
    {
        var reached = parted.SelectMany(b => NameCrossing.BlocksOf(b.Form)).Where(b => !blocks.Contains(b)).Distinct().ToList();
        var middles = blocks.Union(parted.Select(b => b.Form.MiddleBlock).OfType<string>()).ToList();
        var evidence = await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.MiddleBlock != null && middles.Contains(a.MiddleBlock)), []);
        if (reached.Count > 0)
        {
            evidence.AddRange(await StoredEvidence.ReadAsync(database.Appearances.Where(a => a.Block != null && reached.Contains(a.Block)), []));
        }

        return evidence.Where(e => !blocks.Contains(e.Block))
            .GroupBy(e => e.Key, StringComparer.Ordinal)
            .Where(g => g.All(e => e.PersonId is not null && e.PersonId == g.First().PersonId))
            .Select(g => new Bearer(g.Key, NameForm.Of(g.First().Name)!, g.Aggregate(RoleField.None, (fields, e) => fields | e.Fields), g.First().PersonId!.Value));
    }

    // Names that have another's surname, or the two words of another, are compared, never all with all.
    private static IEnumerable<(Bearer First, Bearer Second, DoubtReason Reason)> Questions(List<Bearer> parted, List<Bearer> bearers)
    {
        var bySurname = bearers.ToLookup(b => b.Form.Surname);
        var pairs = new Dictionary<(string, string), (Bearer First, Bearer Second, DoubtReason Reason)>();
        foreach (var one in bearers)
        {
            var near = one.Form.Middles.Count > 0 || FamiliarNames.Of(one.Form.Given).Count > 0 ? bySurname[one.Form.Surname] : [];
            foreach (var other in near.Concat(bySurname[one.Form.Given]))
            {
                if (one.PersonId != other.PersonId && !one.Fields.Contradict(other.Fields) && NameCrossing.Between(one.Form, other.Form) is { } reason)
                {
                    var (first, second) = string.CompareOrdinal(one.Key, other.Key) < 0 ? (one, other) : (other, one);
                    pairs[(first.Key, second.Key)] = (first, second, reason);
                }
            }
        }

        var candidates = pairs.Values.SelectMany(p => new[] { (p.First.Key, p.Reason, Other: p.Second.PersonId), (p.Second.Key, p.Reason, Other: p.First.PersonId) })
            .Distinct()
            .CountBy(c => (c.Key, c.Reason))
            .ToDictionary();
        var mine = parted.Select(b => b.Key).ToHashSet(StringComparer.Ordinal);
        return pairs.Values
            .Where(p => (mine.Contains(p.First.Key) || mine.Contains(p.Second.Key)) && candidates[(p.First.Key, p.Reason)] <= MaxCandidates && candidates[(p.Second.Key, p.Reason)] <= MaxCandidates)
            .OrderBy(p => p.First.Key, StringComparer.Ordinal).ThenBy(p => p.Second.Key, StringComparer.Ordinal)
            .DistinctBy(p => (Math.Min(p.First.PersonId, p.Second.PersonId), Math.Max(p.First.PersonId, p.Second.PersonId)));
    }

    /// <summary>Who bears a name in one walk of life, as a <see cref="Claim"/> says it.</summary>
    private sealed record Bearer(string Key, NameForm Form, RoleField Fields, int PersonId);
}
