using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People;

/// <summary>What stands beside a name and tells which of several bearers it means: "Mrs. Clinton", "Secretary Clinton", "the younger Trump", "Trump senior".</summary>
internal readonly record struct NameTitle(Gender Gender, string? Office, bool GoesWithSurname, RelativeAge Age)
{
    private static readonly HashSet<string> BeforeGivenNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "sir", "dame", "lady", "lord", "sheikh", "sheik", "saint", "st", "father", "mother", "brother", "sister", "uncle", "aunt", "grandma", "grandpa", "archbishop", "bishop", "imam", "rabbi", "pastor",
        "don", "doña", "dona", "crown", "chef", "baby", "lama", "duke", "duchess", "count", "countess",
    };

    private static readonly Dictionary<string, string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sen."] = "senator",
        ["sen"] = "senator",
        ["gov."] = "governor",
        ["gov"] = "governor",
        ["rep."] = "representative",
        ["rep"] = "representative",
        ["gen."] = "general",
        ["gen"] = "general",
        ["prof."] = "professor",
        ["prof"] = "professor",
        ["pres."] = "president",
        ["sgt."] = "sergeant",
        ["capt."] = "captain",
        ["col."] = "colonel",
        ["lt."] = "lieutenant",
        ["rev."] = "reverend",
    };

    public static NameTitle Of(ArticleWords words, NameRun name)
    {
        var before = name.Start - 1;
        if (!words.ContinuesSentence(name.Start) || !words.Has(before, WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.RoleNoun))
        {
            return new NameTitle(Gender.Unknown, null, false, AgeAt(words, name));
        }

        var isOffice = words.Has(before, WordFacts.AbbreviatedTitle | WordFacts.RoleNoun);
        var word = words.Word(before).ToString();
        var goesWithSurname = words.Has(before, WordFacts.Capitalised) && !BeforeGivenNames.Contains(word.TrimEnd('.')) && !RoyalNames.IsTitle(words, before) && !Kinship.IsNoun(words, before);
        return new NameTitle(GenderEvidence.OfWord(word), isOffice ? OfficeOf(word) : null, goesWithSurname, AgeAt(words, name));
    }

    /// <summary>Whether "senior" or "junior" behind a name belongs to it: "Trump Senior said", but "Trump senior adviser".</summary>
    public static bool IsSeniority(ArticleWords words, int index)
    {
        if (!words.ContinuesSentence(index) || words.Word(index) is not ("senior" or "junior" or "Senior" or "Junior"))
        {
            return false;
        }

        var next = index + 1;
        return !words.ContinuesSentence(next) || words[next].Kind != TokenKind.Word || words.Has(next, WordFacts.Possessive) || words.Is(next, "and") || CommonWords.IsVerb(words, next);
    }

    private static RelativeAge AgeAt(ArticleWords words, NameRun name)
    {
        if (IsSeniority(words, name.End))
        {
            return words.Word(name.End) is "senior" or "Senior" ? RelativeAge.Elder : RelativeAge.Younger;
        }

        var before = name.Start - 1;
        if (words.ContinuesSentence(name.Start) && words.Has(before, WordFacts.Honorific | WordFacts.AbbreviatedTitle))
        {
            before--; // "the elder Mr. Trump"
        }

        return before < 0 ? RelativeAge.Unknown : words.Word(before) switch
        {
            "elder" or "older" => RelativeAge.Elder,
            "younger" => RelativeAge.Younger,
            _ => RelativeAge.Unknown, // "Elder Trump" is an elder of his church
        };
    }

    /// <summary>One word for an office however it is written: "Sen." and "Senator".</summary>
    public static string OfficeOf(string word)
    {
        var office = Offices.GetValueOrDefault(word, word).ToLowerInvariant();
        return office[(office.LastIndexOf('-') + 1)..]; // "ex-president"
    }
}
