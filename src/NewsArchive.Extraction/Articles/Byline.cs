using System.Buffers;
using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Reads who wrote an article: names of people, without "By", job titles and cities; of agencies only where a file's data has them as authors.</summary>
internal static partial class Byline
{
    private const int LongestOutlet = 40; // characters, or job

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("@:\"“”{}[]=<>#");

    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "de", "la", "le", "van", "von", "der", "den", "ter", "ten", "zu", "da", "di", "del", "della", "do", "dos", "du", "el", "al", "bin", "ibn", "y", "e", "af", "av", "d", "st");

    /// <summary>Whether a line says who wrote the article, by name or not: "By Jane Doe", "By the Chronicle staff".</summary>
    public static bool IsByline(string line) =>
        line.Length <= 200 && Label().Match(Own(line)) is { Success: true } label && EndsLikeNames(line) && Parts(Own(line)[label.Length..]) is { Length: > 0 } parts
        && parts.Any(p => IsName(p) || NoPersons.Holds(p)) && parts.All(p => p.Length <= LongestOutlet)
        && (!label.Groups["foreign"].Success || (IsName(parts[0]) && parts[0].Contains(' ')));

    /// <summary>The names in a line that begins with "By".</summary>
    public static IReadOnlyList<string> Read(string line) => Names(Outlet().Replace(Label().Replace(Own(line), ""), "$1"));

    /// <summary>The names in a line of nothing but names and outlets ("Rosa Kittelby", "Niall Hestermann, Coast Tribune"); null for other lines.</summary>
    public static IReadOnlyList<string>? ReadBare(string line) =>
        line.Length is > 0 and <= 100 && EndsLikeNames(line) && Parts(line) is { Length: > 0 } parts && IsName(parts[0]) && parts[0].Contains(' ') && parts.All(p => IsName(p) || (p.Length <= LongestOutlet && NoPersons.Holds(p)))
            ? Names(line)
            : null;

    /// <summary>The names in a line that goes on with the byline above it ("and John Roe / Staff reporters"); null for other lines.</summary>
    public static IReadOnlyList<string>? ReadContinued(string line) => Continued().Match(line) is { Success: true } joint && line.Length > joint.Length ? ReadBare(line[joint.Length..]) : null;

    /// <summary>The byline that a line holds in brackets, as agencies have it below a text: "(By Jane Doe and John Roe)"; null for other lines.</summary>
    public static string? InBrackets(string line) => line is ['(' or '（', _, .., ')' or '）'] && line[1..^1] is var byline && IsByline(byline) && Read(byline).Any(n => n.Contains(' ')) ? byline : null;

    /// <summary>The names of people in a file's own list of authors.</summary>
    public static IReadOnlyList<string> People(IEnumerable<string> authors) => Distinct(authors.SelectMany(NamesIn));

    /// <summary>As <see cref="People"/>, with the agencies and newsrooms that are authors of their own in the list: "AP" beside "Jane Doe", not that of "Jane Doe, AP".</summary>
    public static IReadOnlyList<string> PeopleAndInstitutions(IEnumerable<string> authors) =>
        Distinct(authors.SelectMany(a => NamesIn(a) is { Count: > 0 } names ? names : InstitutionIn(a) is { } institution ? [institution] : []));

    private static List<string> NamesIn(string author)
    {
        var written = Wiki().Replace(author, "$1");
        return Inverted().Match(written) is { Success: true } name ? [$"{name.Groups[2].Value} {name.Groups[1].Value}"] : Names(Label().Replace(written, ""));
    }

    private static string? InstitutionIn(string author) =>
        Trimmed(Aside().Replace(Label().Replace(Wiki().Replace(author, "$1"), ""), " ")) is { Length: >= 2 and <= 60 } name && NoPersons.IsInstitution(name) ? name : null;

    private static IReadOnlyList<string> Distinct(IEnumerable<string> names) => [.. names.DistinctBy(n => n.ToUpperInvariant())];

    // A lone word beside whole names is their town: "Jane Doe, Halden".
    private static List<string> Names(string line)
    {
        var names = Parts(line).Where(IsName).ToList();
        return [.. names.Where(n => n.Contains(' ') || !char.IsUpper(n[0]) || !names.Exists(o => o.Contains(' '))).Select(NameCase.Of)];
    }

    private static string[] Parts(string line) =>
        Separator().Split(Town().Replace(Aside().Replace(Generation().Replace(line, " $1."), " "), ""))
            .Select(p => NoPersons.WithoutTail(Place().Replace(Doctor().Replace(Trimmed(p), ""), "").Trim()))
            .Where(p => p.Length > 0)
            .ToArray();

    private static string Trimmed(string part)
    {
        var trimmed = part.Trim(' ', '.', ',', ';', ':', '-', '–', '—', '*', '_');
        return trimmed.EndsWith(" Jr", StringComparison.OrdinalIgnoreCase) || trimmed.EndsWith(" Sr", StringComparison.OrdinalIgnoreCase) ? trimmed + "." : trimmed;
    }

    // "Words: Jane Doe. Photos: John Roe" → "Words: Jane Doe"
    private static string Own(string line) => OtherCredits().Replace(line, "");

    private static bool EndsLikeNames(string line) => line[^1] is not ('.' or '?' or '!' or ':') || line.EndsWith(" Jr.", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" Sr.", StringComparison.OrdinalIgnoreCase) || OtherCredits().IsMatch(line);

    private static bool IsName(string part)
    {
        if (part.Length is < 2 or > 60 || part.Any(char.IsDigit) || part.Contains("//", StringComparison.Ordinal) || part.AsSpan().ContainsAny(NeverInNames) || NoPersons.Holds(part))
        {
            return false;
        }

        var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        const int most = 6, mostInKorean = 3; // a Korean name is one word, with a title behind it: "서순례 선임 기자"
        return words.Length <= (part.Any(c => c is >= '\uAC00' and <= '\uD7A3') ? mostInKorean : most) && words.All(w => !char.IsLower(w[0]) || Particles.Contains(w.TrimEnd('.')) || w.Contains('\'') || w.Contains('’'))
            && words.Any(w => char.IsLetter(w[0]) && !Particles.Contains(w));
    }

    [GeneratedRegex(
        @"^\s*(?:oprac(?:owa[łl]a?\b|\.)\s*:?|(?:作者|撰文|記者|记者|文|글|작성자)\s*[:：]|(?:بقلم|كتبت?)\s*[:：]|(?:story|text|words|report|reporting|reported|written|posted|contributed|opinion|analysis|interview|commentary|review|column|essay)\s+by\b\s*:?|(?:story|text|words|by|bylines?|authors?|reporters?|writers?|correspondent|journalist"
        + @"|tekst|texte?|texto|testo|autor(?:a|es|as|in|ka|zy|s)?|auteurs?|autor[ei]|автор|текст|yazan|haber|συντάκτ(?:ης|ρια)|penulis|oleh|szerző|írta|tác giả|लेखक|författare|forfatter|toimittaja"
        + @"|yazar|muhabir|piše|napisal[ai]?|napisao|napisala|пише|аутор|журналист(?:ка)?|репортер|autor(?:ka)? článku|autor(?:a)? članka|autori(?:us|ė)|autore|kirjoittaja|teksti|höfundur|shkruar nga|müəllif|муаллиф|mwandishi|imeandikwa na|ผู้เขียน|เรื่อง|نویسنده|تحریر|লেখক|prepared by|verslaggever)\s*:|by\b"
        + @"|(?<foreign>(?:escrito|redactado)\s+por\b|geschreven\s+door\b|scritto\s+da\b|écrit\s+par\b|publié\s+par\b|skrevet\s+av\b|skrevet\s+af\b|skriven\s+av\b|piše\b|oleh\b|imeandikwa\s+na\b|shkruar\s+nga\b|מאת\b\s*:?|(?:(?:ein|eine|von)?\s*(?:kommentar|analyse|interview|gastbeitrag|gastkommentar|essay|kolumne|reportage|porträt|protokoll|rezension|glosse|leitartikel|bericht|text|recherche|kritik)\s+)?von\b|par\b|por\b|di\b|door\b|av\b|af\b))\s*",
        RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*(?:,|;|\||/|•|·|&|\s[–—-]\s|\band\b|\bund\b|\bet\b|\bog\b|\boch\b|\ben\b(?=\s(?-i:\p{Lu}))|\by\b(?=\s(?-i:\p{Lu}))|\bwith\b(?=\s(?-i:\p{Lu}))|\n)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?:and|with|und|mit|et|avec|y|e|con|en|og|och|&)\s+(?=\p{Lu})")]
    private static partial Regex Continued();

    // What follows the last of several names is their outlet: "Ottilie Brandvold and Pim Haldorsen, Orsey Island Life"
    [GeneratedRegex(@"^([^,]*(?:,[^,]*)*?\s(?:and|und|et|&)\s[^,]+),[^,]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Outlet();

    // "Jane Doe in Kyiv", "Jane Doe for The Harbour Light"
    [GeneratedRegex(@"\s+(?:in|at|for|with|from|of)\s+.*$", RegexOptions.IgnoreCase)]
    private static partial Regex Place();

    // "Deniz YILMAZER/HALDEN, (ENA)": Turkish outlets write the surname in capitals, and the town
    [GeneratedRegex(@"(?<=^[^/,]*\p{Ll}[^/,]*)/\s?\p{Lu}{2,}(?:\s\p{Lu}{2,})*(?=\s*(?:,|\(|$))")]
    private static partial Regex Town();

    // "Jane Doe (Halden)", "Jane Doe <jane@halden.example>", "Jane Doe @janedoe"
    [GeneratedRegex(@"\([^)]*\)|<[^>]*>|\[[^\]]*@[^\]]*\]|https?://\S+|\S*@\S+")]
    private static partial Regex Aside();

    // "John Roe, Jr."
    [GeneratedRegex(@",?\s+(Jr|Sr)\b\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Generation();

    [GeneratedRegex(@"^(?:Dr|Prof|Mrs?|Ms)\b\.?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Doctor();

    [GeneratedRegex(@"(?<=\p{L})[.,;|]?\s+(?:photos?|photography|photographs|pictures|images?|fotos?|illustrations?|video|graphics|editing|edited)\s*(?:by\b|:).*$", RegexOptions.IgnoreCase)]
    private static partial Regex OtherCredits();

    // "Doe, Jane" of a library's record
    [GeneratedRegex(@"^\s*(\p{Lu}[\p{L}'’-]+),\s+(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?)\s*$")]
    private static partial Regex Inverted();

    // Obsidian's "[[Jane Doe]]" and "[[people/jane|Jane Doe]]"
    [GeneratedRegex(@"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")]
    private static partial Regex Wiki();
}
