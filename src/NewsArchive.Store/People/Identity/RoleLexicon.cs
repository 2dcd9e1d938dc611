using System.Collections.Frozen;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.People.Roles;

namespace NewsArchive.Store.People.Identity;

/// <summary>Reads from a role to which walks of life it belongs.</summary>
internal static partial class RoleLexicon
{
    private static readonly FrozenDictionary<string, RoleField> Heads;
    private static readonly FrozenDictionary<string, RoleField> Modifiers;

    static RoleLexicon()
    {
        var lines = ReadLines().ToLookup(l => l.IsModifier, l => l.Words.Select(w => KeyValuePair.Create(w, l.Field)));
        Heads = lines[false].SelectMany(l => l).ToFrozenDictionary(StringComparer.Ordinal);
        Modifiers = lines[true].SelectMany(l => l).ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Every noun that is listed, those that tell nothing included.</summary>
    public static IEnumerable<string> Nouns => Heads.Keys;

    /// <summary>"actor turned governor" is both; "director of the museum", "wife of the senator" and null are neither.</summary>
    public static RoleField FieldsOf(string? role) =>
        role is null ? RoleField.None : Joint().Split(role.ToLowerInvariant()).Aggregate(RoleField.None, (fields, part) => fields | FieldOfPart(part));

    /// <summary>As <see cref="FieldsOf(string?)"/>, of a role in an article's language: "ministre de la Justice" is of politics. English where it is not known.</summary>
    public static RoleField FieldsOf(string? role, string? language) =>
        role is null || language is null or "en" ? FieldsOf(role) : Enum.TryParse<RoleField>(RolesOfLanguages.WalkOf(role, language), ignoreCase: true, out var field) ? field : RoleField.None;

    // The head is the last word before "of", "for" and the like; in "the president’s lawyer" what stands before it is another's.
    private static RoleField FieldOfPart(string part)
    {
        var phrase = Preposition().Split(part)[0];
        var words = Possessive().Split(phrase)[^1].Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return RoleField.None;
        }

        if (words.Length > 1 && Heads.TryGetValue($"{words[^2]}-{words[^1]}", out var field))
        {
            return field;
        }

        if (Heads.TryGetValue(words[^1], out field) && field != RoleField.None)
        {
            return field;
        }

        var nearest = words.SkipLast(1).LastOrDefault(w => Modifiers.ContainsKey(w));
        return nearest is null ? RoleField.None : Modifiers[nearest];
    }

    private static readonly char[] Separators = [' ', '\n', '\t', ',', ';', '"', '“', '”', '(', ')'];

    private static IEnumerable<(bool IsModifier, RoleField Field, string[] Words)> ReadLines()
    {
        const string Before = "before ";
        foreach (var line in WordLists.Lines("role-fields.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var isModifier = line.StartsWith(Before, StringComparison.Ordinal);
            var field = Enum.Parse<RoleField>(line[(isModifier ? Before.Length : 0)..colon], ignoreCase: true);
            yield return (isModifier, field, line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [GeneratedRegex(@"\band\b|\bturned\b|\bor\b|-turned-|[,;/&]")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\s(?:of|for|at|in|from|on|to|with|under|behind|who|whose|over|near)\s")]
    private static partial Regex Preposition();

    [GeneratedRegex(@"(?:['’]s|s['’])\s")]
    private static partial Regex Possessive();
}
