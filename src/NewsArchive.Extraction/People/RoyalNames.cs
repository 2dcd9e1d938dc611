using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Kings, popes and saints, who go by a given name and a number: "King Charles III", "Pope Francis".</summary>
internal static class RoyalNames
{
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "King", "Queen", "Prince", "Princess", "Pope", "Emperor", "Empress", "Tsar", "Czar", "Tsarina", "Sultan", "Emir", "Kaiser", "Saint", "St.", "Infanta", "Patriarch",
    };

    /// <summary>Whether the token is a title that a given name follows.</summary>
    public static bool IsTitle(ArticleWords words, int index) =>
        words.Has(index, WordFacts.Capitalised) && Titles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index));

    /// <summary>"Pope Francis" of "Pope … Francis": there is no fuller name of a pope, and one at a time who bears it. Null for anybody else, and where a number tells him from the others.</summary>
    public static string? OfPope(ArticleWords words, List<NameRun> mentions) =>
        mentions.TrueForAll(m => m.Length == 1) && mentions.Exists(m => words.Is(m.Start - 1, "Pope") && IsTitle(words, m.Start - 1) && words.ContinuesSentence(m.Start))
            ? $"Pope {words.Span(mentions[0]).Of(words.Text)}" : null;

    /// <summary>Adds royal names that nobody found, and completes those found without their number or with their title.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var royal = new List<NameRun>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (IsTitle(words, i) && End(words, i + 1) is var end and > 0)
            {
                royal.Add(new NameRun(i + 1, end));
            }
        }

        return RunList.Merge(names, royal);
    }

    // 0 where the title is part of something else: "King George Street", "Prince George’s County", "Queen Latifah Smith"
    private static int End(ArticleWords words, int first)
    {
        const WordFacts NoName = WordFacts.NotName | WordFacts.OrganisationWord | WordFacts.PlaceWord | WordFacts.RoleNoun;
        var end = first;
        while (words.ContinuesSentence(end) && words.Has(end, WordFacts.GivenName) && words.Has(end, WordFacts.Capitalised) && (!words.Has(end, NoName) || end == first) && end - first < 2)
        {
            end++;
        }

        if (end == first)
        {
            return 0;
        }

        if (words.ContinuesSentence(end) && words.Has(end, WordFacts.Capitalised) && NameParts.IsSuffix(words, end))
        {
            return end + 1;
        }

        var goesOn = words.ContinuesSentence(end) && (words.Has(end, WordFacts.Capitalised) || words.Has(end, WordFacts.Particle))
            || (words.Has(end, WordFacts.Possessive) && words.ContinuesSentence(end + 1) && words.Has(end + 1, WordFacts.OrganisationWord | WordFacts.PlaceWord) && words.Has(end + 1, WordFacts.Capitalised));
        return goesOn || words.Is(first - 1, "St.") ? 0 : end; // "St. Thomas" is rather an island, "St. John Paul II" a pope
    }
}
