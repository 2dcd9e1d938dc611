using System.Globalization;

namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>The characters on both sides of a mark; a line break at either end of the text. Invisible ones are looked through.</summary>
internal readonly record struct Beside(char Before, char After)
{
    public static Beside Of(string text, int start, int end)
    {
        while (start > 0 && IsInvisible(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsInvisible(text[end]))
        {
            end++;
        }

        return new Beside(start > 0 ? text[start - 1] : '\n', end < text.Length ? text[end] : '\n');
    }

    public bool HasSpaceBefore => char.IsWhiteSpace(Before);

    public bool HasSpaceAfter => char.IsWhiteSpace(After);

    /// <summary>Whether what stands before belongs to what follows: (“ and ‘“ and —“.</summary>
    public bool FollowsOpening => HasSpaceBefore || Before is '(' or '[' or '{' or '“' or '‘' or '„' or '«' or '`' or '*' or '|' || IsDash(Before);

    /// <summary>Whether the sentence pauses or ends right before: “We stay,” and “We stay.”</summary>
    public bool FollowsPause => Before is ',' or '.' or '!' or '?' or '…' or '—' or '–';

    /// <summary>Whether words begin right after: “We and “[We] and “…we and “$5.</summary>
    public bool PrecedesWord => char.IsLetterOrDigit(After) || char.IsSurrogate(After) || After is '[' or '…' or '‘' or '“' or '$' or '£' or '€' or '@' or '#' or '¿' or '¡';

    /// <summary>Whether nothing is seen of the character.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || IsInvisible(c);

    private static bool IsInvisible(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    private static bool IsDash(char c) => c is '—' or '–' or '-' or '―' or '/';
}
