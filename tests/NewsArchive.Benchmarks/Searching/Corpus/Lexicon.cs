namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>
/// Invented words that can be spoken, one for each rank, the frequent ones short. A word is a row of consonants and vowels in turn, each
/// taken from a list without repetitions, so that no two ranks share a word; neighbours in rank are strangers in spelling.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortCount = 1500;
    private const int CachedCount = 300_000;

    internal static readonly string[] Onsets =
    [
        "b", "c", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "bl", "br", "ch",
        "cl", "cr", "dr", "fl", "fr", "gl", "gr", "pl", "pr", "sh", "sk", "sl", "sp", "st", "str", "sw", "th", "tr", "tw", "qu",
    ];

    internal static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ai", "oo", "ou", "ie"];

    internal static readonly string[] Medials =
    [
        "b", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "nd", "rt", "st", "mb", "ld", "lt", "rm", "rn",
        "nt", "mp", "sk", "rd", "lm", "nk", "rv", "ss", "tt", "ll", "mm", "pp", "rr", "ck", "dl", "gr", "br", "tr", "nst", "ngl",
    ];

    private static readonly string[] InnerVowels = ["a", "e", "i", "o", "u"];

    private static readonly string[] Codas =
    [
        "l", "m", "n", "r", "d", "b", "nd", "rk", "lm", "rn", "st", "ld", "rd", "lt", "sk", "mp", "rt", "th", "nce", "rm", "lk", "rth", "ft", "ve", "nt",
    ];

    private readonly string?[] cache = new string?[CachedCount];

    /// <summary>The word of a rank, which counts from 0.</summary>
    public string this[int rank] => rank < CachedCount ? cache[rank] ??= Make(rank) : Make(rank);

    private static string Make(int rank)
    {
        const int shortWords = 40 * 10 * 25;
        const int middleWords = shortWords * 40 * 5;
        if (rank < ShortCount)
        {
            var word = Spell(Scatter(rank, shortWords), inner: 0);
            return FunctionWords.Are(word) ? word + "a" : word; // "for": no other word of one syllable ends in this vowel
        }

        rank -= ShortCount;
        return rank < middleWords ? Spell(Scatter(rank, middleWords), inner: 1) : Spell(Scatter(rank - middleWords, middleWords * 200L), inner: 2);
    }

    // A multiplier without a common factor with the counts, which are products of 2 and 5.
    internal static long Scatter(long rank, long count) => (long)((Int128)rank * 618_033_987 % count);

    private static string Spell(long number, int inner)
    {
        var word = Take(Onsets, ref number) + Take(Vowels, ref number);
        for (var i = 0; i < inner; i++)
        {
            word += Take(Medials, ref number) + Take(InnerVowels, ref number);
        }

        return word + Take(Codas, ref number);
    }

    internal static string Take(string[] parts, ref long number)
    {
        var part = parts[number % parts.Length];
        number /= parts.Length;
        return part;
    }
}
