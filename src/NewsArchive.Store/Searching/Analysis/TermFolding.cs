using System.Globalization;
using System.Text;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Brings the spellings of a word to one, as <see cref="FoldedText"/> does; letters that Latin scripts add to the alphabet also become plain ones.</summary>
internal static class TermFolding
{
    // As in FoldedText: an accent on a Latin or Greek letter is decoration, й is another letter than и.
    private const char LastGreek = 'Ͽ';

    /// <summary>"Łódź" is "lodz", "Strauß" is "strauss", "Зеленський" stays as it is but for its case.</summary>
    /// <param name="word">Letters, digits, marks and the inner dots of an abbreviation or number; no torn surrogate pair.</param>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                    if (folded.Length > 0 && folded[^1] > LastGreek && !CharacterKinds.IsVariationSelector(rune.Value))
                    {
                        folded.Append(rune);
                    }

                    break;
                case UnicodeCategory.ModifierLetter when CharacterKinds.IsApostrophe(rune.Value):
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
