using NewsArchive.Extraction;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Searching.Snippets;

/// <summary>Chooses what is shown around hits: from the start of a sentence where there is room, between whole words.</summary>
internal static class SnippetWindow
{
    // What belongs to the words before it, where these are not shown: ", said Holm", "– but", "| 12".
    private const string SignsBehind = ",;:.!?)]}”»…–—-|/·、。，；：！？）」』،؛؟";

    private const int ShareBefore = 3; // a third of the room goes before the hits where no sentence begins near them

    /// <param name="hits">From the first to the last that is to be seen.</param>
    public static TextSpan Around(string text, TextSpan hits, int maxLength)
    {
        var room = maxLength - hits.Length;
        if (room <= 0)
        {
            return new TextSpan(hits.Start, Whole(text, Math.Min(hits.End, hits.Start + Math.Max(1, maxLength))));
        }

        var unused = room - (text.Length - hits.End); // where the text ends soon behind the hits
        var start = SentenceStart(text, hits, maxLength) ?? WordStart(text, hits.Start, Math.Max(room / ShareBefore, unused));
        var end = Math.Min(text.Length, start + maxLength);
        return Trimmed(text, new TextSpan(start, end == text.Length ? end : WordEnd(text, hits.End, end)), hits);
    }

    /// <summary>The last sentence start before the hits; where the text ends soon behind them, an earlier one that the room reaches.</summary>
    private static int? SentenceStart(string text, TextSpan hits, int maxLength)
    {
        int? found = null;
        for (var at = hits.Start; at >= 0 && hits.End - at <= maxLength; at--)
        {
            if (!BeginsSentence(text, at))
            {
                continue;
            }

            if (found is not null && text.Length - at > maxLength)
            {
                break;
            }

            found = at;
            if (text.Length - at >= maxLength)
            {
                break;
            }
        }

        return found;
    }

    // Behind "… of the town.” ", not behind "Gov. Holm" or "J. Edgar".
    private static bool BeginsSentence(string text, int at)
    {
        if (at == 0 || text[at - 1] is '\n' or '。' or '！' or '？')
        {
            return true;
        }

        if (!char.IsWhiteSpace(text[at - 1]) || char.IsWhiteSpace(text[at]) || char.IsLower(text[at]))
        {
            return false;
        }

        var mark = at - 1;
        while (mark > 0 && (char.IsWhiteSpace(text[mark]) || text[mark] is '”' or '"' or '’' or '\'' or '»' or ')'))
        {
            mark--;
        }

        if (text[mark] is '!' or '?' or '…')
        {
            return true;
        }

        var word = mark;
        while (word > 0 && mark - word < 5 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return text[mark] == '.' && (mark - word > 3 || mark == word || !char.IsUpper(text[word]));
    }

    private static int WordStart(string text, int hit, int room)
    {
        var start = Math.Max(0, hit - room);
        while (start > 0 && start < hit && !IsBetweenWords(text, start))
        {
            start++;
        }

        return start;
    }

    private static int WordEnd(string text, int hit, int limit)
    {
        for (var end = limit; end > hit; end--)
        {
            if (IsBetweenWords(text, end))
            {
                return end;
            }
        }

        return hit;
    }

    // Scripts that write no spaces may be cut before any letter, not before the vowel of one.
    private static bool IsBetweenWords(string text, int at) =>
        char.IsWhiteSpace(text[at]) || char.IsWhiteSpace(text[at - 1])
        || (text[at] >= 128 && !char.IsLowSurrogate(text[at]) && CharacterKinds.At(text, at, out _) == CharacterKind.Unspaced);

    private static TextSpan Trimmed(string text, TextSpan window, TextSpan hits)
    {
        var (start, end) = (window.Start, window.End);
        while (start < hits.Start && (char.IsWhiteSpace(text[start]) || (start > 0 && SignsBehind.Contains(text[start], StringComparison.Ordinal))))
        {
            start++;
        }

        while (end > hits.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static int Whole(string text, int end) =>
        end > 1 && end < text.Length && char.IsSurrogatePair(text[end - 1], text[end]) ? end - 1 : end;
}
