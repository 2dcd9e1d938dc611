using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Second names that a text gives right behind the first: "(Володимир Зеленський)", "née Roberts", "also known as The Jackal".</summary>
internal static class OtherNames
{
    private const int LongestName = 4;
    private const int LongestReach = 3;

    /// <summary>The names with those added, in order, and which of them is another name of the one before it.</summary>
    public static (List<NameRun> Names, HashSet<NameRun> IsOther) Add(ArticleWords words, List<NameRun> names)
    {
        var added = new List<NameRun>();
        foreach (var name in names)
        {
            if (name.End + 2 < words.Count && (InOwnScript(words, name.End) ?? BehindCue(words, name.End)) is { } other)
            {
                added.Add(other);
            }
        }

        return (RunList.Merge(names, added), [.. added]);
    }

    // "Volodymyr Zelensky (Володимир Зеленський)", "Xi Jinping (Chinese: 习近平; born 1953)"
    private static NameRun? InOwnScript(ArticleWords words, int open)
    {
        if (!words.IsMark(open, '('))
        {
            return null;
        }

        var first = words.IsMark(open + 2, ':') ? open + 3 : open + 1;
        var end = first;
        while (end < words.Count && end - first < LongestName && words[end].Kind == TokenKind.Word && !IsLatin(words.Word(end)))
        {
            end++;
        }

        return end > first && end < words.Count && (words.IsMark(end, ')') || words.IsMark(end, ';') || words.IsMark(end, ',')) ? new NameRun(first, end) : null;
    }

    // ", née Roberts", ", also known as The Jackal,", "a.k.a. Snoop Dogg"
    private static NameRun? BehindCue(ArticleWords words, int at)
    {
        var first = at;
        if (words.IsMark(at, ',') || words.IsMark(at, '('))
        {
            first++;
        }

        var isBirthName = words.Is(first, "née") || words.Is(first, "né") || words.Is(first, "nee");
        if (isBirthName || words.Is(first, "a.k.a.") || words.Is(first, "aka"))
        {
            first++;
        }
        else
        {
            var cue = first;
            while (first < words.Count && first - cue < LongestReach && words.Word(first) is "also" or "better" or "known" or "as" or "professionally")
            {
                first++;
            }

            if (first == cue || first == at || !words.Is(first - 1, "as") || !words.Is(first - 2, "known"))
            {
                return null;
            }
        }

        if (words.Has(first, WordFacts.Honorific) && words.Has(first + 1, WordFacts.Capitalised))
        {
            first++; // "known as Lady [Gaga]"
        }

        var end = first;
        while (end < words.Count && end - first < LongestName && (end == first || words.ContinuesSentence(end)) && words.Has(end, WordFacts.Capitalised | WordFacts.Particle) && (end > first || words.Has(end, WordFacts.Capitalised)))
        {
            end++;
        }

        return end > first && end < words.Count && !words.Has(first, WordFacts.Place | WordFacts.RoleNoun) && !words.Has(end - 1, WordFacts.OrganisationWord | WordFacts.PlaceWord)
            && (isBirthName || words[end].Kind == TokenKind.Punctuation || !words.Has(end, WordFacts.Possessive)) ? new NameRun(first, end) : null;
    }

    private static bool IsLatin(ReadOnlySpan<char> word) => word[0] < '\u0370';
}
