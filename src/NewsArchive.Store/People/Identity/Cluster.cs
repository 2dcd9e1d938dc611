namespace NewsArchive.Store.People.Identity;

/// <summary>Claims that are one person's so far.</summary>
internal sealed class Cluster(Claim claim)
{
    public List<Claim> Claims { get; } = [claim];

    /// <summary>Claims that must not come to it.</summary>
    public HashSet<Claim> Strangers { get; } = [];

    public RoleField Fields { get; private set; } = claim.Fields;

    /// <summary>Of several namesakes it is not known which.</summary>
    public bool IsUndecided { get; set; }

    /// <summary>Orders clusters, whatever the order in which their articles came.</summary>
    public string Key => Claims[0].Key;

    /// <summary>The spellings of its fullest given name, of which the commonest names the person.</summary>
    public string Name => Claims
        .SelectMany(c => c.Evidence.Select(e => (e.Name, e.Count, c.Form.IsInitialOnly)))
        .GroupBy(e => (e.Name, e.IsInitialOnly), (key, forms) => (key.Name, key.IsInitialOnly, Count: forms.Sum(f => f.Count)))
        .OrderBy(e => e.IsInitialOnly).ThenByDescending(e => e.Count).ThenBy(e => e.Name, StringComparer.Ordinal)
        .First().Name;

    /// <summary>The part of the archive's names that the fullest one belongs to.</summary>
    public string Block => Claims.Exists(c => c.Form.Block != Claims[0].Form.Block) ? NameForm.Of(Name)!.Block : Claims[0].Form.Block;

    public bool IsForbidden(Cluster other) => other.Claims.Exists(Strangers.Contains);

    public void Take(Cluster other)
    {
        Claims.AddRange(other.Claims);
        Claims.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        Strangers.UnionWith(other.Strangers);
        Fields |= other.Fields;
        IsUndecided = false;
    }

    /// <summary>The closest relation between a name of each; names that speak against each other outweigh the rest.</summary>
    public (NameRelation Relation, Claim Mine, Claim Other) RelationTo(Cluster other)
    {
        (NameRelation Relation, Claim Mine, Claim Other) closest = (NameRelation.None, Claims[0], other.Claims[0]);
        foreach (var mine in Claims)
        {
            foreach (var theirs in other.Claims)
            {
                var relation = mine.Form.RelationTo(theirs.Form);
                if (relation == NameRelation.Conflict)
                {
                    return (relation, mine, theirs);
                }

                if (relation < closest.Relation)
                {
                    closest = (relation, mine, theirs);
                }
            }
        }

        return closest;
    }
}
