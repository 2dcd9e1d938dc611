using NewsArchive.Store.Corrections;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>The persons of a block, or of several that corrections connect, each with its row: that which most of its appearances have already, so that few are rewritten.</summary>
internal sealed class ResolvedGroup
{
    private readonly Dictionary<(string Name, RoleField Fields, int? Split), Cluster> clusters;
    private readonly IReadOnlyList<StoredEvidence> stored;
    private readonly ILookup<Cluster, Correction> names;
    private readonly Told told;

    /// <param name="holders">As <see cref="SuffixedHolders.ReadAsync"/> gives them.</param>
    /// <param name="corrections">Those that give people names, the newest first.</param>
    public ResolvedGroup(
        IReadOnlyList<string> blocks, IEnumerable<Evidence> evidence, IEnumerable<PersonDecision> decisions, IReadOnlySet<(string Suffixed, string Plain)> holders, IReadOnlyList<StoredEvidence> stored,
        IReadOnlyList<Person> known, IEnumerable<Correction> corrections)
    {
        Blocks = blocks;
        told = new Told([.. evidence], [.. decisions], holders, [.. corrections]);
        Partition = told.Part();
        this.stored = stored;
        clusters = Partition.Clusters.SelectMany(c => c.Claims.SelectMany(claim => claim.Evidence.Select(e => (e.Name, e.Fields, e.Split, Cluster: c))))
            .ToDictionary(e => (e.Name, e.Fields, e.Split), e => e.Cluster);
        names = told.Corrections.Select(c => (Correction: c, Cluster: ClusterOf(Partition, c))).Where(c => c.Cluster is not null).ToLookup(c => c.Cluster!, c => c.Correction);
        People = Match(known);
        Gone = [.. known.Except(People.Values)];
    }

    public IReadOnlyList<string> Blocks { get; }

    public Partition Partition { get; }

    public IReadOnlyDictionary<Cluster, Person> People { get; }

    /// <summary>Rows of people whom nobody names any more, or who turned out to be someone else.</summary>
    public IReadOnlyList<Person> Gone { get; }

    /// <summary>Stored appearances that have another person than they should.</summary>
    public IEnumerable<(StoredEvidence Evidence, Person? Person)> Moves =>
        stored.Select(e => (Evidence: e, Person: PersonOf(e.Name, e.Fields, e.Split))).Where(m => m.Evidence.PersonId != m.Person?.Id);

    /// <summary>Names that people have because a correction says or makes so, also where no mention in the block of their main name bears it.</summary>
    public IEnumerable<(Person Person, string Name)> GivenNames
    {
        get
        {
            foreach (var (cluster, person) in People)
            {
                foreach (var correction in names[cluster])
                {
                    yield return (person, correction.Field == CorrectedField.Alias ? correction.NewValue! : person.Name);
                }

                foreach (var evidence in cluster.Claims.Where(c => c.Form.Block != person.Block).SelectMany(c => c.Evidence))
                {
                    yield return (person, evidence.Name);
                }
            }
        }
    }

    public Person? PersonOf(string name, RoleField fields, int? split) => People.GetValueOrDefault(clusters[(name, fields, split)]);

    public Person? PersonOf(Claim claim) => People.GetValueOrDefault(Partition[claim]);

    /// <summary>Says who had a row with its address before its appearances moved; who has it now, where none of those are stored. Null for nobody here.</summary>
    /// <param name="slug">Of several whom a merge made one it is that one's whose name it is made of: they may be parted again.</param>
    /// <param name="names">Corrections that gave people names, ended ones too, the newest first.</param>
    public (string Block, string Key)? WhoHad(int personId, string slug, IReadOnlyList<Correction> names)
    {
        var had = stored.Where(e => e.PersonId == personId).OrderByDescending(e => e.Count).ThenBy(e => e.Key, StringComparer.Ordinal).ToList();
        var given = names.Where(c => WantedSlug.IsMadeOf(slug, c.NewValue!)).Select(c => c.PersonKey!).ToList();
        var evidence = had.Find(e => WantedSlug.IsMadeOf(slug, e.Name)) ?? had.Find(e => given.Exists(key => Claim.MayBe(key, e.Key))) ?? had.FirstOrDefault();
        return evidence is not null ? (evidence.Block, evidence.Key)
            : People.FirstOrDefault(p => p.Value.Id == personId).Key is { } cluster ? (cluster.Claims[0].Form.Block, cluster.Key)
            : null;
    }

    private static Cluster? ClusterOf(Partition partition, Correction correction) =>
        correction.Field == CorrectedField.Split ? partition.Clusters.FirstOrDefault(c => c.Claims.Exists(claim => claim.Split == correction.Id))
        : partition.Find(correction.PersonKey!) is { } claim ? partition[claim] : null;

    // A merge says whose name stays, and that is the one which they have without it: what gave it to them may be taken back one day.
    private static string NameOf(Partition partition, Cluster cluster, Told told)
    {
        var newest = told.Corrections.FirstOrDefault(c => c.Field != CorrectedField.Alias && ClusterOf(partition, c) == cluster);
        if (newest is not { Field: CorrectedField.Merge })
        {
            return newest?.NewValue ?? cluster.Name;
        }

        var without = told.Without(newest.Id);
        var before = without.Part();
        return NameOf(before, ClusterOf(before, newest)!, without);
    }

    private Dictionary<Cluster, Person> Match(IReadOnlyList<Person> known)
    {
        var rows = known.ToDictionary(p => p.Id);
        var matched = new Dictionary<Cluster, Person>();
        var holdings = stored.Where(e => e.PersonId is { } id && rows.ContainsKey(id))
            .GroupBy(e => (Cluster: clusters[(e.Name, e.Fields, e.Split)], Person: rows[e.PersonId!.Value]), (key, all) => (key.Cluster, key.Person, Count: all.Sum(e => e.Count)))
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
            var name = NameOf(Partition, cluster, told);
            if (!matched.TryGetValue(cluster, out var person))
            {
                // A person whose only article is just read again has lost its appearances and keeps its row.
                person = rows.Values.OrderBy(p => p.Id).FirstOrDefault(p => p.Name == name);
                matched.Add(cluster, person is not null && rows.Remove(person.Id) ? person : person = new Person { Name = name, Block = cluster.Block, Slug = "" });
            }

            (person.Name, person.Block) = (name, cluster.Block);
        }

        return matched;
    }

    /// <summary>What articles and corrections say.</summary>
    private sealed record Told(IReadOnlyList<Evidence> Evidence, IReadOnlyList<PersonDecision> Decisions, IReadOnlySet<(string Suffixed, string Plain)> Holders, IReadOnlyList<Correction> Corrections)
    {
        public Partition Part() => Partition.Of(Evidence, Decisions, Holders);

        public Told Without(int correctionId) => this with
        {
            Decisions = [.. Decisions.Where(d => d.CorrectionId != correctionId)],
            Corrections = [.. Corrections.Where(c => c.Id != correctionId)],
        };
    }
}
