namespace NewsArchive.Store.Searching.Analysis;

/// <summary>The signs inside numbers: "1,000,000" and "3.5" are one word each, "06.11.2024" and "1,2,3" are three.</summary>
internal static class Numeral
{
    private const int GroupLength = 3;

    /// <summary>Whether a dot or comma behind the first letter or digit of a word belongs to a number.</summary>
    public static bool Holds(string text, int at)
    {
        if (!IsDigit(text, at - 1) || !IsDigit(text, at + 1))
        {
            return false;
        }

        var before = at - 1;
        while (IsDigit(text, before - 1) && (text[at] == '.' || at - before <= GroupLength))
        {
            before--;
        }

        var behind = at + 1;
        while (IsDigit(text, behind) && (text[at] == '.' || behind - at <= GroupLength + 1))
        {
            behind++;
        }

        return text[at] == ','
            ? at - before <= GroupLength && behind - at == GroupLength + 1
            : !(Is(text, before - 1, '.') && IsDigit(text, before - 2)) && !(Is(text, behind, '.') && IsDigit(text, behind + 1));
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);

    private static bool Is(string text, int at, char c) => at >= 0 && at < text.Length && text[at] == c;
}
