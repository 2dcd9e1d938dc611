using System.Collections.Frozen;

namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Finds where a quotation starts whose opening mark is missing: We will stay,” she said.</summary>
internal static class MissingOpening
{
    private static readonly FrozenSet<string> FirstPerson = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "I", "we", "my", "our", "me", "us");

    /// <summary>The start of the mark's sentence, lest the reporter's own words before it be put into someone's mouth; -1 for a stray mark.</summary>
    /// <param name="floor">The end of the mark before, or the start of the paragraph.</param>
    /// <param name="isFirst">Whether <paramref name="floor"/> is the start of the paragraph, and so of a sentence.</param>
    public static int Find(string text, int floor, QuotationMark mark, bool isFirst)
    {
        var beside = Beside.Of(text, mark.Start, mark.End);
        if (!beside.FollowsPause || char.IsLetterOrDigit(beside.After))
        {
            return -1;
        }

        // A reporter never says I, and no sentence ends with a comma.
        var isSpoken = beside.Before == ',';
        for (var at = mark.Start - 1; at >= floor; at--)
        {
            var startsWord = at == floor || char.IsWhiteSpace(text[at - 1]);
            isSpoken = isSpoken || (startsWord && IsFirstPerson(text, at));
            if (startsWord && (at == floor ? isFirst : StartsSentence(text, floor, at)))
            {
                return isSpoken ? at : -1;
            }
        }

        return -1;
    }

    private static bool IsFirstPerson(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start < 4 && char.IsLetter(text[end]))
        {
            end++;
        }

        return FirstPerson.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text.AsSpan(start, end - start));
    }

    private static bool StartsSentence(string text, int floor, int at) =>
        at - 2 >= floor && (text[at - 2] == ':' || (char.IsUpper(text[at]) && text[at - 2] is '.' or '!' or '?' && !IsAbbreviated(text, floor, at - 2)));

    // Mr. and Gov. are no ends of sentences; a short name is none either, to be sure.
    private static bool IsAbbreviated(string text, int floor, int stop)
    {
        const int longest = 4;
        var start = stop;
        while (start > floor && stop - start <= longest && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return stop - start <= longest && start < stop && char.IsUpper(text[start]);
    }
}
