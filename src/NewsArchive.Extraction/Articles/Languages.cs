using System.Collections.Frozen;

namespace NewsArchive.Extraction.Articles;

/// <summary>Tells the language of a text by what it says of itself, else by its commonest words.</summary>
internal static class Languages
{
    private const int Sample = 4000; // UTF-16 units: some 600 words, which decide as well as all of them
    private const double LeastShare = 0.12;

    // The commonest words of each language in running text that the others do not share.
    private static readonly (string Code, FrozenSet<string> Words)[] CommonWords =
    [
        ("en", Set("the of and to in that is was for on with as his he be by at it are from have has not they said")),
        ("fr", Set("le les des et est une du dans que qui pour sur au avec par il elle ne pas plus sont ce cette aux")),
        ("de", Set("der die das und ist nicht ein eine den dem des mit von zu im auf für als auch sich es wird bei dass")),
        ("es", Set("el los las y que del una por con para se su al lo como más pero sus este ha fue")),
        ("it", Set("il che di e la per un una del della con non sono è gli dei nel alla le più anche ha")),
        ("pt", Set("o os as que do da em um uma para com não por dos das na no se mais ao foi são")),
        ("nl", Set("de het een en van is dat op te in zijn voor met niet aan er om ook als door naar wordt")),
        ("ru", Set("и в не на что он с по как это к но его у из за от для был было")),
        ("uk", Set("і в не на що він з та як це до але його у із за від для був було й")),
    ];

    /// <summary>An ISO 639-1 code; null where neither the file nor the words tell.</summary>
    public static string? Of(string? declared, string text) => Code(declared) ?? Guess(text);

    /// <summary>The code in what a file declares: "en-GB" → "en"; null where it is none.</summary>
    public static string? Code(string? declared) =>
        declared?.Trim() is { Length: >= 2 } code && char.IsAsciiLetter(code[0]) && char.IsAsciiLetter(code[1]) && (code.Length == 2 || code[2] is '-' or '_')
            ? code[..2].ToLowerInvariant()
            : null;

    private static string? Guess(string text)
    {
        var words = text[..Math.Min(text.Length, Sample)].ToLowerInvariant()
            .Split([' ', '\n', '.', ',', ';', ':', '?', '!', '“', '”', '"', '«', '»', '(', ')', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 10)
        {
            return null;
        }

        var best = CommonWords.Select(l => (l.Code, Share: words.Count(l.Words.Contains) / (double)words.Length)).MaxBy(l => l.Share);
        return best.Share >= LeastShare ? best.Code : null;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
