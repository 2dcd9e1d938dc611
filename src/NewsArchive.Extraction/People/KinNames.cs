using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Relatives who are introduced by their given name alone: "his wife, [Melania]", "their sons [Eric] and [Karl]".</summary>
internal static class KinNames
{
    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var added = new List<NameRun>();
        var next = 0;
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var isSeveral = Kinship.IsSeveral(words, i);
            if (words.Has(i, WordFacts.Capitalised) || (!isSeveral && !Kinship.IsNoun(words, i)))
            {
                continue;
            }

            var first = words.IsMark(i + 1, ',') ? i + 2 : i + 1;
            while (IsLoneGivenName(words, first))
            {
                while (next < names.Count && names[next].End <= first)
                {
                    next++;
                }

                if (next == names.Count || names[next].Start > first)
                {
                    added.Add(new NameRun(first, first + 1));
                }

                if (!isSeveral || !(words.IsMark(first + 1, ',') || words.Is(first + 1, "and")))
                {
                    break;
                }

                first += 2;
            }
        }

        return RunList.Merge(names, added);
    }

    /// <summary>Whether a name that begins at the token is a relative's: "his wife, [Melania]".</summary>
    public static bool IsRelative(ArticleWords words, int first) =>
        words.ContinuesSentence(first) && (Kinship.IsNoun(words, first - 1) || Kinship.IsSeveral(words, first - 1) || (words.IsMark(first - 1, ',') && Kinship.IsNoun(words, first - 2)));

    private static bool IsLoneGivenName(ArticleWords words, int i) =>
        words.ContinuesSentence(i) && words.Has(i, WordFacts.Capitalised) && (words.Has(i, WordFacts.GivenName | WordFacts.Surname) || IsBetweenCommas(words, i)) && !words.Has(i, WordFacts.NotName | WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AllCapitals)
        && !(words.ContinuesSentence(i + 1) && words.Has(i + 1, WordFacts.Capitalised | WordFacts.Particle));

    // "her teenage daughter, [Brie], wanted": what no list knows, too.
    private static bool IsBetweenCommas(ArticleWords words, int i) => words.IsMark(i - 1, ',') && words.IsMark(i + 1, ',') && !words.Has(i, WordFacts.Place | WordFacts.PlaceWord | WordFacts.OrganisationWord | WordFacts.OrganisationPhrase);
}
