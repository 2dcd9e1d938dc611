using System.Text;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Reads the words of a page: those of class names, those of its text, and how much they weigh.</summary>
internal static class PageWords
{
    private static readonly HashSet<string> Inline =
        ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "nobr", "q",
         "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "label", "img", "amp-img",
         "picture", "source", "gu-island", "astro-island", "bsp-page-promo-modal"];

    public static bool IsInline(string name) => Inline.Contains(name);

    /// <summary>White space folded to single blanks; invisible marks dropped.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (c is not ('\u200B' or '\uFEFF' or '\u00AD' or '\u2060'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Letters and digits only, in lower case: two texts of one fold read alike.</summary>
    public static string Letters(string? text)
    {
        var letters = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>Letters and digits as addresses write them: "Klöckner" → "kloeckner", "Détenu" → "detenu".</summary>
    public static string Slug(string text)
    {
        var spelled = text.ToLowerInvariant().Replace("ä", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal)
            .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD);
        return string.Concat(spelled.Where(char.IsLetterOrDigit));
    }

    /// <summary>How much text stands here. A Chinese or Japanese character says about as much as three Latin ones.</summary>
    public static int Weigh(string text)
    {
        var weight = 0;
        foreach (var c in text)
        {
            weight += c is >= '\u3040' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' ? 3 : 1;
        }

        return weight;
    }

    /// <summary>The lower-case words of class names: "ArticleBody__share-bar" → article, body, share, bar.</summary>
    public static string[] Split(string names)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i <= names.Length; i++)
        {
            var ends = i == names.Length || !char.IsLetter(names[i]);
            if (ends || (i > start && char.IsUpper(names[i]) && char.IsLower(names[i - 1])))
            {
                // id="ad6ed79d-88fd-…" is a number, no ad.
                if (i - start > 2 || (i > start && !(ends && i < names.Length && char.IsDigit(names[i])) && !(start > 0 && char.IsDigit(names[start - 1]))))
                {
                    words.Add(names[start..i].ToLowerInvariant());
                }

                start = ends ? i + 1 : i;
            }
        }

        return [.. words];
    }
}
