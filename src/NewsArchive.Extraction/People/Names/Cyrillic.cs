namespace NewsArchive.Extraction.People.Names;

/// <summary>What Russian, Ukrainian and Belarusian names have in common: letters, patronymics and the endings of cases.</summary>
internal static class Cyrillic
{
    private const int ShortestStem = 3;

    // Letters as Accents.Fold leaves them: "й" is "и", "ї" is "і", "ё" is "е". Longer endings first.
    private static readonly string[] CaseEndings =
        [
            "ием", "ієм", "еем", "еві", "ові", "ого", "его", "ому", "ему", "ыми", "ими", "ою", "ею", "ом", "ем", "єм", "ым", "им", "ыи", "ии", "іи", "ои", "еи", "ия", "ія",
            "ея", "ию", "ію", "ие", "ее", "ая", "яя", "ую", "юю", "а", "я", "у", "ю", "ы", "и", "і", "е", "є", "о", "ь",
        ];

    private static readonly string[] PatronymicStems = ["ович", "евич", "ьич", "овн", "евн", "івн", "ичн"];

    private static readonly string[] NominativeEndings = ["", "а", "я", "ии", "еи", "іи", "и", "ия", "ія", "ь", "о"];

    public static bool IsLetter(char c) => c is >= '\u0400' and <= '\u04FF';

    /// <summary>What the cases of a name have in common: "путина", "путину" and "путиным" give "путин".</summary>
    /// <param name="word">Small letters, accents folded.</param>
    public static string Stem(string word)
    {
        foreach (var ending in CaseEndings)
        {
            if (word.Length >= ending.Length + ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    /// <summary>"Владимирович", "Олексіївни".</summary>
    public static bool IsPatronymic(ReadOnlySpan<char> word)
    {
        var stem = Stem(Accents.Fold(word).ToString().ToLowerInvariant());
        return stem is "ильич" or "кузьмич" or "фомич" or "лукич" or "ілліч" || stem.Length > 5 && Array.Exists(PatronymicStems, s => stem.EndsWith(s, StringComparison.Ordinal));
    }

    /// <summary>Whether a capitalised word is a listed given name in any case: "Владимир", "Андрія".</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        var folded = Accents.Fold(word).ToString().ToLowerInvariant();
        if (IsListed(folded))
        {
            return true;
        }

        var stem = Stem(folded);
        return stem.Length != folded.Length && Array.Exists(NominativeEndings, ending => IsListed(stem + ending));
    }

    private static bool IsListed(string folded) => (NameLists.FactsOf(folded) & (WordFacts.GivenName | WordFacts.ForeignGivenName)) != 0;
}
