using System.Collections.Frozen;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>What a term has in common with its other forms. A word of a query finds every term that shares one of these with it; a phrase does not.</summary>
public static class TermForms
{
    private const int ShortestStemmed = 3;

    // "U.S." is not "us", "I.T." is not "it"; "U.K." is "UK".
    private static readonly FrozenSet<string> ShortWords =
        "ad ah aid all am an any are as at be but by do for go had he her him his how if in is it its me my no not now of oh old on one or our out own say see she so the to too two up us was way we who why you"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Ordinary words that are also a spelling of a name.
    private static readonly FrozenSet<string> OrdinaryWords = new[] { "said" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Word forms of English, Russian and Ukrainian: "running", "runs" and "run" share "run"; "organisation" and "organization", "U.K." and "UK" share theirs;
    /// Arabic words have theirs with and without the article; "10.000" is "10000", as "10,000" is.
    /// </summary>
    public static string StemOf(string term)
    {
        if (term.Contains('.', StringComparison.Ordinal) && !char.IsDigit(term[^1]))
        {
            var letters = term.Replace(".", "", StringComparison.Ordinal);
            return ShortWords.Contains(letters) ? term : letters;
        }

        if (term.Length > 0 && char.IsAsciiDigit(term[0]))
        {
            return Numeral.Ungrouped(term) ?? term;
        }

        if (Romanization.IsCyrillic(term))
        {
            return CyrillicStemmer.Stem(term);
        }

        if (ArabicPrefixes.IsArabic(term))
        {
            return ArabicPrefixes.Cut(term);
        }

        return term.Length < ShortestStemmed || term.AsSpan().ContainsAnyExceptInRange('a', 'z') ? term : EnglishStemmer.Stem(EnglishSpelling.OneOf(term));
    }

    /// <summary>Spellings of names: "zelenskyy", "zelenskiy" and "зеленский" share "zelensky".</summary>
    public static string NameKeyOf(string term) => OrdinaryWords.Contains(term) ? term : NameVariants.Surname(NameVariants.Given(term));
}
