using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads who wrote an article: names of people, without "By", job titles, cities and agencies.</summary>
internal static partial class Byline
{
    // A part of a byline that holds one of these is an outlet, an agency or a job.
    private static readonly FrozenSet<string> NoName = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AFP", "AP", "ANSA", "DPA", "EFE", "PA", "Reuters", "TASS", "Interfax", "Bloomberg", "CNN", "BBC", "agency", "agencies", "wire", "wires", "service",
        "staff", "newsroom", "newsdesk", "desk", "team", "editors", "editor", "editorial", "board", "bureau", "correspondent", "reporter", "reporters", "writer",
        "columnist", "contributor", "contributors", "producer", "chief", "senior", "political", "redaktion", "rédaction", "redacción", "redazione",
        "news", "times", "post", "tribune", "chronicle", "herald", "journal", "gazette", "guardian", "observer", "press", "daily", "weekly", "magazine",
        "courier", "sentinel", "examiner", "telegraph", "dispatch", "bulletin", "advertiser", "inquirer", "enquirer", "ledger", "monitor", "echo", "mirror",
        "media", "radio", "tv", "television", "online", "today", "network", "university", "institute", "admin", "administrator", "webmaster", "guest");

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@:\"“”{}[]=<>#");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "de", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "da", "di", "del", "della", "do", "dos", "du", "el", "al", "bin", "ibn", "y", "e", "af", "av", "d", "st");

    /// <summary>Whether a line says who wrote the article, by name or not: "By Jane Doe", "By the Chronicle staff".</summary>
    public static bool IsByline(string line) =>
        line.Length <= 200 && Label().Match(line) is { Success: true } label && line[^1] is not ('.' or '?' or '!' or ':') && Parts(line[label.Length..]) is { Length: > 0 } parts
        && parts.Any(p => IsName(p) || HoldsNoName(p)) && parts.All(p => p.Length <= 40);

    /// <summary>The names in a line that begins with "By".</summary>
    public static IReadOnlyList<string> Read(string line) => Names(Outlet().Replace(Label().Replace(line, ""), "$1"));

    /// <summary>The names in a line of nothing but names and outlets ("Rosa Kittelby", "Niall Hestermann, Coast Tribune"); null for other lines.</summary>
    public static IReadOnlyList<string>? ReadBare(string line) =>
        line.Length <= 100 && Parts(line) is { Length: > 0 } parts && IsName(parts[0]) && parts[0].Contains(' ') && parts.All(p => IsName(p) || HoldsNoName(p))
            ? Names(line)
            : null;

    /// <summary>The names in a file's own list of authors.</summary>
    public static IReadOnlyList<string> Clean(IEnumerable<string> authors) =>
        [.. authors.Select(a => Wiki().Replace(a, "$1")).SelectMany(a => Names(Label().Replace(a, ""))).DistinctBy(n => n.ToUpperInvariant())];

    private static List<string> Names(string line) => [.. Parts(line).Where(IsName)];

    private static string[] Parts(string line) =>
        Separator().Split(Aside().Replace(line, " "))
            .Select(p => Place().Replace(p.Trim(' ', '.', ',', ';', ':', '-', '–', '—', '*', '_'), "").Trim())
            .Where(p => p.Length > 0)
            .ToArray();

    private static bool IsName(string part)
    {
        if (part.Length is < 2 or > 60 || part.Any(char.IsDigit) || part.Contains("//", StringComparison.Ordinal) || part.AsSpan().ContainsAny(NeverInNames) || HoldsNoName(part))
        {
            return false;
        }

        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= 6 && words.All(w => !char.IsLower(w[0]) || Particles.Contains(w.TrimEnd('.')) || w.Contains('\'') || w.Contains('’'))
            && words.Any(w => char.IsLetter(w[0]) && !Particles.Contains(w));
    }

    private static bool HoldsNoName(string part) => part.Split(' ', '.', '-', '/').Any(NoName.Contains);

    [GeneratedRegex(@"^\s*(?:(?:story|text|words|report|reporting|written|posted)\s+by\b|(?:author|text|words|by)\s*:|by\b|von\b|par\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*(?:,|;|\||/|•|·|&|\band\b|\bund\b|\bet\b|\by\b(?=\s\p{Lu})|\n)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    // What follows the last of several names is their outlet: "Ottilie Brandvold and Pim Haldorsen, Orsey Island Life"
    [GeneratedRegex(@"^([^,]*(?:,[^,]*)*?\s(?:and|&)\s[^,]+),[^,]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Outlet();

    // "Jane Doe in Kyiv", "Jane Doe for The Harbour Light"
    [GeneratedRegex(@"\s+(?:in|at|for|with|from|of)\s+.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    // "Jane Doe (Halden)", "Jane Doe <jane@halden.example>"
    [GeneratedRegex(@"\([^)]*\)|<[^>]*>|https?://\S+|\S+@\S+")]
    private static partial Regex Aside();

    // Obsidian's "[[Jane Doe]]" and "[[people/jane|Jane Doe]]"
    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")]
    private static partial Regex Wiki();
}
