namespace NewsArchive.Store.Searching.Analysis;

/// <summary>The signs inside numbers: "1,000,000", "1.000.000", "1 000" with a space that does not break, and "3.5" are one word each, "06.11.2024" and "1,2,3" are three.</summary>
internal static class Numeral
{
    private const int GroupLength = 3;

    public static bool IsSign(char c) => c is '.' or ',' or '\u00A0' or '\u2009' or '\u202F';

    /// <summary>Whether a sign behind the first letter or digit of a word belongs to a number.</summary>
    public static bool Holds(string text, int at)
    {
        if (!IsDigit(text, at - 1) || !IsDigit(text, at + 1))
        {
            return false;
        }

        var isDot = text[at] == '.';
        var before = at - 1;
        while (IsDigit(text, before - 1) && (isDot || at - before <= GroupLength))
        {
            before--;
        }

        var behind = at + 1;
        while (IsDigit(text, behind) && (isDot || behind - at <= GroupLength + 1))
        {
            behind++;
        }

        if (!isDot)
        {
            return at - before <= GroupLength && behind - at == GroupLength + 1;
        }

        var isSingle = !(Is(text, before - 1, '.') && IsDigit(text, before - 2)) && !(Is(text, behind, '.') && IsDigit(text, behind + 1));
        return isSingle || IsInGroups(text, at);
    }

    /// <summary>"10.000" and "1.000.000" without their dots; null for what is no number in groups, as "3.5" and "0.125".</summary>
    public static string? Ungrouped(string term)
    {
        var groups = term.Split('.');
        return groups.Length > 1 && groups[0].Length is > 0 and <= GroupLength && groups[0][0] != '0' && groups.Skip(1).All(g => g.Length == GroupLength) && groups.All(g => g.All(char.IsAsciiDigit))
            ? string.Concat(groups)
            : null;
    }

    // The dots of "2.500.000", not those of "06.11.2024".
    private static bool IsInGroups(string text, int at)
    {
        var (start, end) = (at, at);
        while (IsDigit(text, start - 1) || (Is(text, start - 1, '.') && IsDigit(text, start - 2)))
        {
            start--;
        }

        while (IsDigit(text, end + 1) || (Is(text, end + 1, '.') && IsDigit(text, end + 2)))
        {
            end++;
        }

        return end - start < TextAnalyzer.LongestTerm && Ungrouped(text[start..(end + 1)]) is not null;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool Is(string text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;
}
