using System.Buffers;
using System.Text;

namespace NewsArchive.Store.People.Identity;

/// <summary>Writes Russian, Ukrainian and Belarusian words in Latin letters as English newspapers do, Serbian and Macedonian ones as those languages do, without accents.</summary>
internal static class Romanization
{
    private const string Vowels = "аеёиіоуыэюя";

    private static readonly SearchValues<char> SerbianLetters = SearchValues.Create("ђјљњћџѓќѕ");

    /// <summary>"путин" is "putin"; "сергій", which only Ukrainian can be, is "serhiy", and "ђорђевић", which only Serbian can be, "djordjevic".</summary>
    /// <param name="word">Folded.</param>
    public static string Of(string word) => IsSerbian(word) ? OfSerbian(word) : Write(word, word.AsSpan().ContainsAny("іїєґ"));

    /// <summary>The word read as Serbian, whether or not its letters say so: "душан" is "dusan".</summary>
    public static string OfSerbian(string word) => string.Concat(word.Select(letter => SerbianOf(letter) ?? Write(letter.ToString(), isUkrainian: false)));

    /// <summary>Whether it has a letter that of all who write Cyrillic only Serbs and Macedonians have.</summary>
    public static bool IsSerbian(string word) => word.AsSpan().ContainsAny(SerbianLetters);

    /// <summary>The word read as Ukrainian, whether or not its letters say so: "володимир" is "volodymyr".</summary>
    public static string OfUkrainian(string word) => Write(word, isUkrainian: true);

    public static bool IsCyrillic(string word) => word.AsSpan().ContainsAnyInRange('\u0400', '\u04FF');

    private static string Write(string word, bool isUkrainian)
    {
        var latin = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            // "Yeltsin", "Dudayev", "Vasilyev".
            var opensSyllable = i == 0 || (Vowels + "ьъ").Contains(word[i - 1], StringComparison.Ordinal);
            latin.Append(word[i] switch
            {
                'а' => "a",
                'б' => "b",
                'в' => "v",
                'г' => isUkrainian ? "h" : "g",
                'ґ' => "g",
                'д' => "d",
                'е' => opensSyllable && !isUkrainian ? "ye" : "e",
                'ё' => "yo",
                'є' => opensSyllable ? "ye" : "ie",
                'ж' => "zh",
                'з' => "z",
                'и' => isUkrainian ? "y" : "i",
                'і' => "i",
                'ї' => "yi",
                'й' => opensSyllable && i + 1 < word.Length && !Vowels.Contains(word[i + 1], StringComparison.Ordinal) ? "i" : "y", // "Shoigu", "Sergey"
                'к' => "k",
                'л' => "l",
                'м' => "m",
                'н' => "n",
                'о' => "o",
                'п' => "p",
                'р' => "r",
                'с' => "s",
                'т' => "t",
                'у' or 'ў' => "u",
                'ф' => "f",
                'х' => "kh",
                'ц' => "ts",
                'ч' => "ch",
                'ш' => "sh",
                'щ' => "shch",
                'ъ' or 'ь' => "",
                'ы' => "y",
                'э' => "e",
                'ю' => "yu",
                'я' => i == word.Length - 1 && i > 1 && word[i - 1] == 'и' ? "a" : "ya", // "Yulia"
                var other => OfOthers(other) ?? other.ToString(),
            });
        }

        return latin.ToString();
    }

    // "Đorđević" is also "Djordjevic", as those write it who have no đ; "dž" and "ć" lose their accents as they do in Latin names.
    private static string? SerbianOf(char letter) => letter switch
    {
        'ђ' => "dj",
        'е' => "e",
        'ж' => "z",
        'ј' => "j",
        'љ' => "lj",
        'њ' => "nj",
        'ћ' or 'ц' or 'ч' => "c",
        'х' => "h",
        'џ' or 'ѕ' => "dz",
        'ш' => "s",
        'ѓ' => "gj",
        'ќ' => "kj",
        _ => null,
    };

    // Letters of Kazakh, Kyrgyz, Mongolian, Tatar and Tajik: "Қасым", "Мөнх".
    private static string? OfOthers(char letter) => letter switch
    {
        'ә' => "a",
        'ғ' => "g",
        'қ' => "k",
        'ң' => "n",
        'ө' => "o",
        'ұ' or 'ү' or 'ӯ' => "u",
        'һ' or 'ҳ' => "h",
        'җ' or 'ҷ' => "j",
        'ӣ' => "i",
        _ => null,
    };
}
