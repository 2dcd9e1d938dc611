using System.Globalization;
using System.Text;

namespace NewsArchive.Store;

/// <summary>Text without what spellings differ in: case, accents, apostrophes and marks.</summary>
public static class FoldedText
{
    /// <summary>What <see cref="Of"/> is called in the database, whose own lower case knows no letters but A to Z.</summary>
    public const string DatabaseFunction = "folded_text";

    /// <summary>Lower-case letters and digits, words parted by one space: "Ľudovít O’Štúr-Novák" is "ludovit ostur novak".</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                // An accent on a Latin or Greek letter is decoration, й is another letter than и.
                if (folded.Length > 0 && folded[^1] > 'Ͽ')
                {
                    folded.Append(c);
                }
            }
            else if (c is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }
}
