namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Letters parted by dots without spaces: "U.S.", "e.g.", "Ph.D.".</summary>
internal static class Abbreviation
{
    private const int LongestPart = 2;
    private const char FirstUnspaced = '\u0E00'; // Thai; behind it come the scripts that do not abbreviate so

    /// <summary>Where the abbreviation that begins at a letter ends, its last dot included; null where none begins there.</summary>
    public static int? EndOf(string text, int start)
    {
        // Nearly every word fails here.
        if (!IsDot(text, start + 1) && !IsDot(text, start + 2))
        {
            return null;
        }

        // "co.uk" in "bbc.co.uk" is part of a host's name.
        if (start > 1 && text[start - 1] == '.' && char.IsLetterOrDigit(text[start - 2]))
        {
            return null;
        }

        var (at, parts, hasSingle) = (start, 0, false);
        while (true)
        {
            var partStart = at;
            while (at < text.Length && IsLetter(text[at]) && at - partStart <= LongestPart)
            {
                at++;
            }

            if (at == partStart || at - partStart > LongestPart)
            {
                return null; // "J.K.Rowling", "x.com"
            }

            hasSingle |= at - partStart == 1;
            parts++;
            if (!IsDot(text, at) || at + 1 >= text.Length || !IsLetter(text[at + 1]))
            {
                break;
            }

            at++;
        }

        if (parts < 2 || !hasSingle)
        {
            return null;
        }

        if (IsDot(text, at))
        {
            return at + 1;
        }

        return at < text.Length && (char.IsLetterOrDigit(text[at]) || char.IsSurrogate(text[at])) ? null : at;
    }

    private static bool IsLetter(char c) => c < FirstUnspaced && char.IsLetter(c) && !CharacterKinds.IsApostrophe(c);

    private static bool IsDot(string text, int at) => at < text.Length && text[at] == '.';
}
