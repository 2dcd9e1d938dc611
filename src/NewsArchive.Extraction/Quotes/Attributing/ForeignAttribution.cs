using NewsArchive.Extraction.People.Names;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>
/// Who says the quotes of a text that is not English, where a verb of saying stands beside the marks and somebody named in full beside the verb: “…“, sagte Ada Hale. Ada Hale: « … ».
/// What is less plain is left without a speaker.
/// </summary>
internal sealed class ForeignAttribution
{
    private const double Confidence = 0.95; // of 140 in saved pages, most of them German, none that was read was wrong
    private const int MostToParticiple = 3;
    private const int MostBefore = 25;
    private const int MostBeforeVerb = 2;
    private const int FarthestSpeaker = 400; // tokens from a name to its pronoun

    private readonly Narration narration;
    private readonly SpeechWords words;
    private readonly ForeignSpeakers speakers;
    private readonly ForeignClauses clauses;
    private readonly PersonGenders genders;

    public ForeignAttribution(QuotedText text, string? language)
    {
        narration = text.Narration;
        words = SpeechWords.Of(language);
        speakers = new ForeignSpeakers(text, words, language);
        clauses = new ForeignClauses(narration, words, speakers);
        genders = new PersonGenders(narration, text.Mentions, text.People, language);
    }

    /// <summary>For each run what is decided of it; null where nothing is.</summary>
    public Decision?[] Decide()
    {
        var decided = new Decision?[narration.Runs.Count];
        for (var run = 0; run < decided.Length; run++)
        {
            if ((After(run) ?? clauses.Find(run) ?? Before(run) ?? Continued(run, run > 0 ? decided[run - 1]?.Attribution : null) ?? Pronoun(run, decided)) is { } attribution)
            {
                decided[run] = new Decision(attribution, true, Confidence);
            }
        }

        return decided;
    }

    // “…“, sagte die Ministerin Ada Hale. « … », a déclaré Ada Hale.
    private Attribution? After(int run) => VerbBehind(run) is { } verb && (speakers.Behind(verb) ?? speakers.DescribedBehind(verb)) is { } speaker ? new Attribution(speaker, verb, AttributionRule.After, Strength.Tight) : null;

    private int? VerbBehind(int run)
    {
        var verb = speakers.BehindMarks(run);
        for (var before = 0; narration.Runs[run].IsDialogue && before < MostBeforeVerb && speakers.IsInParagraph(verb) && !words.IsAuxiliary(narration.Word(verb)) && !words.IsVerbAfter(narration.Word(verb)); before++)
        {
            verb++; // "— тут же сказал Орлов"
        }

        if (speakers.IsInParagraph(verb) && words.IsAuxiliary(narration.Word(verb)))
        {
            var participle = verb + 1;
            while (speakers.IsInParagraph(participle) && participle - verb < MostToParticiple && !words.IsVerbAfter(narration.Word(participle)))
            {
                participle++;
            }

            verb = participle;
        }

        return speakers.IsInParagraph(verb) && words.IsVerbAfter(narration.Word(verb)) ? verb : null;
    }

    // Ada Hale sagte: „…“ Dazu erklärte Ada Hale: „…“ Ada Hale: „…“
    private Attribution? Before(int run)
    {
        var colon = narration.FirstTokens[run] - 1;
        if (colon < 1 || !narration.IsOwn(colon) || !narration.IsMark(colon, ':'))
        {
            return null;
        }

        if (speakers.EndingAt(colon) is { } named && named.First == speakers.FirstOfSentence(colon - 1))
        {
            return new Attribution(named, -1, AttributionRule.Before, Strength.Tight);
        }

        SpeakerCandidate? speaker = null;
        var verb = -1;
        for (var i = colon - 1; i >= 0 && colon - i < MostBefore && narration.IsOwn(i); i--)
        {
            if (verb < 0 && words.IsVerb(narration.Word(i)))
            {
                if (i > 0 && words.IsConjunction(narration.Word(i - 1)))
                {
                    return null; // "und sagte": the clause before says who, at whatever distance
                }

                verb = i;
            }

            speaker ??= speakers.At(i);
            if (verb >= 0 && speaker is not null)
            {
                return new Attribution(speaker, verb, AttributionRule.Before, Strength.Tight);
            }

            if (narration.Tokens[i].StartsSentence || narration.Tokens[i].StartsParagraph || narration.IsDash(i))
            {
                break; // "— продолжил Дмитрий Волков, — и ответил:"
            }
        }

        return null;
    }

    // “…“, sagte Ada Hale der Zeitung „Die Welle“. „…“: nothing but that stands between the two. — Мы, — сказал Орлов, — не откроем: dashes part what one says.
    private Attribution? Continued(int run, Attribution? last)
    {
        if (last is null || VerbBehind(run) is not null)
        {
            return null; // "„…“, sagte ein Fischer": whoever that is
        }

        var (from, to) = (narration.EndTokens[run - 1], narration.FirstTokens[run]);
        if (narration.Runs[run].IsDialogue && narration.Runs[run - 1].IsDialogue)
        {
            return IsInOneParagraph(from, to) ? last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear } : null;
        }

