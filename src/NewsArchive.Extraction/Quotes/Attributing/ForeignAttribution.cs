using NewsArchive.Extraction.People.Roles;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>
/// Who says the quotes of a text that is not English, where a verb of saying stands beside the marks and somebody named in full beside the verb: “…“, sagte Ada Hale. Ada Hale: « … ».
/// Where nobody is named beside it, who is described there: “…“, sagte eine Sprecherin. What is less plain is left without a speaker.
/// </summary>
internal sealed class ForeignAttribution
{
    // Where somebody is named beside the verb, of 140 in saved pages, most of them German, none that was read was wrong; the others are held for likely only.
    private const double Named = 0.95;
    private const double Concluded = 0.85;

    private readonly Narration narration;
    private readonly SpeechWords words;
    private readonly ForeignSpeakers speakers;
    private readonly ForeignVerbs verbs;
    private readonly ForeignClauses clauses;
    private readonly ForeignPronouns pronouns;
    private readonly UnnamedSpeakers unnamed;
    private readonly DroppedPronouns dropped;
    private readonly ColonSubjects colons;
    private readonly ForeignContinuations continuations;

    public ForeignAttribution(QuotedText text, string? language)
    {
        narration = text.Narration;
        words = SpeechWords.Of(language);
        speakers = new ForeignSpeakers(text, words, language);
        verbs = new ForeignVerbs(narration, words, speakers);
        clauses = new ForeignClauses(narration, words, speakers);
        var roles = language is null ? null : LanguageRoleWords.Of(language);
        pronouns = new ForeignPronouns(narration, words, speakers, new PersonGenders(narration, text.Mentions, text.People, language), roles);
        unnamed = new UnnamedSpeakers(narration, words, speakers, roles);
        dropped = new DroppedPronouns(narration, words, speakers, verbs, pronouns, roles);
        colons = new ColonSubjects(narration, words, speakers);
        continuations = new ForeignContinuations(narration, words, speakers, verbs);
    }

    /// <summary>For each run what is decided of it; null where nothing is.</summary>
    public Decision?[] Decide()
    {
        var decided = new Decision?[narration.Runs.Count];
        for (var run = 0; run < decided.Length; run++)
        {
            if ((After(run) ?? clauses.Find(run) ?? Before(run) ?? continuations.Find(run, decided) ?? Pronoun(run, decided) ?? Unnamed(run, decided) ?? dropped.Find(run, LastNear(run, decided)) ?? colons.Find(run) ?? Reported(run, decided)) is { } attribution)
            {
                decided[run] = new Decision(attribution, true, ConfidenceIn(attribution));
            }
        }

        return decided;
    }

    private static double ConfidenceIn(Attribution attribution) => attribution.Strength == Strength.Tight || (attribution.Speaker.Kind == CandidateKind.Person && attribution.Strength == Strength.Clear) ? Named : Concluded;

    // “…“, sagte die Ministerin Ada Hale. « … », a déclaré Ada Hale. ”…”, Ada Hale sanoo.
    private Attribution? After(int run) => verbs.Behind(run) is { } verb && (SubjectAhead(run, verb) ?? speakers.Behind(verb) ?? speakers.DescribedBehind(verb)) is { } speaker ? new Attribution(speaker, verb, AttributionRule.After, Strength.Tight) : null;

    private SpeakerCandidate? SubjectAhead(int run, int verb) => !words.IsSubjectFirst || speakers.BehindMarks(run) is var first && first >= verb ? null
        : speakers.EndingAt(verb) is { } named ? named.First >= first && speakers.At(named.First) is not null ? named : null
        : speakers.DescribedBehind(first - 1) is { } described && described.End == verb ? described : null;

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

        // Ada Hale, inženýrka: „…“
        if (speakers.DescribedBefore(colon) is { } described)
        {
            return new Attribution(described, -1, AttributionRule.Before, Strength.Clear);
        }

        SpeakerCandidate? speaker = null;
        var verb = -1;
        for (var i = colon - 1; i >= 0 && colon - i < ForeignVerbs.MostToColon && narration.IsOwn(i); i--)
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
            if (verb >= 0 && words.IsVerbSecond && speaker is null && narration.IsMark(i, ',') && i == verb - 1 && speakers.EndingAt(i) is null)
            {
                return null; // "Op de vraag of Ada Hale blijft, antwoordde de premier:"
            }

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

