using System.Globalization;
using System.Text;

namespace NewsArchive.Extraction.People.Names;

/// <summary>Takes accents off words, so that lists need each name once.</summary>
internal static class Accents
{
    /// <summary>"Škvor" becomes "Skvor", "O’Neill" "O'Neill"; words of plain ASCII stay as they are.</summary>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(Plain(c));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static string Plain(char c) => c switch
    {
        '’' or '‘' => "'",
        '‐' or '‑' => "-",
        'ß' => "ss",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' => "d",
        'Đ' => "D",
        'ı' => "i",
        'æ' => "ae",
        'Æ' => "Ae",
        _ => c.ToString(),
    };
}
