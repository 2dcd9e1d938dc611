using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Finds players of whom nothing but a surname stands in a list of results, where the list's own form shows what it is.</summary>
internal static class Scoreboards
{
    private const WordFacts NoPlayer = WordFacts.NotName | WordFacts.Place | WordFacts.PlacePhrase | WordFacts.OrganisationWord | WordFacts.OrganisationPhrase | WordFacts.AllCapitals | WordFacts.RoleNoun | WordFacts.Honorific;
    private const int LongestLine = 60;
    private const int LeastLetters = 3;

    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
        var added = new List<NameRun>();
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (!isName[i] && words.Has(i, WordFacts.Capitalised) && !words.Has(i, NoPlayer) && words[i].Length >= LeastLetters && (IsBowled(words, isName, i) || IsSubstitute(words, i) || IsAnalysis(words.Word(i + 1)) || IsScorer(words, isName, i)))
            {
                added.Add(new NameRun(i, i + 1));
            }
        }

        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].StartsParagraph && !isName[i] && BatsmanEnd(words, i) is var end && end > i)
            {
                added.Add(new NameRun(i, end));
            }
        }

        added.Sort((a, b) => a.Start.CompareTo(b.Start));
        return RunList.Merge(added, names);
    }

    // "[I. Halbani] run out 3": a line that begins with an initial and says how the batsman was out.
    private static int BatsmanEnd(ArticleWords words, int start)
    {
        // "I." is cut like the end of a sentence.
        var first = words.Has(start, WordFacts.Initial) ? start + 1 : words.Is(start, "I") && words.IsMark(start + 1, '.') && start + 3 < words.Count && words.Has(start + 2, WordFacts.Capitalised) && !words.Has(start + 2, NoPlayer) ? start + 3 : -1;
        if (first < 0)
        {
            return start;
        }

        var end = first;
        while (words.ContinuesSentence(end) && (words.Has(end, WordFacts.Initial) || (words.Has(end, WordFacts.Capitalised) && !words.Has(end, NoPlayer))))
        {
            end++;
        }

        var isOut = end > start + 1 && end + 1 < words.Count && !words[end].StartsParagraph && (words.Word(end) is "c" or "b" or "lbw" or "st" || (words.Word(end) is "run" or "not" && words.Is(end + 1, "out")));
        return isOut ? end : start;
    }

    // "run out (sub [Halbani]) 0"
    private static bool IsSubstitute(ArticleWords words, int i) => words.Is(i - 1, "sub") && words.IsMark(i - 2, '(') && words.IsMark(i + 1, ')');

    // "P. Marsh c Odell b [Halbani] 77", "lbw b [Halbani] 14"
    private static bool IsBowled(ArticleWords words, bool[] isName, int i) => words.Is(i - 1, "b") && i > 1 && words[i + 1].Kind == TokenKind.Number && (isName[i - 2] || words.Word(i - 2) is "lbw" or "and" || (i > 2 && words.Word(i - 3) is "c" or "st"));

    // "[Halbani] 15-2-60-1": overs, maidens, runs and wickets.
    private static bool IsAnalysis(ReadOnlySpan<char> word) => word.Count('-') == 3 && char.IsDigit(word[0]) && char.IsDigit(word[^1]);

    // "Norr 2 ([Halbani] 12, Marsh 58) Varnmouth 1 ([Selsvoll] 7)": an item of a list in brackets, in a line that names a player so.
    private static bool IsScorer(ArticleWords words, bool[] isName, int i) =>
        words[i + 1].Kind == TokenKind.Number && IsItem(words, i) && (HasPlayer(words, isName, i, 1) || HasPlayer(words, isName, i, -1));

    private static bool HasPlayer(ArticleWords words, bool[] isName, int from, int step)
    {
        for (var k = from + step; k > 0 && k + 1 < words.Count && Math.Abs(k - from) < LongestLine; k += step)
        {
            if (words[step > 0 ? k : k + 1].StartsParagraph)
            {
                return false;
            }

            if (isName[k] && words[k + 1].Kind == TokenKind.Number && (IsItem(words, k) || (isName[k - 1] && k > 1 && IsItem(words, k - 1))))
            {
                return true;
            }
        }

        return false;
    }

    // "(Marsh 111, [Odell] 52), Essex 197-8": behind the bracket stands the other side.
    private static bool IsItem(ArticleWords words, int i)
    {
        if (!(words.IsMark(i - 1, '(') || words.IsMark(i - 1, ',') || words.IsMark(i - 1, ';')))
        {
            return false;
        }

        for (var k = i - 1; k >= 0 && i - k < LongestLine && !words.IsMark(k, ')'); k--)
        {
            if (words.IsMark(k, '('))
            {
                return true;
            }

            if (words[k].StartsParagraph)
            {
                return false;
            }
        }

        return false;
    }
}
