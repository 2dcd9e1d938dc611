using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Benchmarks.People.Measuring;

/// <summary>Tells the persons of an article apart by last name, for gold that marks mentions but does not say who is meant.</summary>
internal sealed partial class LastNames
{
    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    private readonly Dictionary<string, string> persons = [];

    /// <param name="names">The mentions; a first name alone means whoever is named in full with it.</param>
    public LastNames(IEnumerable<string> names)
    {
        var all = names.Select(Parts).Where(n => n.Count > 0).ToList();
        var firsts = new Dictionary<string, string>();
        foreach (var name in all.Where(n => n.Count > 1))
        {
            persons[name[^1]] = name[^1];
            firsts[name[0]] = name[^1];
        }

        foreach (var name in all.Where(n => n.Count == 1))
        {
            persons.TryAdd(name[0], firsts.GetValueOrDefault(name[0], name[0]));
        }

        foreach (var (first, last) in firsts)
        {
            persons.TryAdd(first, last);
        }
    }

    /// <summary>The person that a name means, or null if nobody here bears it.</summary>
    public string? Find(string name) => LastOf(name) is { } last ? persons.GetValueOrDefault(last) : null;

    /// <summary>The last name of a name, without accents, case and suffix; null where nothing is left of it.</summary>
    public static string? LastOf(string name) => Parts(name) is [.., var last] ? last : null;

    private static List<string> Parts(string name)
    {
        var folded = string.Concat(name.Normalize(NormalizationForm.FormKD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
            .ToLowerInvariant().Replace('’', '\'').Replace('‘', '\'');
        var parts = folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(p => Edges().Replace(p, "")).Where(p => p.Length > 0).ToList();
        while (parts.Count > 1 && Suffixes.Contains(parts[^1]))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    [GeneratedRegex(@"'s$|^\W+|\W+$")]
    private static partial Regex Edges();
}
