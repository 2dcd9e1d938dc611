using System.Globalization;
using System.Text;

namespace NewsArchive.Store.Articles;

/// <summary>The readable part of an address: lower-case letters and digits of any script, words parted by hyphens.</summary>
public static class Slug
{
    public const int MaxLength = 80;

    /// <summary>Makes a slug of a headline or name; <paramref name="fallback"/> where it holds no letter or digit.</summary>
    public static string Of(string? text, string fallback)
    {
        var slug = new StringBuilder();
        var parted = false;
        foreach (var c in (text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\'' or '’')
            {
                continue; // é is e, "won’t" is "wont"
            }

            if (!char.IsLetterOrDigit(c))
            {
                parted = slug.Length > 0;
                continue;
            }

            if (parted)
            {
                if (slug.Length >= MaxLength)
                {
                    break; // at the end of a word, so that no address ends in half a word
                }

                slug.Append('-');
                parted = false;
            }

            if (slug.Length < 2 * MaxLength)
            {
                slug.Append(char.ToLowerInvariant(c));
            }
        }

        return slug.Length > 0 ? slug.ToString().Normalize(NormalizationForm.FormC) : fallback;
    }
}
