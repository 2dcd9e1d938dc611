using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Store.People.Identity;

/// <summary>Brings the letters in which names are written to those that all outlets have. Most letters lose only their accents; these are letters of their own.</summary>
internal static partial class NameLetters
{
    /// <summary>"Lech Wałdecki" is "lech" and "waldecki", "Đorđe Martić" and "Ђорђе Мартић" are "djordje" and "martic". Other Cyrillic words stay as they are.</summary>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        var words = FoldedText.Of(Plain(name)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(words, Romanization.IsSerbian) ? Array.ConvertAll(words, w => Romanization.IsCyrillic(w) ? Romanization.OfSerbian(w) : w) : words;
    }

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

    [GeneratedRegex(@"[ćčšž]|ic\b", RegexOptions.IgnoreCase)]
    private static partial Regex SouthSlavic();
}
