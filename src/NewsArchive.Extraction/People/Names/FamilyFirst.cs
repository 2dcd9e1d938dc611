using System.Text;

namespace NewsArchive.Extraction.People.Names;

/// <summary>Names in languages that write the family name first: "Orbán Viktor", "Nguyễn Phú Trọng".</summary>
internal static class FamilyFirst
{
    private const int MostSyllables = 4;

    // Nearly all that Vietnamese bear, without accents.
    private static readonly HashSet<string> Vietnamese = new(
        "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan mai truong to luong cao lam trinh ha thai ta chau quach luu kieu phung tong lai".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether a language writes so.</summary>
    public static bool Has(string language) => language is "hu" or "vi";

    /// <summary>Where a name that begins at a token ends; 0 where none does.</summary>
    public static int End(ArticleWords words, int first, string language) => language switch
    {
        "hu" => Hungarian(words, first),
        "vi" => OfSyllables(words, first),
        _ => 0,
    };

    // "[Orbán Viktor] miniszterelnök", but "Tegnap Viktor elment" and "Donald Trump"
    private static int Hungarian(ArticleWords words, int first)
    {
        if (!IsFamilyName(words, first) || words.IsSmallToo(first) || (words[first].StartsSentence && !words.Has(first, WordFacts.Surname)) || (words.ContinuesSentence(first) && IsFamilyName(words, first - 1)))
        {
            return 0;
        }

        var end = first + 1;
        while (end - first < 3 && words.ContinuesSentence(end) && IsGivenName(words, end))
        {
            end++;
        }

        return end > first + 1 ? end : 0;
    }

    private static bool IsFamilyName(ArticleWords words, int i) => words.Has(i, WordFacts.Capitalised) && !IsGivenName(words, i) && !words.Has(i, WordFacts.NotName | WordFacts.Initial | WordFacts.AllCapitals | WordFacts.Honorific | WordFacts.OrganisationWord);

    private static bool IsGivenName(ArticleWords words, int i) => words.Has(i, WordFacts.GivenName | WordFacts.ForeignGivenName) && words.Has(i, WordFacts.Capitalised);

    /// <summary>Whether a word cannot begin a name in the other order: in Vietnamese those with its accents, and what stands before a family name ("Theo Nguyễn Văn Hải").</summary>
    public static bool IsOwnWord(ArticleWords words, int i, string language) => language == "vi" && (!Ascii.IsValid(words.Word(i)) || OfSyllables(words, i + 1) > 0);

    // "ông [Trần Khải Hoàn]", but "Thành phố Hồ Chí Minh"
    private static int OfSyllables(ArticleWords words, int first)
    {
        if (first >= words.Count || !words.Has(first, WordFacts.Capitalised) || !Vietnamese.Contains(Accents.Fold(words.Word(first)).ToString().ToLowerInvariant()) || (words.ContinuesSentence(first) && words.Has(first - 1, WordFacts.Capitalised) && !words[first - 1].StartsSentence)
            || words.Is(first - 1, "phố") || words.Is(first - 1, "đường"))
        {
            return 0;
        }

        var end = first + 1;
        while (end - first < MostSyllables && words.ContinuesSentence(end) && words.Has(end, WordFacts.Capitalised) && !words.Has(end, WordFacts.AllCapitals))
        {
            end++;
        }

        return end - first > 2 || (end - first == 2 && !words[first].StartsSentence) ? end : 0;
    }
}
