using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Where a name begins and ends.</summary>
internal static class NameBounds
{
    private const int LongestNickname = 3;

    /// <summary>Cuts off what is never part of a name, and adds what always is: "[Mr. Ada Marsh Monday]" is "Ada Marsh".</summary>
    public static NameRun Trim(ArticleWords words, NameRun run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && (words.Has(start, WordFacts.AbbreviatedTitle) || (end - start > 1 && IsBeforeName(words, start))))
        {
            start++;
        }

        // "said van der [Molen]"
        while (start > 0 && start < end && IsSmallParticle(words, start) && IsSmallParticle(words, start - 1))
        {
            start--;
        }

        if (words.Has(end, WordFacts.NameSuffix) && words.ContinuesSentence(end))
        {
            end++; // "[Marsh] Jr."
        }

        while (end - start > 1 && IsWeekday(words, end - 1))
        {
            end--; // "will meet Ada Marsh Monday"
        }

        return new NameRun(start, end);
    }

    /// <summary>Joins a name that a nickname parts: "Ada “The Bell” Marsh", "Alan (Al) Marsh".</summary>
    public static List<NameRun> JoinNicknames(ArticleWords words, List<NameRun> names)
    {
        var joined = new List<NameRun>(names.Count);
        foreach (var name in names)
        {
            if (joined.Count > 0 && IsNicknameBetween(words, joined[^1].End, name.Start))
            {
                joined[^1] = new NameRun(joined[^1].Start, name.End);
            }
            else if (joined.Count > 1 && IsNicknameBetween(words, joined[^2].End, name.Start))
            {
                joined.RemoveAt(joined.Count - 1); // the nickname was taken for a name of its own
                joined[^1] = new NameRun(joined[^1].Start, name.End);
            }
            else
            {
                joined.Add(name);
            }
        }

        return joined;
    }

    private static bool IsNicknameBetween(ArticleWords words, int start, int end)
    {
        if (end - start < 3 || end - start > LongestNickname + 2 || !IsPair(words, start, end - 1))
        {
            return false;
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            if (words[i].Kind != TokenKind.Word || words.Has(i, WordFacts.Place))
            {
                return false;
            }
        }

        return words.Has(start + 1, WordFacts.Capitalised) && words.Text[words[start].Start - 1] == ' ' && words.Text[words[end - 1].Start + 1] == ' ';
    }

    private static bool IsPair(ArticleWords words, int open, int close) => words.Text[words[open].Start] switch
    {
        '“' => words.IsMark(close, '”'),
        '"' => words.IsMark(close, '"'),
        '‘' => words.IsMark(close, '’'),
        '\'' => words.IsMark(close, '\''),
        '(' => words.IsMark(close, ')'),
        _ => false,
    };

    private static bool IsWeekday(ArticleWords words, int index) =>
        words.Word(index) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    private static bool IsSmallParticle(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Particle) && !words.Has(index, WordFacts.Capitalised);

    // "[Senator] Ada Marsh", "[Ex-Minister] Ada Marsh", "[Friday] Ada Marsh"
    private static bool IsBeforeName(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Honorific) || IsWeekday(words, index)
        || (words.Has(index, WordFacts.RoleNoun) && !words.Has(index, WordFacts.GivenName))
        || (words.Word(index).IndexOf('-') is 2 or 3 && words.Word(index).StartsWith("ex-", StringComparison.OrdinalIgnoreCase));
}