    // “…“, sagte er. Er sagte: „…“
    private Attribution? Pronoun(int run, Decision?[] decided)
    {
        if (PronounBeside(run) is not var (verb, pronoun, isMale))
        {
            return null;
        }

        var last = LastSaid(run, decided);
        if (last >= 0 && decided[last] is null && !pronouns.IsNamedSince(narration.EndTokens[last], isMale, run) && pronouns.IsNear(last, run) && verbs.Behind(last) is not null && (PronounBeside(last) is not var (_, _, wasMale) || wasMale is null || isMale is null || wasMale == isMale))
        {
            return null; // « … », écrit quelqu'un. « … », souligne-t-il: whoever that is
        }

        var said = last >= 0 && pronouns.IsNear(last, run) ? decided[last]?.Attribution : null;
        if (said is { Speaker.Person: < 0 } && !pronouns.IsNamedSince(said.Speaker.End, isMale, run))
        {
            return said with { Cue = verb, Rule = AttributionRule.Continuation, Strength = Strength.Clear };
        }

        return pronouns.Meant(run, pronoun, isMale, said) is { } person ? new Attribution(PronounOf(person, pronoun), verb, pronoun < narration.FirstTokens[run] ? AttributionRule.Before : AttributionRule.After, Strength.Clear) : null;
    }

    private (int Verb, int Pronoun, bool? IsMale)? PronounBeside(int run)
    {
        var verb = speakers.BehindMarks(run);
        var pronoun = speakers.IsInParagraph(verb) && words.IsVerbWithPronoun(narration.Word(verb)) ? verb : verbs.Behind(run) + 1 ?? -1;
        if (pronoun >= 0 && speakers.IsInParagraph(pronoun) && words.IsPronoun(narration.Word(pronoun), out var isMale))
        {
            return (pronoun == verb ? verb : pronoun - 1, pronoun, isMale);
        }

        if (words.IsSubjectFirst && verbs.Behind(run) is { } behind && behind - 1 == verb && words.IsPronoun(narration.Word(verb), out isMale))
        {
            return (behind, verb, isMale); // ”…”, hän sanoo
        }

        if (verbs.Before(run) is not { } before)
        {
            return null;
        }

        // "Dazu sagte er: „…“", "Er sagte: „…“"
        pronoun = words.IsPronoun(narration.Word(before + 1), out isMale) ? before + 1 : before - 1;
        return pronoun >= 0 && words.IsPronoun(narration.Word(pronoun), out isMale) && (pronoun > before || narration.Tokens[pronoun].StartsSentence) ? (before, pronoun, isMale) : null;
    }

    // The run before that is speech: terms, which nobody says, are passed over.
    private int LastSaid(int run, Decision?[] decided)
    {
        var last = run - 1;
        while (last >= 0 && narration.FirstTokens[run] - narration.EndTokens[last] < ForeignPronouns.FarthestSpeaker && decided[last] is null && continuations.IsTerm(last))
        {
            last--;
        }

        return last;
    }

    private static SpeakerCandidate PronounOf(int person, int pronoun) => new(pronoun, pronoun, pronoun + 1, pronoun, CandidateKind.Pronoun, person, IsGoverned: false);

    // “…“, sagte eine Sprecherin. Die Polizei sagte: „…“
    private Attribution? Unnamed(int run, Decision?[] decided)
    {
        if (verbs.Behind(run) is { } verb)
        {
            return verbs.IsSpoken(run) && UnnamedBehind(verb) is { } behind ? new Attribution(Known(behind, run, decided), verb, AttributionRule.After, Strength.Clear) : null;
        }

        if (verbs.Before(run) is not { } before)
        {
            return null;
        }

        var first = speakers.FirstOfSentence(before);
        var described = unnamed.At(before + 1, isSaid: true) ?? (first < before && unnamed.At(first, isSaid: true) is { Kind: CandidateKind.Description } subject && subject.End == before ? subject : null);
        return described is null ? null : new Attribution(Known(described, run, decided), before, AttributionRule.Before, Strength.Clear);
    }

