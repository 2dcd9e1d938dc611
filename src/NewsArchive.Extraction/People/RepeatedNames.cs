using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Makes a text agree with itself: what is a person's name in one sentence is one wherever it stands alone.</summary>
internal static class RepeatedNames
{
    private static readonly HashSet<string> PlacePrepositions = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "at", "to", "from", "near", "into", "across", "of", "through", "around", "outside",
    };

    private sealed class Votes
    {
        public List<int> Named { get; } = [];

        public List<int> Unnamed { get; } = [];
    }

    /// <summary>The names, with those found again and without those that the rest of the text speaks against, in order.</summary>
    public static List<NameRun> Settle(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        var surnames = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            isName.AsSpan(name.Start, name.Length).Fill(true);
            if (Last(words, name) is var last && last > name.Start)
            {
                surnames.Add(words.Word(last).ToString());
            }
        }

        var isOfFull = new bool[words.Count];
        var settled = new List<NameRun>(names.Count);
        Keep(names.FindAll(n => n.Length > 1));
        Keep(FullNamesAgain(words, names, isName));
        Keep(GivenBefore(words, names, isName));
        var votes = Count(words, names, isName);
        foreach (var (word, vote) in votes)
        {
            // "Helen Marsh" shows what "Marsh" is; else most of the places where the word stands alone decide.
            var isSurname = surnames.Contains(word);
            if (isSurname || vote.Named.Count >= vote.Unnamed.Count)
            {
                settled.AddRange(vote.Named.Where(i => !isOfFull[i] && !CommonWords.IsOrder(words, i)).Select(i => new NameRun(i, i + 1)));
            }

            if (isSurname || vote.Named.Count > vote.Unnamed.Count)
            {
                settled.AddRange(vote.Unnamed.Where(i => !words.Has(i, WordFacts.NotName) && !CommonWords.IsWordHere(words, i) && !(words.Has(i, WordFacts.Place) && IsPlace(words, i, isSurname && (vote.Named.Count > 0 || Speaks(words, i))))).Select(i => WithSuffix(words, i, i + 1)));
            }
        }

        settled.Sort((a, b) => a.Start.CompareTo(b.Start));
        return settled;

        void Keep(List<NameRun> full)
        {
            foreach (var name in full.Where(n => !isOfFull.AsSpan(n.Start, n.Length).Contains(true)))
            {
                settled.Add(name);
                isOfFull.AsSpan(name.Start, name.Length).Fill(true);
            }
        }
    }

    /// <summary>The names of a text and those named in full wherever they stand again, in order.</summary>
    public static List<NameRun> WithFullAgain(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
        return RunList.Merge(names, FullNamesAgain(words, names, isName));
    }

    /// <summary>"Helen Marsh" once seen is seen everywhere, also where the words around it say little.</summary>
    /// <param name="isName">The tokens of <paramref name="names"/>; those found are marked too.</param>
    public static List<NameRun> FullNamesAgain(ArticleWords words, List<NameRun> names, bool[] isName)
    {
        var byFirst = names.Where(n => n.Length > 1).ToLookup(n => words.Word(n.Start).ToString(), StringComparer.Ordinal);
        var again = new List<NameRun>();
        for (var i = 0; byFirst.Count > 0 && i < words.Count; i++)
        {
            if (isName[i] || !words.Has(i, WordFacts.Capitalised))
            {
                continue;
            }

            foreach (var name in byFirst[words.Word(i).ToString()])
            {
                if (!isName[i] && IsSame(words, name, i))
                {
                    again.Add(WithSuffix(words, i, i + name.Length));
                    isName.AsSpan(i, again[^1].Length).Fill(true);
                }
            }
        }

        return again;
    }

    // "Sollander said" shows that "Petra Sollander" is a name, though Petra may be a town.
    private static List<NameRun> GivenBefore(ArticleWords words, List<NameRun> names, bool[] isName)
    {
        var alone = names.Where(n => n.Length == 1 && !words.Has(n.Start, WordFacts.Place | WordFacts.CommonWord)).Select(n => words.Word(n.Start).ToString()).ToHashSet(StringComparer.Ordinal);
        var given = new List<NameRun>();
        for (var i = 1; alone.Count > 0 && i < words.Count; i++)
        {
            if (!isName[i] && !isName[i - 1] && words.Has(i - 1, WordFacts.GivenName) && words.ContinuesSentence(i) && alone.Contains(words.Word(i).ToString())
                && !(words.ContinuesSentence(i - 1) && words.Has(i - 2, WordFacts.Capitalised) && !words.Has(i - 2, WordFacts.RoleNoun | WordFacts.Honorific))
                && !(words.ContinuesSentence(i + 1) && words.Has(i + 1, WordFacts.Capitalised)))
            {
                given.Add(new NameRun(i - 1, i + 1));
                isName.AsSpan(i - 1, 2).Fill(true);
            }
        }

        return given;
    }

    private static bool IsSame(ArticleWords words, NameRun name, int start)
    {
        for (var k = 0; k < name.Length; k++)
        {
            if (start + k >= words.Count || (k > 0 && !words.ContinuesSentence(start + k)) || !words.Word(name.Start + k).SequenceEqual(words.Word(start + k)))
            {
                return false;
            }
        }

        var end = start + name.Length;
        return !(words.ContinuesSentence(end) && words.Has(end, WordFacts.OrganisationWord)); // "the Helen Marsh Foundation"
    }

    private static NameRun WithSuffix(ArticleWords words, int start, int end) =>
        new(start, words.ContinuesSentence(end) && words.Has(end, WordFacts.NameSuffix) ? end + 1 : end);

    // "Jordan defends his film" where Neil Jordan is its director, but "a river in Jordan".
    private static bool IsPlace(ArticleWords words, int index, bool isSurname) =>
        !isSurname || words.IsMark(index - 1, ',') || words.IsMark(index + 1, ',') || (index > 0 && PlacePrepositions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index - 1)));

    private static bool Speaks(ArticleWords words, int index) => words.Is(index + 1, "said") || words.Is(index - 1, "said");

    private static Dictionary<string, Votes> Count(ArticleWords words, List<NameRun> names, bool[] isName)
    {
        var votes = new Dictionary<string, Votes>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var word = words.Word(Last(words, name)).ToString();
            if (!votes.TryGetValue(word, out var vote))
            {
                votes.Add(word, vote = new Votes());
            }

            if (name.Length == 1)
            {
                vote.Named.Add(name.Start);
            }
        }

        var lookup = votes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < words.Count; i++)
        {
            if (!isName[i] && words.Has(i, WordFacts.Capitalised) && StandsAlone(words, i, isName) && lookup.TryGetValue(words.Word(i), out var vote))
            {
                vote.Unnamed.Add(i);
            }
        }

        return votes;
    }

    private static int Last(ArticleWords words, NameRun name) =>
        name.Length > 1 && words.Has(name.End - 1, WordFacts.NameSuffix) ? name.End - 2 : name.End - 1;

    private static bool StandsAlone(ArticleWords words, int i, bool[] isName) =>
        !(words.ContinuesSentence(i) && words.Has(i - 1, WordFacts.Capitalised) && !words.Has(i - 1, WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.NotName) && !isName[i - 1])
        && !(words.ContinuesSentence(i + 1) && ((words.Has(i + 1, WordFacts.Capitalised) && !words.Has(i + 1, WordFacts.NameSuffix) && !NameTitle.IsSeniority(words, i + 1) && PostNominals.End(words, i + 1) == i + 1) || words.IsMark(i + 1, '&')));
}
