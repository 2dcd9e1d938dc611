using NewsArchive.Extraction.People.Names;
using NewsArchive.Store.Searching.Names;

namespace NewsArchive.Store.People.Identity;

/// <summary>Given names of which one may be the other mistyped: "Hilary" for "Hillary". It is never enough to join people: an editor is asked.</summary>
internal static class MistypedNames
{
    /// <summary>Where a block has more given names, two of them lie near each other as it happens ("Jon Smith", "Joan Smith").</summary>
    private const int MaxGivenNames = 10;

    /// <summary>A letter of three is a third of a name: "Dan" and "Don".</summary>
    private const int ShortestName = 4;

    /// <summary>Pairs of claims of one block that would have one name but for a letter of the given one.</summary>
    public static IEnumerable<(Claim First, Claim Second)> Pairs(IReadOnlyList<Claim> block)
    {
        var claims = block.ToLookup(c => c.Form.Given);
        return Pairs([.. claims.Select(g => g.Key)])
            .SelectMany(names => claims[names.First].SelectMany(_ => claims[names.Second], (mine, theirs) => (mine, theirs)))
            .Where(p => p.mine.Form.IsNamedAs(p.theirs.Form));
    }

    /// <summary>Whether such pairs may be in a block of which these are the given names.</summary>
    public static bool IsIn(IReadOnlyList<string> names) => Pairs(names).Any();

    private static IEnumerable<(string First, string Second)> Pairs(IReadOnlyList<string> names) => names.Count > MaxGivenNames
        ? []
        : names.SelectMany((one, i) => names.Skip(i + 1).Where(other => MayBeOne(one, other)).Select(other => (one, other)));

    // A letter changed, missing, too many, or swapped with its neighbour.
    private static bool MayBeOne(string one, string other)
    {
        var (longer, shorter) = one.Length >= other.Length ? (one, other) : (other, one);
        return longer.Length >= ShortestName && EditDistance.Within(one, other, 1) == 1 && !AreOfManAndWoman(longer, shorter);
    }

    // "Eric" and "Erica", "Mario" and "Maria"
    private static bool AreOfManAndWoman(string longer, string shorter) =>
        (longer == shorter + "a" || (longer[..^1] == shorter[..^1] && (longer[^1], shorter[^1]) is ('a', 'o') or ('o', 'a')))
        && GivenNames.Knows(longer) && GivenNames.Knows(shorter);
}