    // "ha twittato [poi] la premier"
    private SpeakerCandidate? UnnamedBehind(int verb)
    {
        var first = verb + 1;
        if (words.IsOfSeveral(narration.Word(verb)) && speakers.IsInParagraph(first) && words.IsPlaceOfSpeakers(narration.Word(first)))
        {
            return unnamed.Behind(first); // "сообщили [в полиции]"
        }

        first += speakers.IsInParagraph(first) && words.IsReflexive(narration.Word(first)) ? 1 : 0; // "myslí si matka"
        var isSmall = speakers.IsInParagraph(first + 1) && narration.Tokens[first].Kind == TokenKind.Word && !narration.IsCapitalised(first) && !words.OpensSubject(narration.Word(first)) && !words.Governs(narration.Word(first)) && !words.IsThat(narration.Word(first));
        return unnamed.At(isSmall && words.OpensSubject(narration.Word(first + 1)) ? first + 1 : first, words.IsVerb(narration.Word(verb)) || IsReflexive(verb));
    }

    // "s'emporte [un commerçant]": it has no other object
    private bool IsReflexive(int verb) => words.IsReflexive(narration.Word(verb - 1)) || narration.Word(verb) is ['s', '\'' or '’', ..];

    // Er sei müde, sagte Ada Hale. „…“: the sentence before tells whose words are reported.
    private Attribution? Reported(int run, Decision?[] decided)
    {
        var end = narration.FirstTokens[run] - 1;
        if (verbs.Behind(run) is not null || continuations.IsTerm(run) || continuations.IsAnotherBehind(run, -1) || end < 1 || !narration.IsOwn(end) || !narration.IsMark(end, '.') || narration.Tokens[end + 1].StartsParagraph)
        {
            return null;
        }

        for (var i = end - 1; i > 0 && end - i < ForeignVerbs.MostToColon && narration.IsOwn(i); i--)
        {
            if (words.IsVerb(narration.Word(i)) || (words.IsVerbAfter(narration.Word(i)) && narration.IsMark(i - 1, ',') && speakers.At(i + 1) is not null))
            {
                return ReporterAt(i, run, decided) is { } speaker ? new Attribution(speaker, i, AttributionRule.Nearby, Strength.Weak) : null;
            }

            if (narration.Tokens[i].StartsSentence || narration.Tokens[i].StartsParagraph)
            {
                break;
            }
        }

        return null;
    }

    private SpeakerCandidate? ReporterAt(int verb, int run, Decision?[] decided)
    {
        if (speakers.Behind(verb) is { } behind)
        {
            return IsGovernedBetween(verb, behind) ? null : behind;
        }

        if (words.IsPronoun(narration.Word(verb + 1), out var isMale))
        {
            return pronouns.Meant(run, verb + 1, isMale, LastNear(run, decided).Said) is { } person ? PronounOf(person, verb + 1) : null;
        }

        return speakers.EndingAt(verb) is { } before && speakers.At(before.First) is not null && speakers.FirstOf(before) == speakers.FirstOfSentence(verb) ? before : null;
    }

    // "dice al cronista di avere visto Ada Hale"
    private bool IsGovernedBetween(int verb, SpeakerCandidate speaker)
    {
        for (var i = verb + 1; i < speakers.FirstOf(speaker); i++)
        {
            if (words.Governs(narration.Word(i)))
            {
                return true;
            }
        }

        return false;
    }

    // Who said what stands before, near; undecided where somebody said it who is not known.
    private (bool IsOpen, Attribution? Said) LastNear(int run, Decision?[] decided)
    {
        var last = LastSaid(run, decided);
        return last < 0 || !pronouns.IsNear(last, run) ? (false, null) : (decided[last] is null && verbs.Behind(last) is not null, decided[last]?.Attribution);
    }

    // "sagte der CDU-Politiker": whom "he" would mean there.
    private SpeakerCandidate Known(SpeakerCandidate description, int run, Decision?[] decided)
    {
        if (!unnamed.StandsForName(description, out var isMale))
        {
            return description;
        }

        var said = LastNear(run, decided).Said;
        return said is not { Speaker.Person: < 0 } && pronouns.Meant(run, description.First, isMale, said) is { } person ? description with { Person = person } : description;
    }
}
