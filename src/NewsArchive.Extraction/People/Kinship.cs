namespace NewsArchive.Extraction.People;

/// <summary>Nouns for members of a family.</summary>
internal static class Kinship
{
    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "cousin", "nephew", "niece", "uncle", "aunt", "grandson", "granddaughter", "grandfather", "grandmother",
        "fiance", "fiancé", "fiancee", "fiancée", "girlfriend", "boyfriend", "widow", "widower", "twin", "stepson", "stepdaughter", "stepfather", "stepmother", "half-brother", "half-sister",
        "son-in-law", "daughter-in-law", "brother-in-law", "sister-in-law", "father-in-law", "mother-in-law", "ex-wife", "ex-husband",
    };

    private static readonly HashSet<string> Elders = new(StringComparer.Ordinal)
    {
        "mother", "father", "uncle", "aunt", "grandfather", "grandmother", "stepfather", "stepmother", "father-in-law", "mother-in-law",
    };

    private static readonly HashSet<string> Youngers = new(StringComparer.Ordinal)
    {
        "son", "daughter", "nephew", "niece", "grandson", "granddaughter", "stepson", "stepdaughter", "son-in-law", "daughter-in-law",
    };

    /// <summary>Whether a noun in small letters is a relative's of an age before or after one's own: "father", "younger brother"; a "Father" may be a priest.</summary>
    public static RelativeAge AgeOf(ArticleWords words, int noun)
    {
        if (IsIn(Elders, words, noun))
        {
            return RelativeAge.Elder;
        }

        if (IsIn(Youngers, words, noun))
        {
            return RelativeAge.Younger;
        }

        return !IsNoun(words, noun) ? RelativeAge.Unknown
            : words.Is(noun - 1, "elder") || words.Is(noun - 1, "older") ? RelativeAge.Elder
            : words.Is(noun - 1, "younger") || words.Is(noun - 1, "little") ? RelativeAge.Younger : RelativeAge.Unknown;
    }

    /// <summary>Whether the token is "wife", "son" or the like.</summary>
    public static bool IsNoun(ArticleWords words, int index) =>
        IsIn(Nouns, words, index);

    /// <summary>Whether the token is "sons", "sisters" or the like.</summary>
    public static bool IsSeveral(ArticleWords words, int index) =>
        index >= 0 && index < words.Count && words.Word(index) is [.., 's'] word && Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1]);

    private static bool IsIn(HashSet<string> nouns, ArticleWords words, int index) =>
        index >= 0 && index < words.Count && nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index));
}
