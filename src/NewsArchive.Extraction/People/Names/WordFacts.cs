using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Names;

/// <summary>What the lists and its shape say of a word.</summary>
[Flags]
internal enum WordFacts
{
    None = 0,
    Capitalised = 1 << 0,
    AllCapitals = 1 << 1,

    /// <summary>"J." or "J.K."</summary>
    Initial = 1 << 2,
    GivenName = 1 << 3,
    Surname = 1 << 4,
    CommonWord = 1 << 5,
    Place = 1 << 6,
    NotName = 1 << 7,
    OrganisationWord = 1 << 8,
    Honorific = 1 << 9,
    RoleNoun = 1 << 10,
    RoleModifier = 1 << 11,

    /// <summary>"van" in "Vincent van Gogh".</summary>
    Particle = 1 << 12,

    /// <summary>"Jr." or "III".</summary>
    NameSuffix = 1 << 13,
    Possessive = 1 << 14,
    AbbreviatedTitle = 1 << 15,

    /// <summary>"Lane", "Bridge": what the name of a place ends with.</summary>
    PlaceWord = 1 << 16,
}

/// <summary>Looks each token of a text up once, for all who ask.</summary>
internal static class WordFactsReader
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "da", "di", "do", "dos", "das", "del", "della", "du", "la", "le", "ter", "ten", "af", "av", "zu", "zur",
        "al", "el", "bin", "ibn", "bint", "ben", "abu", "y", "e", "st",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup = Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The facts of each token, in the order of <paramref name="tokens"/>.</summary>
    public static WordFacts[] Read(string text, IReadOnlyList<Token> tokens)
    {
        var facts = new WordFacts[tokens.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = tokens[i].Kind == TokenKind.Word ? Of(tokens[i].In(text)) : WordFacts.None;
        }

        return facts;
    }

    private static WordFacts Of(ReadOnlySpan<char> word)
    {
        if (word[0] is '\'' or '’')
        {
            return WordFacts.Possessive;
        }

        var folded = WordList.Fold(word);
        var facts = (ParticleLookup.Contains(folded) ? WordFacts.Particle : 0)
            | (NameLists.CommonWords.Contains(folded) ? WordFacts.CommonWord : 0)
            | (NameLists.NotNames.Contains(folded) ? WordFacts.NotName : 0)
            | (NameLists.Honorifics.Contains(folded) ? WordFacts.Honorific : 0)
            | (IsRoleNoun(folded) ? WordFacts.RoleNoun : 0)
            | (NameLists.RoleModifiers.Contains(folded) ? WordFacts.RoleModifier : 0);
        if (char.IsUpper(word[0]))
        {
            return facts | OfCapitalised(word, folded);
        }

        return StartOfJoinedName(word) is var start and > 0 ? facts | OfCapitalised(word[start..], WordList.Fold(word[start..])) : facts;
    }

    // "al-Masri", "el-Sisi", "d’Estaing": the capital stands after a joined particle.
    private static int StartOfJoinedName(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny("-'’");
        return mark is > 0 and < 5 && mark + 2 < word.Length && char.IsUpper(word[mark + 1]) && char.IsLower(word[mark + 2]) ? mark + 1 : 0;
    }

    private static WordFacts OfCapitalised(ReadOnlySpan<char> word, ReadOnlySpan<char> folded)
    {
        var isInitial = word.Length <= 5 && !NameLists.NotNames.Contains(word) && word[^1] == '.' && !word[..^1].ContainsAnyInRange('a', 'z') && word[..^1].Length % 2 == 1 && IsParted(word);
        var isAllCapitals = word.Length > 1 && !isInitial && !word.ContainsAnyInRange('a', 'z') && IsAllCapitals(word);
        return WordFacts.Capitalised
            | (isInitial ? WordFacts.Initial : 0)
            | (isAllCapitals ? WordFacts.AllCapitals : 0)
            | (IsIn(NameLists.GivenNames, folded) ? WordFacts.GivenName : 0)
            | (IsIn(NameLists.Surnames, folded) ? WordFacts.Surname : 0)
            | (NameLists.Cities.Contains(folded) || NameLists.Countries.Contains(folded) ? WordFacts.Place : 0)
            | (NameLists.OrganisationWords.Contains(folded) ? WordFacts.OrganisationWord : 0)
            | (NameLists.PlaceWords.Contains(folded) ? WordFacts.PlaceWord : 0)
            | (NameLists.AbbreviatedTitles.Contains(folded) ? WordFacts.AbbreviatedTitle : 0)
            | (folded is "Jr." or "Jr" or "Sr." or "Sr" or "JR" or "SR" || IsRomanNumber(folded) ? WordFacts.NameSuffix : 0);
    }

    // "Smith-Jones" is a name where "Smith" or "Jones" is one.
    private static bool IsIn(WordList list, ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return list.Contains(word) || (hyphen > 1 && (list.Contains(word[..hyphen]) || list.Contains(word[(hyphen + 1)..])));
    }

    // "co-owner", "ex-president", "vice-chairwomen": the last part is what a person is.
    private static bool IsRoleNoun(ReadOnlySpan<char> word)
    {
        var hyphen = word.LastIndexOf('-');
        return NameLists.RoleNouns.Contains(word) || (hyphen > 0 && NameLists.RoleNouns.Contains(word[(hyphen + 1)..]))
            || (word.Length > 2 && word[^1] == 's' && NameLists.RoleNouns.Contains(word[..^1]));
    }

    // "Henry VIII"; a lone "I" or "V" is too often something else.
    private static bool IsRomanNumber(ReadOnlySpan<char> word) => word.Length is > 1 and < 6 && !word.ContainsAnyExcept("IVX") && !word.StartsWith("VV");

    private static bool IsParted(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < word.Length; i += 2)
        {
            if (word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }
}
