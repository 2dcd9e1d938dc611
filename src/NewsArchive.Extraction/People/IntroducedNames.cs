using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.People.Roles;

namespace NewsArchive.Extraction.People;

/// <summary>Those whom the text introduces by one name and says so: "gave her name only as [Samira]", "a driver named [Otto]".</summary>
internal static class IntroducedNames
{
    private const int LongestDescription = 4;

    private const WordFacts NoName = WordFacts.NotName | WordFacts.RoleNoun | WordFacts.Honorific | WordFacts.AbbreviatedTitle | WordFacts.AllCapitals | WordFacts.Initial | WordFacts.OrganisationWord | WordFacts.PlaceWord;

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase)
    {
        "man", "woman", "boy", "girl", "child", "person", "baby", "toddler", "teenager", "teen", "youth", "lady", "guy", "stranger",
    };

    /// <summary>The names and those added, in order.</summary>
    public static List<NameRun> Add(ArticleWords words, List<NameRun> names)
    {
        var isName = new bool[words.Count];
        names.ForEach(n => isName.AsSpan(n.Start, n.Length).Fill(true));
        var added = new List<NameRun>();
        for (var i = 1; i < words.Count; i++)
        {
            if (!isName[i] && IsLoneName(words, i) && Introduces(words, i))
            {
                added.Add(new NameRun(i, i + 1));
            }
        }

        return RunList.Merge(names, added);
    }

    /// <summary>Whether the words before a token say that it is somebody's name.</summary>
    public static bool Introduces(ArticleWords words, int index)
    {
        var before = index - 1;
        if (!words.ContinuesSentence(index))
        {
            return false;
        }

        return words.Is(before, "as") ? IsNamedAs(words, before - 1)
            : words.Is(before, "named") || words.Is(before, "called") ? IsSomebody(words, before - 1)
            : IsOneName(words, words.IsMark(before, ',') ? before - 1 : before);
    }

    private static bool IsLoneName(ArticleWords words, int i) =>
        words.ContinuesSentence(i) && words.Has(i, WordFacts.Capitalised) && !words.Has(i, NoName) && (!words.Has(i, WordFacts.Place) || words.Has(i, WordFacts.GivenName))
        && !(words.ContinuesSentence(i + 1) && words.Has(i + 1, WordFacts.Capitalised | WordFacts.Particle));

    // "gave her (first) name (only) as", "identified (herself) only as", "introduced himself as"
    private static bool IsNamedAs(ArticleWords words, int last)
    {
        var isOnly = IsOnly(words, last);
        last -= isOnly ? 1 : 0;
        if (words.Is(last, "name"))
        {
            return IsTheirs(words, last - 1) || IsTheirs(words, last - 2);
        }

        var verb = words.Is(last, "herself") || words.Is(last, "himself") || words.Is(last, "themselves") ? last - 1 : last;
        return words.Is(verb, "introduced") ? verb < last : isOnly && (words.Is(verb, "identified") || words.Is(verb, "identify") || words.Is(verb, "named") || words.Is(verb, "known"));
    }

    // "a young woman [named]"; "the chairman called Europe" is another matter.
    private static bool IsSomebody(ArticleWords words, int noun)
    {
        if (words.Has(noun, WordFacts.Capitalised) || !(RoleWords.IsHead(words, noun) || IsPerson(words, noun)))
        {
            return false;
        }

        for (var i = noun - 1; i >= 0 && i >= noun - LongestDescription && words.ContinuesSentence(i + 1); i--)
        {
            if (words.Word(i) is "a" or "an" or "A" or "An" or "another" or "Another" or "one" or "One")
            {
                return true;
            }
        }

        return false;
    }

    // "only his first name, [Wojtek]", "gave only the name [Wojtek]"
    private static bool IsOneName(ArticleWords words, int last)
    {
        if (!words.Is(last, "name"))
        {
            return false;
        }

        return words.Is(last - 1, "the") ? IsGiving(words, IsOnly(words, last - 2) ? last - 3 : last - 2)
            : (words.Is(last - 1, "first") || words.Is(last - 1, "given")) && IsTheirs(words, last - 2);
    }

    private static bool IsPerson(ArticleWords words, int index) => index >= 0 && index < words.Count && Persons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words.Word(index));

    private static bool IsOnly(ArticleWords words, int index) => words.Is(index, "only") || words.Is(index, "just") || words.Is(index, "simply");

    private static bool IsTheirs(ArticleWords words, int index) => words.Is(index, "his") || words.Is(index, "her") || words.Is(index, "their");

    private static bool IsGiving(ArticleWords words, int index) => words.Is(index, "gave") || words.Is(index, "give") || words.Is(index, "giving") || words.Is(index, "gives");
}
