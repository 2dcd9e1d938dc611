namespace NewsArchive.Store.Searching.Analysis;

/// <summary>The article of Arabic, with the small words that are written together with it: "بالمدرسة" (in the school) is found by "مدرسة".</summary>
internal static class ArabicPrefixes
{
    private const int FewestLeft = 3;

    private static readonly string[] Articles = ["وال", "بال", "كال", "فال", "ولل", "ال", "لل"];

    public static bool IsArabic(string word) => word[0] is >= '\u0621' and <= '\u064A';

    /// <param name="word">Folded.</param>
    public static string Cut(string word)
    {
        foreach (var article in Articles)
        {
            if (word.StartsWith(article, StringComparison.Ordinal) && word.Length - article.Length >= FewestLeft)
            {
                return word[article.Length..];
            }
        }

        return word;
    }
}
