using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>Couples and families whose surname stands once: "Bill and Hillary Clinton".</summary>
internal static class SharedSurnames
{
    /// <summary>For each of <paramref name="names"/> the index of the name whose surname it shares; -1 for all others.</summary>
    public static int[] Find(ArticleWords words, List<NameRun> names, List<NameParts> parts)
    {
        var sharedWith = new int[names.Count];
        Array.Fill(sharedWith, -1);
        var surnames = parts.Where(p => p.IsFull).Select(p => p.Last).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i + 1 < names.Count; i++)
        {
            if (IsCouple(words, names[i], names[i + 1]) && !surnames.Contains(parts[i].Last))
            {
                sharedWith[i] = i + 1;
            }
        }

        return sharedWith;
    }

    // In "Prince William and Kate Marsh" or "Mr. Cameron and Kate Marsh" the first name is complete.
    private static bool IsCouple(ArticleWords words, NameRun one, NameRun other) =>
        one.Length == 1 && other.Length == 2 && other.Start == one.End + 1 && words.Is(one.End, "and")
        && words.Has(one.Start, WordFacts.GivenName) && words.Has(other.Start, WordFacts.GivenName)
        && !(words.ContinuesSentence(one.Start) && words.Has(one.Start - 1, WordFacts.Honorific | WordFacts.AbbreviatedTitle)) && !RoyalNames.IsTitle(words, one.Start - 1) && !IsListed(words, one);

    // "stars like Brandy, Doris and Laura Hillow", "Tilley and Marsh and Odell and Susan Hillow"
    private static bool IsListed(ArticleWords words, NameRun one) => (words.ContinuesSentence(one.Start) && words.Is(one.Start - 1, "and") && words.Has(one.Start - 2, WordFacts.Capitalised)) || (words.IsMark(one.Start - 1, ',') && words.ContinuesSentence(one.Start) && words.Has(one.Start - 2, WordFacts.GivenName)
        && words.Has(one.Start - 2, WordFacts.Capitalised) && !words.Has(one.Start - 3, WordFacts.Capitalised));
}
