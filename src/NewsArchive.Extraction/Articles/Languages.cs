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
    private const double LeastShareOfJoined = 0.02;
    private const double LeastShareOfEndings = 0.045;
    private const int LeastLetters = 20;
    private const int LeastKana = 20; // of so many Chinese characters one such letter is Japanese
    private const int LeastOfSentences = 30;
    private const double LeastShareOfSentences = 0.6;
    private const double MostOfAnother = 0.04; // of English sentences a third and more

    /// <summary>As ISO 639-2 calls a language that nobody can tell.</summary>
    public const string Unknown = "und";

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
        ("da", "og at det er til på som af med den ikke har der et var fra efter ved eller blev sig siger nu bliver noget"),
        ("no", "og å det er til på som av med den ikke har et var fra etter ved eller ble seg sier nå blir noe"),
        ("pl", "w i na z się nie do to że jest o jak po co za od dla ale przez był"),
        ("tr", "ve bir bu da de için ile olarak çok daha olan gibi kadar sonra ise ancak her oldu dedi diye göre en ki"),
        ("ru", "и в не на что он с по как это к но его у из за от для был было"),
        ("cs", "v se na že je to s z do o k ve jako ale pro jsou jsem by byl být který která podle také"),
        ("hu", "a az és hogy nem egy is ez volt meg de csak már mint vagy még ezt kell lesz azt el után"),
        ("fi", "ja on ei se että oli hän myös mutta ovat kuin tai joka ole sen hänen vain niin ollut mukaan kun jo sekä jotka sanoo kertoo"),
        ("ro", "și în cu nu pe că din care să pentru mai au fost sunt după dar această lui prin când între"),
        ("uk", "і в не на що він з та як це до але його у із за від для був було й"),
        ("be", "і ў не на што з ён па як гэта да але яго ад для была быў таксама пра"),
        ("bg", "на и в да се за от е са че с не по като това което към но беше"),
        ("mk", "на и во да се за од е ќе што со не по како тоа кои но беше"),
        ("sr", "је и у се на за да од су који што како из би али није"),
        ("hr", "je i u se na za da od su koji što kako iz bi ali ili nije koja kao"),
        ("sl", "je in v na se da za so ki pa tudi bi z ne kot po od iz še"),
        ("sk", "a v sa na je že to s do z o ako aj ale pre sú ktorý ktorá podľa tiež"),
        ("et", "ja on ei et oli ka see kui ta aga mis ning oma kes või seda"),
        ("lv", "un ir ka no par ar uz bija kā tas bet arī lai nav vai pēc"),
        ("lt", "ir kad yra su iš į tai bet nuo kaip apie ne buvo bei už dėl taip"),
        ("is", "og að í á er sem til við um en það var ekki með fyrir hann af frá eru"),
        ("ca", "els amb és i per al més són però aquest aquesta dels als seva també va ha del una"),
        ("gl", "do da en unha non na no máis é pola polo nun nunha tamén foi dun dunha os"),
        ("eu", "eta da ez du bat dira ere egin dute zuen izan baina dela baino hori duen"),
        ("sq", "të e në dhe për me që një nga është i u ka nuk si më por"),
        ("af", "die en van in is het nie om te wat vir dat met op aan hy sy was 'n"),
        ("cy", "y yn a i o ar yr mae ei am wedi ac gan bod oedd"),
        ("ga", "an na a ar go agus le is tá sé bhí do ag"),
        ("az", "və bu bir ilə də üçün ki olan edib olub o"),
        ("uz", "va bu bilan uchun ham bir deb edi boʻlgan qilish"),
        ("id", "yang dan di untuk dengan dari ini itu pada tidak dalam akan adalah juga ke oleh bahwa saat telah"),
        ("ms", "yang dan di untuk dengan dari ini itu pada tidak dalam akan adalah juga ke oleh bahawa beliau telah"),
        ("tl", "ang ng sa na mga ay at ni si hindi para ito kay nang siya"),
        ("vi", "và của là có cho không được trong các với một người những này đã khi để từ ông đến"),
        ("sw", "na ya wa kwa ni katika za la kuwa hiyo huo kama yake hii cha lakini"),
        ("zu", "ukuthi futhi uma kodwa ngoba ukuze nje njengoba kanye kakhulu lapho nokuthi uthe uthi kuthiwa"),
        ("xh", "ukuba kwaye xa kodwa kuba ukuze nje njengoko kunye kakhulu apho okokuba uthe uthi"),
        ("st", "le ho ya ba ka ke ea e sa a ha na hore tse la mo"),
        ("so", "oo ka ee ay ku waa in uu iyo la ayaa"),
        ("ha", "da a na ta ya ba ne ce cikin wannan domin su"),
    ];

    // Those that hardly any other language is written in; what is told by its words alone is left out.
    private static readonly (string Code, char First, char Last)[] Scripts =
    [
        ("el", '\u0370', '\u03FF'), ("hy", '\u0530', '\u058F'), ("he", '\u0590', '\u05FF'), ("ar", '\u0600', '\u06FF'), ("hi", '\u0900', '\u097F'), ("bn", '\u0980', '\u09FF'), ("ta", '\u0B80', '\u0BFF'),
        ("th", '\u0E00', '\u0E7F'), ("ka", '\u10A0', '\u10FF'), ("ja", '\u3040', '\u30FF'), ("zh", '\u4E00', '\u9FFF'), ("ko", '\uAC00', '\uD7AF'),
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

    /// <summary>The language that a text is read as: its words tell, else the file; <see cref="Unknown"/> where they are running text of none that is known here. Null where nothing tells.</summary>
    /// <param name="declared">What the file says, which templates do as they like: a Zulu page may call itself English.</param>
    public static string? Read(string text, string? declared)
    {
        var counts = new Counts(text);
        return counts.Best(declared) ?? (declared is null or "en" && counts.IsOtherText ? Unknown : declared);
    }

    /// <summary>The language that the letters or the commonest words of a text are of; null where they do not tell, or are of none that is known here.</summary>
    /// <param name="declared">What the file says, which decides between those that are equally likely: a short text may be Danish and Norwegian alike.</param>
    public static string? Guess(string text, string? declared = null) => new Counts(text).Best(declared);

    /// <summary>How many words of a text are among the commonest of each language.</summary>
    private sealed class Counts
    {
        private readonly int[] counts = new int[CommonWords.Length];
        private readonly int total;
        private readonly int small; // begin with a small letter
        private readonly string? script;

        public Counts(string text)
        {
            var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
            script = OfLetters(sample);
            foreach (var range in sample.SplitAny(Separators))
            {
                if (range.Start.Equals(range.End))
                {
                    continue;
                }

                total++;
                small += char.IsLower(sample[range][0]) ? 1 : 0;
                if (LanguagesOf.TryGetValue(sample[range], out var languages))
                {
                    foreach (var language in languages)
                    {
                        counts[language]++;
                    }
                }
            }
        }

        /// <summary>Whether these are sentences, not the names and figures of a table, and none of them English.</summary>
        public bool IsOtherText => small >= LeastOfSentences && small >= total * LeastShareOfSentences && counts[0] < small * MostOfAnother;

        public string? Best(string? declared)
        {
            if (script is not null)
            {
                return script;
            }

            var best = 0;
            for (var i = 1; i < counts.Length; i++)
            {
                best = counts[i] > counts[best] || (counts[i] == counts[best] && CommonWords[i].Code == WordsOfLanguages.Key(declared ?? "")) ? i : best;
            }

            return total >= LeastWords && counts[best] / (double)total >= LeastShareOf(best) ? CommonWords[best].Code : null;
        }

        // Zulu and its kin write the small words that others are known by as parts of longer ones; Finnish and Turkish many of them.
        private static double LeastShareOf(int language) => CommonWords[language].Code switch
        {
            "zu" or "xh" => LeastShareOfJoined,
            "fi" or "tr" => LeastShareOfEndings,
            _ => LeastShare,
        };

        private static string? OfLetters(ReadOnlySpan<char> sample)
        {
            Span<int> letters = stackalloc int[Scripts.Length];
            var all = 0;
            foreach (var c in sample)
            {
                if (char.IsLetter(c))
                {
                    all++;
                    for (var i = 0; i < Scripts.Length && c >= Scripts[0].First; i++)
                    {
                        letters[i] += c >= Scripts[i].First && c <= Scripts[i].Last ? 1 : 0;
                    }
                }
            }

            if (all < LeastLetters)
            {
                return null;
            }

            var (kana, han) = (letters[^3], letters[^2]);
            if (kana + han > all / 2)
            {
                return kana * LeastKana > han ? "ja" : "zh";
            }

            for (var i = 0; i < Scripts.Length; i++)
            {
                if (letters[i] > all / 2)
                {
                    return Scripts[i].Code;
                }
            }

            return null;
        }
    }
}
