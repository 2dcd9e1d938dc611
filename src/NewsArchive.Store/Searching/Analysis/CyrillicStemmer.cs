namespace NewsArchive.Store.Searching.Analysis;

/// <summary>Takes the endings off Russian words as Porter's Russian stemmer does (snowballstem.org/algorithms/russian), and those that only Ukrainian nouns and adjectives have.</summary>
internal static class CyrillicStemmer
{
    private const int FewestLeft = 3;

    // Those of the first array only behind а or я.
    private static readonly (string[] BehindA, string[] Others) Gerunds = (Longest("в вши вшись"), Longest("ив ивши ившись ыв ывши ывшись"));
    private static readonly (string[] BehindA, string[] Others) Participles = (Longest("ем нн вш ющ щ"), Longest("ивш ывш ующ"));
    private static readonly (string[] BehindA, string[] Others) Verbs = (
        Longest("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
        Longest("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю"));

    private static readonly string[] Adjectives = Longest("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею ої ій ьої ьому");
    private static readonly string[] Nouns = Longest(
        "а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я і ї є ів їв ові еві єві ію ією єю ії ій ія іям іями іях");

    /// <summary>"моста" and "мостами" are "мост", "мостів" too.</summary>
    /// <param name="word">Folded.</param>
    public static string Stem(string word)
    {
        var first = word.AsSpan().IndexOfAny(Vowels) + 1; // endings lie behind the first vowel
        if (first == 0)
        {
            return word;
        }

        var stem = word.AsSpan();
        if (!Cut(ref stem, first, Gerunds))
        {
            CutAny(ref stem, first, ["ся", "сь"]);
            if (CutAny(ref stem, first, Adjectives))
            {
                Cut(ref stem, first, Participles);
            }
            else if (!Cut(ref stem, first, Verbs))
            {
                CutAny(ref stem, first, Nouns);
            }
        }

        CutAny(ref stem, Math.Max(first, FewestLeft), ["ов", "ев"]); // "соколова" as "соколов", which cannot be told from the many of a noun

        CutAny(ref stem, first, ["и"]);
        CutAny(ref stem, Math.Max(first, SecondRegion(word)), ["ость", "ост"]);
        if (CutAny(ref stem, first, ["ейше", "ейш"]) || stem.EndsWith("нн"))
        {
            stem = stem.EndsWith("нн") ? stem[..^1] : stem;
        }
        else
        {
            CutAny(ref stem, first, ["ь"]);
        }

        return stem.Length == word.Length ? word : stem.ToString();
    }

    private static ReadOnlySpan<char> Vowels => "аеиоуыэюяіїє";

    private static bool Cut(ref ReadOnlySpan<char> stem, int first, (string[] BehindA, string[] Others) endings)
    {
        foreach (var ending in endings.BehindA)
        {
            if (stem.EndsWith(ending) && stem.Length - ending.Length > first && stem[^(ending.Length + 1)] is 'а' or 'я')
            {
                stem = stem[..^ending.Length];
                return true;
            }
        }

        return CutAny(ref stem, first, endings.Others);
    }

    private static bool CutAny(ref ReadOnlySpan<char> stem, int first, scoped ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (stem.EndsWith(ending) && stem.Length - ending.Length >= first)
            {
                stem = stem[..^ending.Length];
                return true;
            }
        }

        return false;
    }

    // Behind the second consonant that follows a vowel.
    private static int SecondRegion(string word)
    {
        var count = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (!Vowels.Contains(word[i]) && Vowels.Contains(word[i - 1]) && ++count == 2)
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    private static string[] Longest(string endings) => [.. endings.Split(' ').OrderByDescending(e => e.Length)];
}
