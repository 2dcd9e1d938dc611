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

    /// <summary>Whether the token is "wife", "son" or the like.</summary>
    public static bool IsNoun(ArticleWords words, int index) =>
        index >= 0 && index < words.Count && Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index));

    /// <summary>Whether the token is "sons", "sisters" or the like.</summary>
    public static bool IsSeveral(ArticleWords words, int index) =>
        index >= 0 && index < words.Count && words.Word(index) is [.., 's'] word && Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[..^1]);
}
