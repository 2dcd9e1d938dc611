namespace NewsArchive.Store.People.Identity;

/// <summary>Parts the appearances of a block, or of several that corrections connect, into persons. A pure function of evidence and decisions: no order of imports can matter.</summary>
internal sealed class Partition
{
    /// <summary>With more candidates than this, pairs are no questions that anyone can answer ("J. Smith" among forty Smiths).</summary>
    private const int MaxCandidates = 3;

    /// <summary>An appearance without a role is the namesake's who has at least this share of those with one.</summary>
    private const double Prevailing = 0.9;

    private readonly Dictionary<Claim, Cluster> clusterOf;
    private readonly Dictionary<string, Claim> byKey;
    private readonly List<(Claim First, Claim Second)> related;
    private readonly List<Doubt> doubts = [];

    private Partition(IEnumerable<Evidence> evidence, IEnumerable<PersonDecision> decisions, IReadOnlySet<(string Suffixed, string Plain)> holders)
    {
        clusterOf = evidence
            .Select(e => (Form: NameForm.Of(e.Name)!, Evidence: e))
            .GroupBy(e => Claim.KeyOf(e.Form, e.Evidence.Fields, e.Evidence.Split), StringComparer.Ordinal)
            .Select(g => new Claim(g.OrderBy(e => e.Form.WithoutUmlauts is null).ThenBy(e => e.Form.WithoutUmlauts?.Key, StringComparer.Ordinal).First().Form, g.Select(e => e.Evidence)))
            .ToDictionary(c => c, c => new Cluster(c));
        byKey = clusterOf.Keys.ToDictionary(c => c.Key, StringComparer.Ordinal);

        // Most names of a large block ("J… Smith") have nothing to do with each other: they are compared once.
        // Only corrections know anything of names of two blocks, and of what they themselves split off.
        var ruled = clusterOf.Keys.Where(c => c.Split is null).OrderBy(c => c.Key, StringComparer.Ordinal).ToList();
        related = ruled.GroupBy(c => c.Form.Block, StringComparer.Ordinal).SelectMany(block => Pairs(block.ToList()))
            .Where(p => p.First.Form.RelationTo(p.Second.Form) is not (NameRelation.Same or NameRelation.None or NameRelation.Conflict))
            .ToList();
        JoinSplits();
        var merges = Follow(decisions);
        foreach (var namesakes in ruled.GroupBy(c => c.Form.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            JoinByRole([.. namesakes.OrderBy(c => c.Key, StringComparer.Ordinal)]);
        }

        JoinByName([NameRelation.Spelling]);
        JoinByName([NameRelation.Expansion]);
        JoinByName([NameRelation.MiddleInitial, NameRelation.FullMiddle]);
        JoinByName([NameRelation.ShortForm, NameRelation.RareShortForm]);
        JoinByName([NameRelation.Initial]);
        JoinHolders(holders);
        Doubt([NameRelation.Suffix]);
        Doubt([NameRelation.MaybeSpelling]);
        DoubtMistyped(ruled);
        foreach (var (first, second) in merges)
        {
            Join(this[first], this[second]);
        }
    }

    /// <summary>One for each person, and one for each claim of which it is unknown whose it is.</summary>
    public IReadOnlyList<Cluster> Clusters => [.. clusterOf.Values.Distinct().OrderBy(c => c.Key, StringComparer.Ordinal)];

    /// <summary>Each pair once, with the first reason.</summary>
    public IReadOnlyList<Doubt> Doubts =>
    [
        .. doubts.Where(d => this[d.First] != this[d.Second] && !this[d.First].IsForbidden(this[d.Second]))
            .DistinctBy(d => Ordered(this[d.First], this[d.Second])),
    ];

    /// <param name="holders">As <see cref="SuffixedHolders.ReadAsync"/> gives them.</param>
    public static Partition Of(IEnumerable<Evidence> evidence, IEnumerable<PersonDecision> decisions, IReadOnlySet<(string Suffixed, string Plain)> holders) => new(evidence, decisions, holders);

    public Cluster this[Claim claim] => clusterOf[claim];

    /// <summary>The claim that a key is about; where it is gone, the only one that it can be about. Null for none.</summary>
    public Claim? Find(string key)
    {
        if (byKey.TryGetValue(key, out var claim))
        {
            return claim;
        }

        var likely = clusterOf.Keys.Where(c => Claim.MayBe(key, c.Key)).Take(2).ToList();
        return likely is [var only] ? only : null;
    }

    private void JoinSplits()
    {
        foreach (var split in clusterOf.Keys.Where(c => c.Split is not null).GroupBy(c => c.Split).ToList())
        {
            foreach (var claim in split.Skip(1))
            {
                Join(this[split.First()], this[claim]);
            }
        }
    }

    // The newest decision first: where two contradict each other, the administrator has changed their mind.
    // Gives those that join whom the rules make of all other claims: names that have nothing in common would keep third ones away.
    private List<(Claim First, Claim Second)> Follow(IEnumerable<PersonDecision> decisions)
    {
        var merges = new List<(Claim First, Claim Second)>();
        foreach (var decision in decisions.OrderByDescending(d => d.DecidedAt).ThenBy(d => d.FirstKey, StringComparer.Ordinal).ThenBy(d => d.SecondKey, StringComparer.Ordinal))
        {
            if (Find(decision.FirstKey) is not { } first || Find(decision.SecondKey) is not { } second || this[first] == this[second])
            {
                continue;
            }

            if (!decision.IsSamePerson)
            {
                Forbid(first, second);
            }
            else if (IsForRules(first, second))
            {
                Join(this[first], this[second]);
            }
            else
            {
                merges.Add((first, second));
            }
        }

        return merges;
    }

    // What is no question of the rules ("Jane Brask" and "John Brask") comes after them.
    private static bool IsForRules(Claim first, Claim second) =>
        first.Split is null && second.Split is null && first.Form.Block == second.Form.Block && first.Form.RelationTo(second.Form) is not (NameRelation.Conflict or NameRelation.None);

    private void Forbid(Claim first, Claim second)
    {
        this[first].Strangers.Add(second);
        this[second].Strangers.Add(first);
    }

    // One name: fields that are neighbours, or that one article gives together, are one person's.
    private void JoinByRole(List<Claim> namesakes)
    {
        var known = namesakes.FindAll(c => c.HasKnownFields);
        foreach (var (first, second) in Pairs(known))
        {
            if (!first.Fields.Contradict(second.Fields))
            {
                Join(this[first], this[second]);
            }
        }

        var people = known.Select(c => this[c]).Distinct().ToList();
        if (namesakes.Find(c => !c.HasKnownFields) is { } unknown)
        {
            Place(unknown, people, known);
        }

        foreach (var (first, second) in Pairs(people))
        {
            var (mine, theirs) = (known.Find(first.Claims.Contains)!, known.Find(second.Claims.Contains)!);
            AddDoubt(mine, theirs, DoubtReason.Roles);
        }
    }

    // Without a role it is the only namesake, or the one whom nearly all articles mean; else nobody can say who.
    private void Place(Claim unknown, List<Cluster> people, List<Claim> known)
    {
        if (people.Contains(this[unknown]) || people.Count == 0)
        {
            return;
        }

        if (people.Count == 1)
        {
            Join(people[0], this[unknown]);
            return;
        }

        if (this[unknown].Claims.Count > 1)
        {
            return; // a decision has said who it is
        }

        var open = people.FindAll(p => !p.IsForbidden(this[unknown]));
        var total = known.Sum(c => c.Count);
        if (open.Count == people.Count && open.Find(p => known.Where(p.Claims.Contains).Sum(c => c.Count) >= Prevailing * total) is { } prevailing)
        {
            Join(prevailing, this[unknown]);
            return;
        }

        this[unknown].IsUndecided = open.Count > 0;
        foreach (var person in open)
        {
            AddDoubt(known.Find(person.Claims.Contains)!, unknown, DoubtReason.WhichNamesake);
        }
    }

    // Two names that may be forms of one are joined where neither may be a form of a third; all pairs are looked at before any is joined.
    private void JoinByName(NameRelation[] relations)
    {
        var edges = Edges(relations);
        var degrees = DegreesIn(edges);
        foreach (var (first, second, relation) in edges.Where(e => degrees[this[e.First]] == 1 && degrees[this[e.Second]] == 1 && IsEnough(e)).ToList())
        {
            Join(this[first], this[second]);
        }

        Offer(edges.Where(e => this[e.First] != this[e.Second]).Select(WithReason), degrees);

        // A second given name, an initial or an unusual short form alone is little to go by: the articles must also tell of the same walk of life.
        bool IsEnough((Claim First, Claim Second, NameRelation Relation) edge) =>
            edge.Relation is not (NameRelation.FullMiddle or NameRelation.RareShortForm or NameRelation.Initial) || (this[edge.First].Fields & this[edge.Second].Fields) != RoleField.None;
    }

    // A suffix that articles leave out as they like: an office held under both names says so. Not where a third has the name, as a father and two sons have.
    private void JoinHolders(IReadOnlySet<(string Suffixed, string Plain)> holders)
    {
        if (holders.Count == 0)
        {
            return;
        }

        var edges = Edges([NameRelation.Suffix]);
        var degrees = DegreesIn(edges);
        foreach (var (first, second, _) in edges.Where(e => degrees[this[e.First]] == 1 && degrees[this[e.Second]] == 1).ToList())
        {
            var (mine, theirs) = (this[first].Claims, this[second].Claims);
            if (mine.Exists(m => theirs.Exists(t => holders.Contains((m.Form.Key, t.Form.Key)) || holders.Contains((t.Form.Key, m.Form.Key)))))
            {
                Join(this[first], this[second]);
            }
        }
    }

    private void Doubt(NameRelation[] relations)
    {
        var edges = Edges(relations);
        Offer(edges.Select(WithReason), DegreesIn(edges));
    }

    private void DoubtMistyped(List<Claim> ruled)
    {
        var edges = Open(ruled.GroupBy(c => c.Form.Block, StringComparer.Ordinal).SelectMany(block => MistypedNames.Pairs([.. block])))
            .Select(p => (p.First, p.Second, DoubtReason.Mistyped))
            .ToList();
        Offer(edges, DegreesIn(edges));
    }

    private void Offer(IEnumerable<(Claim First, Claim Second, DoubtReason Reason)> edges, Dictionary<Cluster, int> degrees)
    {
        foreach (var (first, second, reason) in edges.Where(e => degrees[this[e.First]] <= MaxCandidates && degrees[this[e.Second]] <= MaxCandidates).ToList())
        {
            AddDoubt(first, second, reason);
        }
    }

    private static (Claim First, Claim Second, DoubtReason Reason) WithReason((Claim First, Claim Second, NameRelation Relation) edge) => (edge.First, edge.Second, edge.Relation switch
    {
        NameRelation.ShortForm or NameRelation.RareShortForm => DoubtReason.ShortName,
        NameRelation.Initial => DoubtReason.Initial,
        NameRelation.Suffix => DoubtReason.Suffix,
        NameRelation.Spelling or NameRelation.MaybeSpelling => DoubtReason.Spelling,
        _ => DoubtReason.MiddleName,
    });

    private List<(Claim First, Claim Second, NameRelation Relation)> Edges(NameRelation[] relations) =>
    [
        .. Open(related).Select(p => this[p.First].RelationTo(this[p.Second])).Where(r => relations.Contains(r.Relation)).Select(r => (r.Mine, r.Other, r.Relation)),
    ];

    // Pairs of two people, each once, of whom nothing says that they are two.
    private IEnumerable<(Claim First, Claim Second)> Open(IEnumerable<(Claim First, Claim Second)> pairs) => pairs
        .DistinctBy(p => Ordered(this[p.First], this[p.Second]))
        .Where(p => (this[p.First], this[p.Second]) is var (one, other) && one != other && !one.IsUndecided && !other.IsUndecided
            && !one.Fields.Contradict(other.Fields) && !one.IsForbidden(other));

    private Dictionary<Cluster, int> DegreesIn<T>(IEnumerable<(Claim First, Claim Second, T Why)> edges) =>
        edges.SelectMany(e => new[] { this[e.First], this[e.Second] }).CountBy(c => c).ToDictionary();

    private void AddDoubt(Claim first, Claim second, DoubtReason reason)
    {
        doubts.Add(string.CompareOrdinal(first.Key, second.Key) < 0 ? new Doubt(first, second, reason) : new Doubt(second, first, reason));
    }

    private void Join(Cluster first, Cluster second)
    {
        if (first != second && !first.IsForbidden(second))
        {
            first.Take(second);
            foreach (var claim in second.Claims)
            {
                clusterOf[claim] = first;
            }
        }
    }

    private static (Cluster, Cluster) Ordered(Cluster one, Cluster other) => string.CompareOrdinal(one.Key, other.Key) < 0 ? (one, other) : (other, one);

    private static IEnumerable<(T First, T Second)> Pairs<T>(List<T> items) =>
        items.SelectMany((first, i) => items.Skip(i + 1).Select(second => (first, second)));
}
