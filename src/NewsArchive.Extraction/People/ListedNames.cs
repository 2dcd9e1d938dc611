using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Finds names that the tagger missed and that the lists vouch for: a given name and a surname that stand together and alone.</summary>
internal static class ListedNames
{
    private const WordFacts NoName = WordFacts.Place | WordFacts.PlacePhrase | WordFacts.OrganisationPhrase | WordFacts.OrganisationWord | WordFacts.PlaceWord | WordFacts.NotName | WordFacts.AllCapitals | WordFacts.Honorific | WordFacts.AbbreviatedTitle;

    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
        var fullStarts = names.Where(n => n.Length > 1).Select(n => n.Start).ToHashSet();
        var all = names.ToList();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (!isName[i] && words.Has(i, WordFacts.GivenName | WordFacts.Initial) && !words.Has(i, NoName | WordFacts.CommonWord) && End(words, i) is var end and > 0 && !isName.AsSpan(i, end - i).Contains(true))
            {
                all.Add(new NameRun(i, end));
                i = end - 1;
            }
            else if (!isName[i] && words.Has(i, WordFacts.GivenName) && !words.Has(i, WordFacts.NotName) && words.Is(i + 1, "and") && i + 3 < words.Count && (End(words, i + 2) > 0 || fullStarts.Contains(i + 2)) && words.Has(i + 2, WordFacts.GivenName) && !(words.ContinuesSentence(i) && words.Has(i - 1, WordFacts.Capitalised)))
            {
                all.Add(new NameRun(i, i + 1)); // "[Bill] and Hillary Clinton"
            }
        }

        all.Sort((a, b) => a.Start.CompareTo(b.Start));
        return all;
    }

    // "Samuel P. Pike Jr."; 0 where the words go on or begin before.
    private static int End(ArticleWords words, int start)
    {
        if (words.ContinuesSentence(start) && ((words.Has(start - 1, WordFacts.Capitalised) && !words.Has(start - 1, WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AbbreviatedTitle)) || words.Is(start - 1, "the") || words.IsMark(start - 1, '&')))
        {
            return 0;
        }

        var end = start + 1;
        while (words.ContinuesSentence(end) && (words.Has(end, WordFacts.Initial) || words.Has(end, WordFacts.GivenName | WordFacts.Surname)) && !words.Has(end, NoName) && !PostNominals.Begin(words, end))
        {
            end++;
        }

        var last = end - 1;
        if (words.ContinuesSentence(end) && words.Has(end, WordFacts.NameSuffix))
        {
            end++;
        }

        var goesOn = words.ContinuesSentence(end) && ((words.Has(end, WordFacts.Capitalised) && !PostNominals.Begin(words, end)) || words.IsMark(end, '&') || words.Has(end, WordFacts.Possessive));
        return last > start && !goesOn && words.Has(last, WordFacts.Surname) ? end : 0;
    }
}
