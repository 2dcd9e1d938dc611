using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>Finds the token runs of a text that name persons, by their shape, the name lists and the words around them.</summary>
internal static class NameFinder
{
    private const WordFacts PartOfName = WordFacts.Capitalised;
    private const WordFacts NeverInName = WordFacts.NotName | WordFacts.Honorific | WordFacts.AbbreviatedTitle;

    private static readonly HashSet<string> SpeechVerbs = new(StringComparer.Ordinal)
    {
        "said", "says", "told", "added", "asked", "replied", "wrote", "tweeted", "testified", "recalled", "explained", "insisted", "who", "whose", "joked", "argued", "admitted",
    };

    /// <summary>Every run that names a person, in order, none overlapping another.</summary>
    public static List<NameRun> Find(ArticleWords words)
    {
        var sure = new List<NameRun>();
        var doubtful = new List<NameRun>();
        for (var i = 0; i < words.Count;)
        {
            if (!words.Has(i, PartOfName))
            {
                i++;
                continue;
            }

            var end = EndOfCapitals(words, i);
            if (NameIn(words, i, end) is { } name)
            {
                (IsPerson(words, i, name) ? sure : doubtful).Add(name);
            }

            i = end;
        }

        AddRepeated(words, sure, doubtful);
        sure.Sort((a, b) => a.Start.CompareTo(b.Start));
        return sure;
    }

    // "Ukrainian President Volodymyr Zelensky", "Vincent van Gogh": capitalised words and the particles between them.
    private static int EndOfCapitals(ArticleWords words, int start)
    {
        var end = start + 1;
        while (end < words.Count && words.ContinuesSentence(end))
        {
            if (words.Has(end, PartOfName))
            {
                end++;
            }
            else if (words.Has(end, WordFacts.Particle) && NextCapital(words, end) is var next and > 0)
            {
                end = next + 1;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static int NextCapital(ArticleWords words, int particle)
    {
        var next = particle + 1;
        if (words.Has(next, WordFacts.Particle) && !words.Has(next, PartOfName))
        {
            next++; // "Mies van der Rohe"
        }

        return words.Has(next, PartOfName) && words.ContinuesSentence(next) ? next : -1;
    }

    private static NameRun? NameIn(ArticleWords words, int start, int end)
    {
        var first = start;
        for (var i = start; i < end; i++)
        {
            // A word that is no part of a name ends what came before it: "Russian President | Vladimir Putin".
            if (words.Has(i, NeverInName) || IsTitle(words, i, end) || (words.Has(i, WordFacts.AllCapitals) && !words.Has(i, WordFacts.NameSuffix) && !IsListed(words, i)))
            {
                first = i + 1;
            }
        }

        // "Then Clinton said": a common word that only its place at the start of the sentence makes a capital.
        while (first < end && words[first].StartsSentence && words.Has(first, WordFacts.CommonWord) && !words.Has(first, WordFacts.GivenName) && !(first == end - 1 && words.Has(first, WordFacts.Surname)))
        {
            first++;
        }

        for (var i = first; i < end; i++)
        {
            if (words.Has(i, WordFacts.OrganisationWord) && !words.Has(i, WordFacts.GivenName) && !(i > first && i == end - 1 && words.Has(i, WordFacts.Surname) && words.Has(i - 1, WordFacts.GivenName)))
            {
                return null; // "Clinton Foundation"
            }
        }

        return first < end && !words.Has(first, WordFacts.NameSuffix) ? new NameRun(first, end) : null;
    }

    private static bool IsTitle(ArticleWords words, int index, int end) =>
        words.Has(index, WordFacts.RoleNoun) && (!words.Has(index, WordFacts.GivenName | WordFacts.Surname) || index + 1 < end);

    private static bool IsListed(ArticleWords words, int index) => words.Has(index, WordFacts.GivenName | WordFacts.Surname) && words[index].Length > 3;

    private static bool IsPerson(ArticleWords words, int runStart, NameRun name)
    {
        var last = words.Has(name.End - 1, WordFacts.NameSuffix) ? name.End - 2 : name.End - 1;
        var isPlace = words.Has(last, WordFacts.Place) || (words.Has(name.Start, WordFacts.Place) && !words.Has(name.Start, WordFacts.GivenName));
        if (HasTitle(words, runStart, name))
        {
            return true;
        }

        if (name.Length == 1)
        {
            return !isPlace && SpeaksNext(words, name.End) && !words.Has(last, WordFacts.CommonWord | WordFacts.AllCapitals) && words.Has(last, WordFacts.Surname);
        }

        var opensLikeName = words.Has(name.Start, WordFacts.GivenName | WordFacts.Initial);
        if (isPlace)
        {
            return opensLikeName && words.Has(last, WordFacts.Surname); // "Joss London", but not "San Diego"
        }

        return opensLikeName || (SpeaksNext(words, name.End) && name.Length <= 3 && !words.Has(name.Start, WordFacts.CommonWord));
    }

    // "spokesman Peskov", "Mr. Lavrov", "President Obama".
    private static bool HasTitle(ArticleWords words, int runStart, NameRun name)
    {
        var before = name.Start - 1;
        if (before < 0 || !words.ContinuesSentence(name.Start) || (words.Has(name.Start, WordFacts.Place) && !words.Has(name.Start, WordFacts.GivenName)))
        {
            return false;
        }

        return words.Has(before, WordFacts.Honorific | WordFacts.AbbreviatedTitle)
            || (words.Has(before, WordFacts.RoleNoun) && (before >= runStart || !words.Has(before, WordFacts.Capitalised)));
    }

    private static bool SpeaksNext(ArticleWords words, int after)
    {
        var at = words.IsMark(after, ',') ? after + 1 : after;
        return at < words.Count && words[at].Kind == TokenKind.Word && SpeechVerbs.Contains(words.Word(at).ToString());
    }

    // Once "Dmitry Peskov" is known, "Peskov" and "Dmitry" alone are him too, wherever they stand.
    private static void AddRepeated(ArticleWords words, List<NameRun> sure, List<NameRun> doubtful)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in sure)
        {
            for (var i = name.Start; i < name.End; i++)
            {
                if (words.Has(i, WordFacts.Capitalised) && words[i].Length > 2 && !words.Has(i, WordFacts.Place))
                {
                    known.Add(words.Word(i).ToString());
                }
            }
        }

        foreach (var name in doubtful)
        {
            if (known.Contains(words.Word(name.End - 1).ToString()))
            {
                sure.Add(name.Length == 1 || known.Contains(words.Word(name.Start).ToString()) ? name : new NameRun(name.End - 1, name.End));
            }
            else if (known.Contains(words.Word(name.Start).ToString()) && !words.Has(name.Start, WordFacts.CommonWord))
            {
                sure.Add(new NameRun(name.Start, name.Start + 1)); // "the Biden White House"
            }
        }
    }
}
