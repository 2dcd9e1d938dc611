using System.Globalization;
using System.Text;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Brings the spellings of a word to one, as <see cref="FoldedText"/> does; letters that Latin scripts add to the alphabet also become plain ones.</summary>
internal static class TermFolding
{
    // As in FoldedText: an accent on a Latin or Greek letter is decoration, й is another letter than и.
    private const char LastGreek = 'Ͽ';

    private const int Acute = 0x301;
    private const int Diaeresis = 0x308;
    private const char ArabicStretch = 'ـ';

    /// <summary>"Łódź" is "lodz", "Strauß" is "strauss", "Зеленський" stays as it is but for its case; "ещё" is "еще", and "أحمد" is "احمد", as many write them.</summary>
    /// <param name="word">Letters, digits, marks and the inner dots of an abbreviation or number; no torn surrogate pair.</param>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    if (folded.Length > 0 && !IsLeftOut(folded[^1], rune.Value) && !CharacterKinds.IsVariationSelector(rune.Value))
                    {
                        folded.Append(rune);
                    }

                    break;
                case UnicodeCategory.ModifierLetter when CharacterKinds.IsApostrophe(rune.Value) || rune.Value == ArabicStretch:
                    break;
                default:
                    if (Rune.IsLetterOrDigit(rune) || rune.Value == '.')
                    {
                        Append(folded, Rune.ToLowerInvariant(rune));
                    }

                    break;
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    // A stress on a Cyrillic vowel, the points of Hebrew and Arabic: whoever writes for those who can read leaves them out.
    private static bool IsLeftOut(char letter, int mark) => letter switch
    {
        <= LastGreek => true,
        'е' => mark is Diaeresis or Acute,
        'а' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я' or 'і' => mark is Acute,
        >= '\u05D0' and <= '\u06FF' => true,
        _ => false,
    };

    private static void Append(StringBuilder folded, Rune letter)
    {
        var plain = letter.Value switch
        {
            'ß' => "ss",
            'æ' => "ae",
            'œ' => "oe",
            'ø' => "o",
            'ł' => "l",
            'đ' or 'ð' => "d",
            'þ' => "th",
            'ħ' => "h",
            'ı' => "i",
            'ς' => "σ",
            'ى' or 'ی' => "ي",
            'ة' => "ه",
            'ک' => "ك",
            _ => null,
        };
        if (plain is null)
        {
            folded.Append(letter);
        }
        else
        {
            folded.Append(plain);
        }
    }
}
