namespace NewsArchive.Extraction.People.Names;

/// <summary>What the built-in lists know of given names.</summary>
public static class GivenNames
{
    /// <summary>Whether people somewhere have the word as a given name, in whatever letters and case: "Ingrid", "małgorzata".</summary>
    public static bool Knows(string word)
    {
        Span<char> small = stackalloc char[64];
        var folded = Accents.Fold(word);
        var length = folded.Length <= small.Length ? folded.ToLowerInvariant(small) : 0;
        return length > 0 && (NameLists.FactsOf(small[..length]) & (WordFacts.GivenName | WordFacts.ForeignGivenName)) != WordFacts.None;
    }
}
