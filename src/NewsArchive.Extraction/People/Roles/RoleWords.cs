using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People.Roles;

/// <summary>The small words by which a description is told from what surrounds it.</summary>
internal static class RoleWords
{
    private static readonly HashSet<string> Articles = new(StringComparer.OrdinalIgnoreCase) { "the", "a", "an" };
    private static readonly HashSet<string> Possessives = new(StringComparer.OrdinalIgnoreCase) { "his", "her", "its", "their", "our", "my", "your" };

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase)
    {
        "of", "for", "at", "in", "with", "from", "to", "and", "or", "on", "by", "under", "who", "whose", "which", "that", "during", "since", "until", "between", "against", "behind", "over",
    };

    private static readonly HashSet<string> Directions = new(StringComparer.OrdinalIgnoreCase)
    {
        "new", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "old", "first", "former", "late",
    };

    public static bool IsArticle(ArticleWords words, int index) => IsIn(words, index, Articles);

    public static bool IsDeterminer(ArticleWords words, int index) => IsIn(words, index, Articles) || IsIn(words, index, Possessives);

    /// <summary>Words that join a description's head to what follows it: "head | of the agency".</summary>
    public static bool IsLink(ArticleWords words, int index) => IsIn(words, index, Links);

    /// <summary>Words that open place names and descriptions alike: "New York Mayor", "North Korean leader".</summary>
    public static bool IsDirection(ArticleWords words, int index) => IsIn(words, index, Directions);

    /// <summary>A role of one person; "senators" are several.</summary>
    public static bool IsHead(ArticleWords words, int index) => (words.Has(index, WordFacts.RoleNoun) && !words.Has(index, WordFacts.SeveralRoles)) || IsFirstLady(words, index);

    // "Lady Marsh" has a courtesy, "the first lady" an office.
    private static bool IsFirstLady(ArticleWords words, int index) => words.Is(index, "lady") && words.Is(index - 1, "first") && words.ContinuesSentence(index);

    /// <summary>Words that may stand before the head of a description: "Kremlin", "former", "U.S.", "left-wing".</summary>
    public static bool IsModifier(ArticleWords words, int index)
    {
        if (index < 0 || index >= words.Count || words[index].Kind != NewsArchive.Extraction.Words.TokenKind.Word || char.IsDigit(words.Word(index)[0]))
        {
            return false;
        }

        if (words.Has(index, WordFacts.RoleModifier | WordFacts.RoleNoun))
        {
            return true;
        }

        if (words.Has(index, WordFacts.Capitalised))
        {
            return !words.Has(index, WordFacts.NotName | WordFacts.Honorific) && !IsParticipleOfSentence(words, index) || IsDirection(words, index) || words.Word(index).Count('.') > 1;
        }

        return IsDirection(words, index) || (words.Word(index).Contains('-') && !words.Has(index, WordFacts.NotName));
    }

    // "[Accusing] Prime Minister Ada Marsh of": a verb, to which the sentence gives the capital.
    private static bool IsParticipleOfSentence(ArticleWords words, int index) => words[index].StartsSentence && words.Word(index) is [_, _, _, .., 'i', 'n', 'g'] && words.Has(index, WordFacts.CommonWord);

    private static bool IsIn(ArticleWords words, int index, HashSet<string> set) =>
        index >= 0 && index < words.Count && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index));
}
