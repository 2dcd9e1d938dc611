using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>
/// Who says the quotes of a text that is not English, where a verb of saying stands beside the marks and somebody named in full beside the verb: “…“, sagte Ada Hale. Ada Hale: « … ».
/// What is less plain is left without a speaker.
/// </summary>
internal sealed class ForeignAttribution(QuotedText text)
{
    private const double Confidence = 0.95; // 75 of 76 in saved pages of German, Spanish, Italian and French outlets were right

    private const int MostToSpeaker = 8; // tokens: "sagte die Vorsitzende des Ausschusses, Ada Hale"
    private const int MostBefore = 25;
    private const int MostToParticiple = 3;

    private static readonly HashSet<string> Verbs = new(
        ("""
        sagt sagte sagten gesagt erklärt erklärte betont betonte meint meinte kritisiert kritisierte warnt warnte schreibt schrieb erzählt erzählte berichtet berichtete ergänzt ergänzte fügt fügte fordert forderte erläutert erläuterte so
        dit disait déclaré déclare déclarait affirme affirmé affirmait explique expliqué expliquait ajoute ajouté ajoutait estime estimé estimait souligne souligné assure assuré raconte raconté lance lancé confie confié précise précisé indique indiqué
        dijo dice dicho afirmó afirma afirmado declaró declara declarado explicó explica explicado señaló señala señalado aseguró asegura asegurado añadió añade añadido comentó indicó sostuvo manifestó expresó subrayó advirtió contó cuenta
        detto disse afferma affermato dichiara dichiarato spiega spiegato aggiunge aggiunto sottolinea sottolineato commenta commentato racconta raccontato scrive scritto
        diz afirmou declarou explicou acrescentou comentou contou
        zegt zei verklaarde vertelt vertelde aldus stelt benadrukt
        säger sade siger sagde sier sa förklarar forklarer berättar fortæller forteller
        powiedział powiedziała mówi stwierdził stwierdziła dodał dodała
        сказал сказала заявил заявила отметил отметила подчеркнул подчеркнула сообщил сообщила добавил добавила говорит считает пояснил пояснила сказав заявив зазначив зазначила додав додала
        """).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Auxiliaries = new(["hat", "hatte", "haben", "a", "ont", "ha", "han", "hanno", "heeft", "har"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Conjunctions = new(["und", "y", "e", "et", "en", "och", "og", "i", "и", "й", "та"], StringComparer.OrdinalIgnoreCase);

    private readonly Narration narration = text.Narration;

    /// <summary>For each run what is decided of it; null where nothing is.</summary>
    public Decision?[] Decide()
    {
        var decided = new Decision?[narration.Runs.Count];
        for (var run = 0; run < decided.Length; run++)
        {
            if ((After(run) ?? Before(run) ?? Continued(run, run > 0 ? decided[run - 1]?.Attribution : null)) is { } attribution)
            {
                decided[run] = new Decision(attribution, true, Confidence);
            }
        }

        return decided;
    }

    // “…“, sagte die Ministerin Ada Hale. « … », a déclaré Ada Hale.
    private Attribution? After(int run)
    {
        var verb = narration.EndTokens[run];
        for (var marks = 0; marks < 2 && IsInParagraph(verb) && (narration.IsMark(verb, ',') || narration.IsDash(verb)); marks++)
        {
            verb++;
        }

        if (IsInParagraph(verb) && IsOneOf(Auxiliaries, verb))
        {
            var participle = verb + 1;
            while (IsInParagraph(participle) && participle - verb < MostToParticiple && !IsOneOf(Verbs, participle))
            {
                participle++;
            }

            verb = participle;
        }

        return IsInParagraph(verb) && IsOneOf(Verbs, verb) && Behind(verb) is { } speaker ? new Attribution(speaker, verb, AttributionRule.After, Strength.Tight) : null;
    }

    // Ada Hale sagte: „…“ Dazu erklärte Ada Hale: „…“
    private Attribution? Before(int run)
    {
        var colon = narration.FirstTokens[run] - 1;
        if (colon < 1 || !narration.IsOwn(colon) || !narration.IsMark(colon, ':'))
        {
            return null;
        }

        SpeakerCandidate? speaker = null;
        var verb = -1;
        for (var i = colon - 1; i >= 0 && colon - i < MostBefore && narration.IsOwn(i); i--)
        {
            verb = verb < 0 && IsOneOf(Verbs, i) && !(i > 0 && IsOneOf(Conjunctions, i - 1)) ? i : verb; // "und sagte": the clause before says who, at whatever distance
            speaker ??= PersonAt(i);
            if (verb >= 0 && speaker is not null)
            {
                return new Attribution(speaker, verb, AttributionRule.Before, Strength.Tight);
            }

            if (narration.Tokens[i].StartsSentence || narration.Tokens[i].StartsParagraph)
            {
                break;
            }
        }

        return null;
    }

    // “…“, sagte Ada Hale. „…“: nothing but that stands between the two.
    private Attribution? Continued(int run, Attribution? last)
    {
        if (last is null || last.Cue < narration.EndTokens[run - 1])
        {
            return null;
        }

        var (from, to) = (narration.EndTokens[run - 1], narration.FirstTokens[run]);
        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].StartsParagraph || (i < to - 1 && narration.IsMark(i, '.')))
            {
                return null;
            }
        }

        return to > from && !narration.Tokens[to].StartsParagraph && narration.IsMark(to - 1, '.') ? last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear } : null;
    }

    private SpeakerCandidate? Behind(int verb)
    {
        for (var i = verb + 1; i <= verb + MostToSpeaker && IsInParagraph(i) && !narration.Tokens[i].StartsSentence && !IsOneOf(Verbs, i) && !narration.IsMark(i, ':') && !narration.IsMark(i, ';'); i++)
        {
            if (PersonAt(i) is { } speaker)
            {
                return speaker;
            }
        }

        return null;
    }

    private SpeakerCandidate? PersonAt(int token) => text.Mentions.StartingAt(token) is { } mention
        ? new SpeakerCandidate(mention.First, mention.First, mention.End, mention.End - 1, CandidateKind.Person, mention.Person, IsGoverned: false)
        : null;

    private bool IsInParagraph(int token) => token < narration.Tokens.Count && narration.IsOwn(token) && !narration.Tokens[token].StartsParagraph;

    private bool IsOneOf(HashSet<string> words, int token) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(narration.Tokens[token].In(narration.Text));
}
