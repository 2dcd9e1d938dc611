using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Finds names by the courtesy before them or the letters behind: after "Mrs." and before "OBE" stands a name, however strange.</summary>
internal static class TitledNames
{
    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var added = new List<NameRun>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (IsCourtesy(words, i) && Name(words, i + 1) is { Length: > 0 } name)
            {
                added.Add(name);
            }
            else if (IsPeer(words, i) && Name(words, i + 1) is { Length: > 0 } peer && !words.Has(peer.Start, WordFacts.RoleNoun | WordFacts.RoleModifier) && !words.Has(peer.End - 1, WordFacts.PlaceWord))
            {
                added.Add(peer);
            }
            else if (PostNominals.Begin(words, i + 1) && FirstOf(words, i) is var first && first < i)
            {
                added.Add(new NameRun(first, i + 1));
            }
        }

        return RunList.Merge(added, names);
    }

    // Those that open neither places ("St. Louis") nor names of other things ("Dr Pepper", "Lady Luck").
    private static bool IsCourtesy(ArticleWords words, int index) =>
        words.Word(index) is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms" or "Mx." or "Mx" or "Messrs." or "Mme" or "Mme." or "Mlle";

    // "Chairman Lord [Ormskirk]", but "the Lord Mayor", "Lord Street", "Lord & Marsh"
    private static bool IsPeer(ArticleWords words, int index) => words.Word(index) is "Lord" or "Lady" or "Baroness" or "Viscount"
        && words.ContinuesSentence(index) && words.Has(index - 1, WordFacts.RoleNoun | WordFacts.Honorific);

    private static NameRun Name(ArticleWords words, int start)
    {
        var end = start;
        while (words.ContinuesSentence(end) && (IsPart(words, end) || (words.Has(end, WordFacts.Particle) && words.ContinuesSentence(end + 1) && IsPart(words, end + 1))))
        {
            end++;
        }

        return new NameRun(start, end);
    }

    // "[Imogen Pettigrew-Shaw] KC": back to a given name, which no other name precedes.
    private static int FirstOf(ArticleWords words, int last)
    {
        var first = last;
        while (IsPart(words, first) && words.ContinuesSentence(first) && IsPart(words, first - 1) && !words.Has(first - 1, WordFacts.AbbreviatedTitle | WordFacts.Place))
        {
            first--;
        }

        return words.Has(first, WordFacts.GivenName) && !words.Has(last, WordFacts.Place | WordFacts.PlaceWord) ? first : last;
    }

    private static bool IsPart(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Capitalised) && !words.Has(index, WordFacts.NotName | WordFacts.Honorific | WordFacts.OrganisationWord) && !PostNominals.Begin(words, index);
}
