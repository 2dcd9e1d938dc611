using System.Collections.Frozen;

namespace NewsArchive.Store.Searching.Analysis;

/// <summary>
/// The English stemmer of the Snowball project ("Porter2"), written from its description at
/// https://snowballstem.org/algorithms/english/stemmer.html; the steps bear its numbers. Step 0 has nothing to do: terms hold no apostrophe.
/// </summary>
internal static class EnglishStemmer
{
    private const int LongestWord = 64;

    private static readonly FrozenDictionary<string, string> Exceptions = new Dictionary<string, string>
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> WholeBehindStep1A =
        new[] { "inning", "outing", "canning", "herring", "earring", "evening", "proceed", "exceed", "succeed" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsWholeBehindStep1A = WholeBehindStep1A.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Step1B = ["eedly", "ingly", "edly", "eed", "ing", "ed"];

    // Longer endings first: the longest that a word has decides, whether or not it may then be replaced.
    private static readonly (string Ending, string By)[] Step2 =
    [
        ("ational", "ate"), ("ization", "ize"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"), ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"), ("ogist", "og"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"), ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string By)[] Step3 =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    /// <summary>"running" gives "run", "ponies" "poni".</summary>
    /// <param name="word">Small ASCII letters only.</param>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > LongestWord)
        {
            return word;
        }

        if (Exceptions.TryGetValue(word, out var exception))
        {
            return exception;
        }

        var letters = new StemLetters(word, stackalloc char[LongestWord + 1]);
        PluralEndings(ref letters);
        if (!IsWholeBehindStep1A.Contains(letters.Letters))
        {
            PastAndParticiple(ref letters);
            FinalY(ref letters);
            Derivations(ref letters, Step2);
            Derivations(ref letters, Step3);
            Residues(ref letters);
            FinalEOrL(ref letters);
        }

        return letters.ToWord(word);
    }

    // Step 1a.
    private static void PluralEndings(ref StemLetters word)
    {
        if (word.EndsWith("sses"))
        {
            word.Cut(2);
        }
        else if (word.EndsWith("ied") || word.EndsWith("ies"))
        {
            word.Cut(word.Length > 4 ? 2 : 1); // "cries", "ties"
        }
        else if (word.EndsWith("s") && !word.EndsWith("us") && !word.EndsWith("ss") && word.HasVowel(word.Length - 2))
        {
            word.Cut(1); // "gaps", not "gas"
        }
    }

    // Step 1b.
    private static void PastAndParticiple(ref StemLetters word)
    {
        if (word.LongestOf(Step1B) is not { } ending)
        {
            return;
        }

        if (ending is "eedly" or "eed")
        {
            if (word.IsInR1(ending))
            {
                word.Cut(ending.Length - 2);
            }

            return;
        }

        if (!word.HasVowel(word.Length - ending.Length))
        {
            return;
        }

        word.Cut(ending.Length);
        if (word.EndsWith("at") || word.EndsWith("bl") || word.EndsWith("iz"))
        {
            word.Append('e');
        }
        else if (word.EndsInDouble)
        {
            // "hopp(ing)" is "hop"; "add(ed)", "egg(ed)" and "off(ing)" keep both.
            if (word.Length != 3 || word.Letters[0] is not ('a' or 'e' or 'o'))
            {
                word.Cut(1);
            }
        }
        else if (word.IsShort)
        {
            word.Append('e');
        }
    }

    // Step 1c: "cry" is "cri", "by" and "say" stay.
    private static void FinalY(ref StemLetters word)
    {
        if (word.Length > 2 && word.Letters[^1] is 'y' or 'Y' && !StemLetters.IsVowel(word.Letters[^2]))
        {
            word.ReplaceEnd(1, "i");
        }
    }

    // Steps 2 and 3.
    private static void Derivations(ref StemLetters word, (string Ending, string By)[] step)
    {
        foreach (var (ending, by) in step)
        {
            if (!word.EndsWith(ending))
            {
                continue;
            }

            var before = word.Length > ending.Length ? word.Letters[^(ending.Length + 1)] : ' ';
            var fits = ending switch
            {
                "ogi" => before == 'l',
                "li" => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
                "ative" => word.IsInR2(ending),
                _ => true,
            };
            if (fits && word.IsInR1(ending))
            {
                word.ReplaceEnd(ending.Length, by);
            }

            return;
        }
    }

    // Step 4.
    private static void Residues(ref StemLetters word)
    {
        if (word.LongestOf(Step4) is { } ending && word.IsInR2(ending) && (ending != "ion" || word.Letters[^4] is 's' or 't'))
        {
            word.Cut(ending.Length);
        }
    }

    // Step 5.
    private static void FinalEOrL(ref StemLetters word)
    {
        var isSilent = word.EndsWith("e") && (word.IsInR2("e") || (word.IsInR1("e") && !word.EndsInShortSyllable(word.Length - 1)));
        if (isSilent || (word.EndsWith("ll") && word.IsInR2("l")))
        {
            word.Cut(1);
        }
    }
}
