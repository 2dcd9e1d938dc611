using NewsArchive.Extraction.People.Names;

namespace NewsArchive.Extraction.People;

/// <summary>What stands before a name and tells which of several bearers it means: "Mrs. Clinton", "Secretary Clinton", "the younger Trump".</summary>
internal readonly record struct NameTitle(Gender Gender, string? Office, bool GoesWithSurname, bool IsYounger)
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
            return new NameTitle(Gender.Unknown, null, false, words.Is(before, "younger"));
        }

        var isOffice = words.Has(before, WordFacts.AbbreviatedTitle | WordFacts.RoleNoun);
        var word = words.Word(before).ToString();
        var goesWithSurname = words.Has(before, WordFacts.Capitalised) && !BeforeGivenNames.Contains(word.TrimEnd('.')) && !RoyalNames.IsTitle(words, before) && !Kinship.IsNoun(words, before);
        return new NameTitle(GenderEvidence.OfWord(word), isOffice ? OfficeOf(word) : null, goesWithSurname, false);
    }

    /// <summary>One word for an office however it is written: "Sen." and "Senator".</summary>
    public static string OfficeOf(string word)
    {
        var office = Offices.GetValueOrDefault(word, word).ToLowerInvariant();
        return office[(office.LastIndexOf('-') + 1)..]; // "ex-president"
    }
}