        if (last.Cue < from)
        {
            return null;
        }

        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].StartsParagraph || (i < to - 1 && narration.IsMark(i, '.')))
            {
                return null;
            }
        }

        return to > from && !narration.Tokens[to].StartsParagraph && narration.IsMark(to - 1, '.') ? last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear } : null;
    }

    private bool IsInOneParagraph(int from, int to)
    {
        var at = from;
        while (at <= to && !narration.Tokens[at].StartsParagraph)
        {
            at++;
        }

        return at > to;
    }

    // “…“, sagte er: whoever spoke last, where nobody else whom the pronoun may mean is named since.
    private Attribution? Pronoun(int run, Decision?[] decided)
    {
        var verb = speakers.BehindMarks(run);
        var pronoun = speakers.IsInParagraph(verb) && words.IsVerbWithPronoun(narration.Word(verb)) ? verb : VerbBehind(run) + 1 ?? -1;
        if (pronoun < 0 || !speakers.IsInParagraph(pronoun) || !words.IsPronoun(narration.Word(pronoun), out var isMale))
        {
            return null;
        }

        var last = run - 1;
        while (last >= 0 && narration.FirstTokens[run] - narration.EndTokens[last] < FarthestSpeaker && decided[last] is null && narration.Runs[last].CountWords(narration.Text) < KindJudge.ShortWords)
        {
            last--; // a term, which nobody says
        }

        if (last >= 0 && decided[last] is null && IsNear(last, run) && VerbBehind(last) is not null)
        {
            return null; // « … », écrit le chef du parti. « … », souligne-t-il: whoever that is
        }

        int? meant = last >= 0 && decided[last]?.Attribution is { } said && narration.FirstTokens[run] - said.Speaker.First < FarthestSpeaker && IsNear(last, run) && Means(said.Speaker.Person, isMale)
            ? IsAnotherNamed(said.Speaker, isMale, run) ? null : said.Speaker.Person
            : OnlyOneMeant(run, isMale);
        return meant is { } person && IsInIntroduction(person, run)
            ? new Attribution(PronounOf(person, pronoun), pronoun == verb ? verb : pronoun - 1, AttributionRule.After, Strength.Clear) : null;
    }

    // Da kam Ada Hale zu Wort: „…“, sagte sie. Who is named before the colon is who speaks, known or not.
    private bool IsInIntroduction(int person, int run)
    {
        var at = narration.FirstTokens[run] - 1;
        if (at < 0 || !narration.IsMark(at, ':') || narration.Tokens[at + 1].StartsParagraph)
        {
            return true;
        }

        for (var first = speakers.FirstOfSentence(at); at >= first; at--)
        {
            if (speakers.Named(at) == person || words.IsPronoun(narration.Word(at), out _))
            {
                return true;
            }
        }

        return false;
    }

    private static SpeakerCandidate PronounOf(int person, int pronoun) => new(pronoun, pronoun, pronoun + 1, pronoun, CandidateKind.Pronoun, person, IsGoverned: false);

    // Kari Hale er lei seg. – Det er trist, sier hun: nobody else whom she may be is named in this paragraph and the one before.
    private int? OnlyOneMeant(int run, bool isMale)
    {
        int? only = null;
        var paragraphs = 0;
        for (var i = narration.FirstTokens[run]; i >= 0 && narration.FirstTokens[run] - i < FarthestSpeaker && paragraphs < 2; i--)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && Means(named, isMale))
            {
                if (only is { } other && other != named)
                {
                    return null;
                }

                only = named;
            }

            paragraphs += narration.Tokens[i].StartsParagraph ? 1 : 0;
        }

        return only is { } person && genders[person] == (isMale ? Gender.Male : Gender.Female) ? only : null;
    }

    // In the same paragraph or the next.
    private bool IsNear(int last, int run)
    {
        var breaks = 0;
        for (var i = narration.EndTokens[last]; i <= narration.FirstTokens[run]; i++)
        {
            breaks += narration.Tokens[i].StartsParagraph ? 1 : 0;
        }

        return breaks < 2;
    }

    private bool Means(int person, bool isMale) => genders.CanBe(person, isMale ? Gender.Male : Gender.Female);

    private bool IsAnotherNamed(SpeakerCandidate speaker, bool isMale, int run)
    {
        for (var i = speaker.First; i < narration.FirstTokens[run]; i++)
        {
            if (narration.IsOwn(i) && speakers.Named(i) is { } named && named != speaker.Person && Means(named, isMale))
            {
                return true;
            }
        }

        return false;
    }
}
