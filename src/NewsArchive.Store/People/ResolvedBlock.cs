using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>The persons of one block, each with its row: that which most of its appearances have already, so that few are rewritten.</summary>
internal sealed class ResolvedBlock
{
    private readonly Dictionary<(string Name, RoleField Fields), Cluster> clusters;
    private readonly IReadOnlyList<StoredEvidence> stored;

    public ResolvedBlock(string name, Partition partition, IReadOnlyList<StoredEvidence> stored, IReadOnlyList<Person> known)
    {
        Name = name;
        Partition = partition;
        this.stored = stored;
        clusters = partition.Clusters.SelectMany(c => c.Claims.SelectMany(claim => claim.Evidence.Select(e => (e.Name, e.Fields, Cluster: c))))
            .ToDictionary(e => (e.Name, e.Fields), e => e.Cluster);
        People = Match(known);
        Gone = [.. known.Except(People.Values)];
    }

    public string Name { get; }

    public Partition Partition { get; }

    public IReadOnlyDictionary<Cluster, Person> People { get; }

    /// <summary>Rows of people whom nobody names any more, or who turned out to be someone else.</summary>
    public IReadOnlyList<Person> Gone { get; }

    /// <summary>Stored appearances that have another person than they should.</summary>
    public IEnumerable<(StoredEvidence Evidence, Person? Person)> Moves =>
        stored.Select(e => (Evidence: e, Person: PersonOf(e.Name, e.Fields))).Where(m => m.Evidence.PersonId != m.Person?.Id);

    public Person? PersonOf(string name, RoleField fields) => People.GetValueOrDefault(clusters[(name, fields)]);

    public Person? PersonOf(Claim claim) => People.GetValueOrDefault(Partition[claim]);

    private Dictionary<Cluster, Person> Match(IReadOnlyList<Person> known)
    {
        var rows = known.ToDictionary(p => p.Id);
        var matched = new Dictionary<Cluster, Person>();
        var holdings = stored.Where(e => e.PersonId is { } id && rows.ContainsKey(id))
            .GroupBy(e => (Cluster: clusters[(e.Name, e.Fields)], Person: rows[e.PersonId!.Value]), (key, all) => (key.Cluster, key.Person, Count: all.Sum(e => e.Count)))
            .Where(h => !h.Cluster.IsUndecided)
            .OrderByDescending(h => h.Count).ThenBy(h => h.Cluster.Key, StringComparer.Ordinal).ThenBy(h => h.Person.Id);
        foreach (var (cluster, person, _) in holdings)
        {
            if (!matched.ContainsKey(cluster) && rows.Remove(person.Id))
            {
                matched.Add(cluster, person);
            }
        }

        foreach (var cluster in Partition.Clusters.Where(c => !c.IsUndecided))
        {
            if (!matched.TryGetValue(cluster, out var person))
            {
                // A person whose only article is just read again has lost its appearances and keeps its row.
                person = rows.Values.OrderBy(p => p.Id).FirstOrDefault(p => p.Name == cluster.Name);
                matched.Add(cluster, person is not null && rows.Remove(person.Id) ? person : person = new Person { Name = cluster.Name, Block = Name, Slug = "" });
            }

            person.Name = cluster.Name;
        }

        return matched;
    }
}
