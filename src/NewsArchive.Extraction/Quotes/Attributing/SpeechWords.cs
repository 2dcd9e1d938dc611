using System.Collections.Frozen;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>By which words a language that is not English says who speaks; speech-words.txt lists them and says what each kind is for.</summary>
internal sealed class SpeechWords
{
    private static readonly FrozenDictionary<string, SpeechWords> ByLanguage = Lines().GroupBy(l => l.Language).ToFrozenDictionary(l => l.Key, l => new SpeechWords([.. l]));
    private static readonly SpeechWords OfAll = new([.. Lines()]);
    private static readonly SpeechWords None = new([]);

    private readonly Dictionary<string, HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> kinds;
    private readonly Dictionary<string, string[]> endings;

    private SpeechWords((string Language, string Kind, string[] Words)[] lines)
    {
        kinds = lines.GroupBy(l => l.Kind).ToDictionary(
            l => l.Key, l => new HashSet<string>(l.SelectMany(words => words.Words), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>());
        (BreaksOffWithComma, BreaksOffWithDash) = (Is("dialogue", "comma"), Is("dialogue", "dash"));
        (DropsPronouns, IsVerbSecond, IsSubjectFirst) = (Is("order", "drops"), Is("order", "verb-second"), Is("order", "subject-first"));
        According = [.. lines.Where(l => l.Kind == "according").SelectMany(l => l.Words).Select(w => w.Split('_'))];
        endings = lines.GroupBy(l => l.Kind).ToDictionary(l => l.Key, l => l.SelectMany(words => words.Words).Where(w => w[0] == '-').Select(w => l.Key is "he" or "she" ? w : w[1..]).ToArray());
    }

    /// <summary>"selon X", "по словам X", each as its words.</summary>
    public IReadOnlyList<string[]> According { get; }

    /// <summary>Whether speech may open with a dash: "– Vi åpner ikke, sier hun."</summary>
    public bool OpensWithDash => BreaksOffWithComma || BreaksOffWithDash;

    /// <summary>Whether a comma, or the mark that ends a question, leads from such speech to the clause of saying.</summary>
    public bool BreaksOffWithComma { get; }

    /// <summary>Whether another dash does: "— Мы не откроем, — сказал он."</summary>
    public bool BreaksOffWithDash { get; }

    /// <summary>Whether who speaks stands before the verb also behind what is said: "– Emme avaa, Hale sanoo."</summary>
    public bool IsSubjectFirst { get; }

    /// <summary>The words of a language; of all where nobody knows which it is, none where it is one that is not listed.</summary>
    public static SpeechWords Of(string? language) => language is null or "en" ? OfAll : ByLanguage.GetValueOrDefault(WordsOfLanguages.Key(language), None);

    /// <summary>A verb of saying, wherever the quotation stands.</summary>
    public bool IsVerb(ReadOnlySpan<char> word) => Is("verbs", word);

    /// <summary>A verb of saying where the quotation stands before it: "…“, kritisierte X.</summary>
    public bool IsVerbAfter(ReadOnlySpan<char> word) => Is("verbs", word) || Is("after", word) || (WithoutReflexive(word) is { Length: > 0 } verb && (Is("verbs", verb) || Is("after", verb)));

    /// <summary>Whether a word has the shape of a verb, before a name or a pronoun behind what is said: "…“, [spöttelte] sie.</summary>
    public bool LooksLikeVerb(ReadOnlySpan<char> word) => word.Length > 4 && char.IsLower(word[0]) && EndsAs("verb-shape", word) && !Is("no-verb", word);

    public bool IsAuxiliary(ReadOnlySpan<char> word) => Is("aux", word);

    /// <summary>Whether a sentence may leave out "he" and "she": «…», ha aggiunto; "…” – dodała.</summary>
    public bool DropsPronouns { get; }

    /// <summary>Whether the finite verb takes the second place, so that a clause before it holds no subject of it: "Op de vraag of X blijft, antwoordde Y: “…”".</summary>
    public bool IsVerbSecond { get; }

    /// <summary>Whether the word stands beside a verb and belongs to it: «…», [si] chiede X; "myslí [si] matka".</summary>
    public bool IsReflexive(ReadOnlySpan<char> word) => Is("reflexive", word);

    public bool IsThat(ReadOnlySpan<char> word) => Is("that", word);

    /// <summary>Whether a description that begins with the word does something: "[der] Sprecher", "[una] portavoz", "[ihr] Anwalt"; not "[dem] Sprecher".</summary>
    public bool OpensSubject(ReadOnlySpan<char> word) => Is("subject", word) || IsDefinite(word, out _);

    /// <summary>Whether the word is an article of one who is already spoken of, and what that tells of them: of a man where <paramref name="isMale"/>.</summary>
    public bool IsDefinite(ReadOnlySpan<char> word, out bool isMale)
    {
        isMale = Is("the-he", word);
        return isMale || Is("the-she", word);
    }

    /// <summary>Whether the word tells when, though it has a capital: "sagte [Anfang] Mai".</summary>
    public bool IsTime(ReadOnlySpan<char> word) => Is("time", word);

    /// <summary>Whether the word is what an article calls somebody whom it has named, lest it repeat the name: "der CDU-[Politiker]", "die 36-[Jährige]".</summary>
    public bool IsOtherName(ReadOnlySpan<char> word) => Is("other-name", word) || EndsAs("other-name", word);

    /// <summary>Whether the word joins clauses: "und sagte" has its subject before.</summary>
    public bool IsConjunction(ReadOnlySpan<char> word) => Is("and", word);

    /// <summary>Whether the name behind the word is somebody else's than the speaker: "…“, sagte sie über X.</summary>
    public bool Governs(ReadOnlySpan<char> word) => Is("governing", word) || IsElided(word);

    /// <summary>Whether the word behind a name marks it as whom a sentence is about: "X [ise] “…” dedi".</summary>
    public bool MarksSubject(ReadOnlySpan<char> word) => Is("topic", word);

    /// <summary>Whether what stands behind the quotation says that whoever is named before it says it: X, "…" dedi.</summary>
    public bool ClosesSaid(ReadOnlySpan<char> word) => Is("said", word);

    /// <summary>Whether the word shows that a verb of saying is part of what is said: "tror jeg", "как сказал X".</summary>
    public bool IsInner(ReadOnlySpan<char> word) => Is("inner", word);

    /// <summary>Whether a pronoun, or a verb with one ("souligne-t-il"), is of the speaker before; of a man where <paramref name="isMale"/>, of either where that is null: "hän".</summary>
    public bool IsPronoun(ReadOnlySpan<char> word, out bool? isMale)
    {
        isMale = Is("he", word) || EndsAs("he", word) ? true : Is("she", word) || EndsAs("she", word) ? false : null;
        return isMale is not null || Is("either", word);
    }

    /// <summary>Of whom the ending of a verb without a pronoun is; null where it tells nothing: "…” – [dodała]."</summary>
    public bool? IsMaleBy(ReadOnlySpan<char> verb) => EndsAs("ends-she", verb) ? false : EndsAs("ends-he", verb) ? true : null;

    /// <summary>Whether the word is a verb of saying with its pronoun: "souligne-t-il", "dit-elle".</summary>
    public bool IsVerbWithPronoun(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        return hyphen > 0 && IsPronoun(word[hyphen..], out _) && (IsVerbAfter(word[..hyphen]) || IsAuxiliary(word[..hyphen]));
    }

    // "queixa[-se]"
    private ReadOnlySpan<char> WithoutReflexive(ReadOnlySpan<char> word)
    {
        foreach (var part in endings.GetValueOrDefault("reflexive", []))
        {
            if (word.EndsWith(part, StringComparison.OrdinalIgnoreCase))
            {
                return word[..^(part.Length + 1)];
            }
        }

        return [];
    }

    /// <summary>Whether a verb is of several: "[сообщили] в полиции".</summary>
    public bool IsOfSeveral(ReadOnlySpan<char> verb) => EndsAs("ends-several", verb);

    /// <summary>Whether the word stands before a body whose people speak: "сообщили [в] полиции".</summary>
    public bool IsPlaceOfSpeakers(ReadOnlySpan<char> word) => Is("of-body", word);

    private bool EndsAs(string kind, ReadOnlySpan<char> word)
    {
        foreach (var ending in endings.GetValueOrDefault(kind, []))
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsElided(ReadOnlySpan<char> word) => word is "d'" or "d’";

    private bool Is(string kind, ReadOnlySpan<char> word) => kinds.TryGetValue(kind, out var words) && (words.Contains(word) || (word.Contains('’') && words.Contains(word.ToString().Replace('’', '\''))));

    private static IEnumerable<(string Language, string Kind, string[] Words)> Lines() => WordsOfLanguages.Read("Quotes/Attributing/speech-words.txt");
}
