using System.Collections.Frozen;

namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Says which single marks may open or close a quotation, and which are apostrophes.</summary>
internal static class SingleMarks
{
    // rock 'n' roll, 'em, 'tis: the mark stands for letters left out, even where a program turned it into ‘.
    private static readonly FrozenSet<string> Elided = FrozenSet.Create(
        "n", "N", "em", "tis", "Tis", "twas", "Twas", "twere", "til", "Til", "cause", "cos", "cuz", "bout", "nuff", "neath", "hood", "burbs", "tude");

    private static readonly FrozenSet<string> Shortened = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "o", "th", "ol", "an", "wi", "mo", "lil", "po");

    /// <summary>The mark's role; null for an apostrophe.</summary>
    public static MarkRole? RoleOf(string text, int at)
    {
        var beside = Beside.Of(text, at, at + 1);
        if (text[at] != '’' && CanOpen(beside) && (beside.PrecedesWord || beside.After is '"' or '(') && !IsElision(text, at, beside))
        {
            return MarkRole.Open;
        }

        if (text[at] == '`' || beside.HasSpaceBefore || char.IsLetterOrDigit(beside.After))
        {
            return null;
        }

        return MayBeApostrophe(text, at, beside) ? MarkRole.Doubtful : MarkRole.Close;
    }

    // ‘We and (‘We and —‘We, but neither O'Brien nor he said,'We
    private static bool CanOpen(Beside beside) => beside.FollowsOpening || beside.Before is '"' or '…' or ':';

    private static bool IsElision(string text, int at, Beside beside)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 8 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        var word = text.AsSpan(at + 1, end - at - 1);
        if (word.Length is 2 or 3 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[1]))
        {
            // the '90s; the class of '92, but ‘20 of us stayed,’ where a sentence starts
            return word.Length == 3 ? word[2] == 's' : beside.HasSpaceBefore && at > 1 && char.IsLetterOrDigit(text[at - 2]);
        }

        return Elided.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    // The voters’ choice, goin’ home, ol’ man, six foot: 6'. Before a comma the mark closes.
    private static bool MayBeApostrophe(string text, int at, Beside beside)
    {
        if (char.IsAsciiDigit(beside.Before))
        {
            return true;
        }

        if (!char.IsLetter(beside.Before) || beside.After is ',' or '.' or ';' or ':')
        {
            return false;
        }

        var start = at;
        while (start > 0 && at - start < 20 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        var word = text.AsSpan(start, at - start);
        return word.EndsWith("s", StringComparison.OrdinalIgnoreCase)
            || (word.Length > 3 && word.EndsWith("in", StringComparison.Ordinal))
            || Shortened.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
