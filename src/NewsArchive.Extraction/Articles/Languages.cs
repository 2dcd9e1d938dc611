using System.Buffers;
using System.Collections.Frozen;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells the language of a text by what it says of itself, else by its commonest words.</summary>
internal static class Languages
{
    private const int Sample = 4000; // UTF-16 units: some 600 words, which decide as well as all of them
    private const int LeastWords = 10;
    private const double LeastShare = 0.12;

    private static readonly SearchValues<char> Separators = SearchValues.Create(" \n.,;:?!“”\"«»()’'");

    // The commonest words of each language in running text that the others do not share.
    private static readonly (string Code, string Words)[] CommonWords =
    [
        ("en", "the of and to in that is was for on with as his he be by at it are from have has not they said"),
        ("fr", "le les des et est une du dans que qui pour sur au avec par il elle ne pas plus sont ce cette aux"),
        ("de", "der die das und ist nicht ein eine den dem des mit von zu im auf für als auch sich es wird bei dass"),
        ("es", "el los las y que del una por con para se su al lo como más pero sus este ha fue"),
        ("it", "il che di e la per un una del della con non sono è gli dei nel alla le più anche ha"),
        ("pt", "o os as que do da em um uma para com não por dos das na no se mais ao foi são"),
        ("nl", "de het een en van is dat op te in zijn voor met niet aan er om ook als door naar wordt"),
        ("sv", "och att det som på är av till med den inte har ett men var jag från efter vid eller"),
        ("da", "og at det er til på som af med den ikke har der et var fra efter ved eller blev"),
        ("no", "og å det er til på som av med den ikke har et var fra etter ved eller ble mot"),
        ("pl", "w i na z się nie do to że jest o jak po co za od dla ale przez był"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise ancak her oldu"),
        ("ru", "и в не на что он с по как это к но его у из за от для был было"),
        ("cs", "v se na že je to s z do o k ve jako ale pro jsou jsem by byl být který která podle také"),
        ("hu", "a az és hogy nem egy is ez volt meg de csak már mint vagy még ezt kell lesz azt el után"),
        ("fi", "ja on ei se että oli hän myös mutta ovat kuin tai joka ole sen hänen vain niin ollut mukaan"),
        ("ro", "și în cu nu pe că din care să pentru mai au fost sunt după dar această lui prin când între"),
        ("uk", "і в не на що він з та як це до але його у із за від для був було й"),
    ];

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> LanguagesOf = CommonWords
        .SelectMany((language, i) => language.Words.Split(' ').Select(word => (Word: word, Language: i)))
        .GroupBy(w => w.Word, w => w.Language)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An ISO 639-1 code; null where neither the file nor the words tell.</summary>
    public static string? Of(string? declared, string text) => Code(declared) ?? Guess(text);

    /// <summary>The code in what a file declares: "en-GB" → "en"; null where it is none.</summary>
    public static string? Code(string? declared) =>
        declared?.Trim() is { Length: >= 2 } code && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && (code.Length == 2 || code[2] is '-' or '_')
            ? code[..2].ToLowerInvariant()
            : null;

    /// <summary>The language that the commonest words of a text are of; null where they do not tell, or are of none that is known here.</summary>
    /// <param name="declared">What the file says, which decides between those that are equally likely: a short text may be Danish and Norwegian alike.</param>
    public static string? Guess(string text, string? declared = null)
    {
        Span<int> counts = stackalloc int[CommonWords.Length];
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        var total = 0;
        foreach (var range in sample.SplitAny(Separators))
        {
            if (range.Start.Equals(range.End))
            {
                continue;
            }

            total++;
            if (LanguagesOf.TryGetValue(sample[range], out var languages))
            {
                foreach (var language in languages)
                {
                    counts[language]++;
                }
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] || (counts[i] == counts[best] && CommonWords[i].Code == WordsOfLanguages.Key(declared ?? "")) ? i : best;
        }

        return total >= LeastWords && counts[best] / (double)total >= LeastShare ? CommonWords[best].Code : null;
    }
}
