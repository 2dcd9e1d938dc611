using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Store.People.Identity;

/// <summary>Brings the letters in which names are written to those that all outlets have. Most letters lose only their accents; these are letters of their own.</summary>
internal static partial class NameLetters
{
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüøåÄÖÜØÅ");

    /// <summary>"Lech Wałdecki" is "lech" and "waldecki", "Đorđe Martić" and "Ђорђе Мартић" are "djordje" and "martic". Other Cyrillic words stay as they are.</summary>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        var words = FoldedText.Of(Plain(Unspoilt(name))).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Romanization.IsSerbian) ? Array.ConvertAll(words, w => Romanization.IsCyrillic(w) ? Romanization.OfSerbian(w) : w) : words;
    }

    /// <summary>"Jürgen Müller" as those write it who have no umlauts: "Juergen Mueller". The same name where it has none.</summary>
    public static string WithoutUmlauts(string name)
    {
        if (Ascii.IsValid(name) || name.Normalize() is var composed && !composed.AsSpan().ContainsAny(Umlauts))
        {
            return name;
        }

        return string.Concat(composed.Select(c => char.ToLowerInvariant(c) switch { 'ä' => "ae", 'ö' or 'ø' => "oe", 'ü' => "ue", 'å' => "aa", _ => c.ToString() }));
    }

    /// <summary>What "mueller" and "muller" share, one of which may stand for "müller". Some that never had an umlaut are changed, too.</summary>
    public static string Bare(string word) =>
        word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal).Replace("aa", "a", StringComparison.Ordinal);

    /// <summary>Whether two surnames look as if one were written for the other's umlaut: "muellner" and "mullner", but not "bauers" and "baurs".</summary>
    public static bool MayBeUmlauts(string one, string other) => one != other && Math.Min(one.Length, other.Length) > 4 && UmlautInTwo().Replace(one, "") == UmlautInTwo().Replace(other, "");

    // "JuliÃ¡n": the two bytes of an accented letter, each read as a letter.
    private static string Unspoilt(string name) =>
        name.Contains('Ã', StringComparison.Ordinal) ? HalvesOfLetter().Replace(name, m => ((char)('À' + (m.Value[1] & 0x3F))).ToString()) : name;

    private static string Plain(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            plain.Append(char.ToLowerInvariant(c) switch
            {
                'ł' => "l",
                'ø' => "o",
                'ß' => "ss",
                'æ' => "ae",
                'œ' => "oe",
                'ı' => "i",
                'ð' => "d",
                'þ' => "th",
                'ħ' => "h",
                'ə' => "a",
                'đ' => SouthSlavic().IsMatch(name) ? "dj" : "d", // "Milena Đurić", but "Đặng Hải"
                _ => c.ToString(),
            });
        }

        return plain.ToString();
    }

    [GeneratedRegex("(?<=[^aeiouqg][aou])e(?=[^aeiou])")]
    private static partial Regex UmlautInTwo();

    [GeneratedRegex(@"(?<=\p{Ll})Ã[\u0080-\u00BF]")]
    private static partial Regex HalvesOfLetter();

    [GeneratedRegex(@"[ćčšž]|ic\b", RegexOptions.IgnoreCase)]
    private static partial Regex SouthSlavic();
}
