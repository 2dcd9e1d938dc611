using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Names;

/// <summary>Looks each token of a text up once, for all who ask.</summary>
internal static class WordFactsReader
{
    private const int LongestPhrase = 3;

    // What a word can be whether or not it has a capital; a name must have one.
    private const WordFacts InSmallLetters = WordFacts.CommonWord | WordFacts.NotName | WordFacts.Particle | WordFacts.Honorific | WordFacts.RoleNoun | WordFacts.RoleModifier;

    /// <summary>The facts of each token, in the order of <paramref name="tokens"/>.</summary>
    public static WordFacts[] Read(string text, IReadOnlyList<Token> tokens)
    {
        var facts = new WordFacts[tokens.Count];
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = tokens[i].Kind == TokenKind.Word ? Of(tokens[i].In(text)) : WordFacts.None;
        }

        MarkPhrases(text, tokens, facts);
        return facts;
    }

    private static void MarkPhrases(string text, IReadOnlyList<Token> tokens, WordFacts[] facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            for (var length = LongestPhrase; length > 1; length--)
            {
                if (i + length <= facts.Length && (facts[i] & facts[i + length - 1] & WordFacts.Capitalised) != 0
                    && NameLists.FactsOfPhrase(text.AsSpan(tokens[i].Start, tokens[i + length - 1].End - tokens[i].Start)) is var own and not WordFacts.None)
                {
                    foreach (ref var fact in facts.AsSpan(i, length))
                    {
                        fact |= own;
                    }

                    break;
                }
            }
        }
    }

    private static WordFacts Of(ReadOnlySpan<char> word)
    {
        if (word[0] is '\'' or '’')
        {
            return WordFacts.Possessive;
        }

        var folded = Accents.Fold(word);
        if (IsJoinedTitle(folded))
        {
            return WordFacts.Capitalised | WordFacts.AbbreviatedTitle;
        }

        var listed = NameLists.FactsOf(folded);
        var facts = (listed & InSmallLetters) | OfRole(folded, listed);
        if (char.IsUpper(word[0]))
        {
            return facts | listed | OfCapitalised(word, folded, listed);
        }

        return StartOfJoinedName(folded) is var start and > 0
            ? facts | NameLists.FactsOf(folded[start..]) | OfCapitalised(word[start..], folded[start..], WordFacts.None) : facts;
    }

    // "al-Masri", "el-Sisi", "d’Estaing": the capital stands after a joined particle; "anti-Marsh" is no name.
    private static int StartOfJoinedName(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('-', '\'');
        return mark is > 0 and < 5 && word[..mark] is not ("anti" or "pro" or "pre" or "post" or "non" or "neo" or "mid" or "ex" or "co") && mark + 2 < word.Length && char.IsUpper(word[mark + 1]) && char.IsLower(word[mark + 2]) ? mark + 1 : 0;
    }

    private static WordFacts OfCapitalised(ReadOnlySpan<char> word, ReadOnlySpan<char> folded, WordFacts listed)
    {
        var isInitial = (listed & WordFacts.NotName) == 0 && (IsInitial(word) || IsInitialsWithoutStops(word));
        return WordFacts.Capitalised
            | (isInitial ? WordFacts.Initial : 0)
            | (!isInitial && word.Length > 1 && HasNoSmallLetter(word) ? WordFacts.AllCapitals : 0)
            | (folded is "Jr." or "Jr" or "JR" or "Sr." or "Sr" or "SR" || IsRomanNumber(folded) ? WordFacts.NameSuffix : 0)
            | OfHyphenated(folded);
    }

    // "Smith-Jones" is a name where "Smith" or "Jones" is one.
    private static WordFacts OfHyphenated(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 1
            ? (NameLists.FactsOf(word[..hyphen]) | NameLists.FactsOf(word[(hyphen + 1)..])) & (WordFacts.GivenName | WordFacts.Surname) : WordFacts.None;
    }

    // "Maj-Gen", "Lieutenant-Gen.", "Lt-Col": ranks are joined however short they are written.
    private static bool IsJoinedTitle(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && word.IndexOf('-') is var hyphen and > 1
        && (NameLists.FactsOf(word[(hyphen + 1)..]) & WordFacts.AbbreviatedTitle) != 0
        && (NameLists.FactsOf(word[..hyphen]) & (WordFacts.AbbreviatedTitle | WordFacts.RoleNoun)) != 0;

    // "co-owner", "ex-president", "senators": the last part, without its plural, is what a person is.
    private static WordFacts OfRole(ReadOnlySpan<char> word, WordFacts listed)
    {
        if ((listed & WordFacts.RoleNoun) != 0)
        {
            return WordFacts.RoleNoun;
        }

        if (word.LastIndexOf('-') is var hyphen and > 0)
        {
            var last = word[(hyphen + 1)..];
            return last.IsEmpty ? WordFacts.None : OfRole(last, NameLists.FactsOf(last));
        }

        return word.Length > 2 && word[^1] == 's' && (NameLists.FactsOf(word[..^1]) & WordFacts.RoleNoun) != 0
            ? WordFacts.RoleNoun | WordFacts.SeveralRoles : WordFacts.None;
    }

    // "J." or "J.K."
    private static bool IsInitial(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 5 || word.Length % 2 != 0)
        {
            return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsUpper(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return true;
    }

    // Of two capitals without stops one is a J in nearly all initials: "JK Rowling", "JD Vance"; "EU" and "UN" have none.
    private static bool IsInitialsWithoutStops(ReadOnlySpan<char> word) =>
        word.Length == 2 && word.Contains('J') && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterUpper(word[1]) && word is not ("DJ" or "NJ" or "JR");

    // "Henry VIII"; a lone "I" or "V" is too often something else.
    private static bool IsRomanNumber(ReadOnlySpan<char> word) => word.Length is > 1 and < 6 && !word.ContainsAnyExcept("IVX") && !word.StartsWith("VV");

    private static bool HasNoSmallLetter(ReadOnlySpan<char> word)
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
