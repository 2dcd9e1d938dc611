using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Names that a nickname parts: "Ada “The Bell” Marsh".</summary>
internal static class Nicknames
{
    private const int LongestNickname = 3;

    /// <summary>Adds a given name that a nickname parts from a surname which nobody knew: "Gilbert "Bosun" [Tarrabee]".</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var added = new List<NameRun>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Has(i, WordFacts.GivenName | WordFacts.Initial) && words.Has(i, WordFacts.Capitalised) && SurnameBeyond(words, i + 1) is { } surname)
            {
                var first = names.Find(n => n.Start <= i && i < n.End) is { Length: > 0 } known ? known.Start : i;
                added.Add(new NameRun(first, surname + 1));
                i = surname;
            }
        }

        return added.Count == 0
            ? names
            : [.. names.Where(n => !added.Exists(a => a.Start < n.End && n.Start < a.End)).Concat(added).OrderBy(n => n.Start)];
    }

    /// <summary>Joins a name that a nickname parts: "Ada “The Bell” Marsh", "Alan (Al) Marsh".</summary>
    public static List<NameRun> Join(ArticleWords words, List<NameRun> names)
    {
        var joined = new List<NameRun>(names.Count);
        foreach (var name in names)
        {
            if (joined.Count > 0 && IsNicknameBetween(words, joined[^1].End, name.Start) && !IsWhole(words, joined[^1]))
            {
                joined[^1] = new NameRun(joined[^1].Start, name.End);
            }
            else if (joined.Count > 1 && IsNicknameBetween(words, joined[^2].End, name.Start) && !IsWhole(words, joined[^2]))
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

    // "Ada Marsh (Neths) Rabobank": behind a surname brackets hold a country or a team, and no nickname.
    private static bool IsWhole(ArticleWords words, NameRun name) => words.IsMark(name.End, '(') && name.Length > 1 && !words.Has(name.End - 1, WordFacts.Initial | WordFacts.GivenName);

    private static int? SurnameBeyond(ArticleWords words, int open)
    {
        for (var close = open + 2; close <= open + LongestNickname + 1 && close + 1 < words.Count; close++)
        {
            if (words.Has(close + 1, WordFacts.Capitalised) && !words.Has(close + 1, WordFacts.NotName) && words.ContinuesSentence(close + 1) && IsNicknameBetween(words, open, close + 1))
            {
                return close + 1;
            }
        }

        return null;
    }

    private static bool IsNicknameBetween(ArticleWords words, int start, int end)
    {
        if (end - start < 3 || end - start > LongestNickname + 2 || !IsPair(words, start, end - 1))
        {
            return false;
        }

        for (var i = start + 1; i < end - 1; i++)
        {
            // "Juan "Chico" Marsh" is not from Chico, "Juan Marsh (Chico)" may be.
            if (words[i].Kind != TokenKind.Word || (words.Has(i, WordFacts.Place | WordFacts.PlacePhrase) && (end - start > 3 || words.IsMark(start, '('))))
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
}
