using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People.Tagging;

/// <summary>How the article uses a word elsewhere: "Marsh" after "Mr." in one sentence tells what "Marsh" is in all others.</summary>
[Flags]
internal enum WordUse
{
    None = 0,
    InSmallLetters = 1 << 0,
    CapitalisedInsideSentence = 1 << 1,
    AfterTitle = 1 << 2,
    AfterGivenName = 1 << 3,
    EndsLongerRun = 1 << 4,
    OpensLongerRun = 1 << 5,
    BeforeOrganisationWord = 1 << 6,
    AfterPlacePreposition = 1 << 7,
    BeforeSpeechVerb = 1 << 8,
    AfterArticle = 1 << 9,
    Possessive = 1 << 10,
    BesideAge = 1 << 11,
}

/// <summary>Gathers the uses of every capitalised word of a text.</summary>
internal sealed class WordUses
{
    private readonly Dictionary<uint, WordUse> uses = [];
    private readonly uint[] wordHash;

    public WordUses(ArticleWords words, uint[] wordHash)
    {
        this.wordHash = wordHash;
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Has(i, WordFacts.Capitalised))
            {
                uses[wordHash[i]] = uses.GetValueOrDefault(wordHash[i]) | UseAt(words, i);
            }
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == Extraction.Words.TokenKind.Word && !words.Has(i, WordFacts.Capitalised) && uses.TryGetValue(wordHash[i], out var use))
            {
                uses[wordHash[i]] = use | WordUse.InSmallLetters;
            }
        }
    }

    public WordUse Of(int index) => uses.GetValueOrDefault(wordHash[index]);

    private static WordUse UseAt(ArticleWords words, int i)
    {
        var use = words[i].StartsSentence ? WordUse.None : WordUse.CapitalisedInsideSentence;
        var continues = words.ContinuesSentence(i);
        var goesOn = words.ContinuesSentence(i + 1);
        var joinsBefore = continues && words.Has(i - 1, WordFacts.Capitalised) && !words.Has(i - 1, WordFacts.NotName);
        var joinsAfter = goesOn && words.Has(i + 1, WordFacts.Capitalised);
        if (continues && words.Has(i - 1, WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.RoleNoun))
        {
            use |= WordUse.AfterTitle;
        }

        if (joinsBefore && !joinsAfter)
        {
            use |= WordUse.EndsLongerRun | (words.Has(i - 1, WordFacts.GivenName | WordFacts.Initial) ? WordUse.AfterGivenName : 0);
        }

        if (joinsAfter && !joinsBefore)
        {
            use |= WordUse.OpensLongerRun;
        }

        if (joinsAfter && words.Has(i + 1, WordFacts.OrganisationWord))
        {
            use |= WordUse.BeforeOrganisationWord;
        }

        if (continues && !joinsAfter && (words.Is(i - 1, "in") || words.Is(i - 1, "at") || words.Is(i - 1, "near") || words.Is(i - 1, "into")))
        {
            use |= WordUse.AfterPlacePreposition;
        }

        if (continues && (words.Is(i - 1, "the") || words.Is(i - 1, "a")))
        {
            use |= WordUse.AfterArticle;
        }

        if (goesOn && (words.Is(i + 1, "said") || words.Is(i + 1, "told") || words.Is(i + 1, "added") || words.Is(i + 1, "says") || words.Is(i + 1, "who")))
        {
            use |= WordUse.BeforeSpeechVerb;
        }

        if (words.Has(i + 1, WordFacts.Possessive))
        {
            use |= WordUse.Possessive;
        }

        if (words.IsMark(i + 1, ',') && i + 2 < words.Count && words[i + 2].Kind == Extraction.Words.TokenKind.Number && words[i + 2].Length == 2)
        {
            use |= WordUse.BesideAge;
        }

        return use;
    }
}
