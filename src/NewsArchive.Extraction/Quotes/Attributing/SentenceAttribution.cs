using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Finds the speaker of a quote in the sentence that it stands in.</summary>
internal sealed class SentenceAttribution(Narration narration, SpeakerCandidates candidates, SubjectFinder subjects, CueFinder cues)
{
    // Sentences longer than this are lists or broken files; a bound keeps the work linear.
    private const int MaxReach = 250;

    /// <summary>Who says the run; null where the sentence does not tell.</summary>
    /// <param name="previous">The attribution of the run before it in the same sentence.</param>
    public Attribution? Find(Sentence sentence, int run, Attribution? previous)
    {
        var first = narration.FirstTokens[run];
        var isFirstRun = run == sentence.FirstRun;
        var from = Math.Max(isFirstRun ? sentence.First : narration.EndTokens[run - 1], first - MaxReach);
        var end = Math.Min(run + 1 < sentence.EndRun ? narration.FirstTokens[run + 1] : sentence.End, narration.EndTokens[run] + MaxReach);
        var before = isFirstRun ? Before(run, from) : InGap(run, from, previous);
        var after = After(run, end, allowsWeak: before is null);
        if (after is not null && (before is null || PrefersAfter(run, before)))
        {
            return after;
        }

        return before ?? AtSentenceEnd(sentence, run) ?? (isFirstRun ? null : Inherit(previous));
    }

    /// <summary>Who speaks in a sentence as a whole, for a quote that stands behind it: Hale was blunt. “…”</summary>
    public Attribution? SpeakerOf(Sentence sentence)
    {
        var from = Math.Max(sentence.First, sentence.End - MaxReach);
        var cue = cues.LastBefore(sentence.End, from);
        var subject = cue >= 0 ? subjects.Find(cue, from) : null;
        subject ??= subjects.Leading(from, sentence.End);
        return subject is null ? null : new Attribution(subject, cue, AttributionRule.Continuation);
    }

    /// <summary>The subject of the words before the run, where no verb of saying is to be found.</summary>
    public Attribution? SubjectBefore(Sentence sentence, int run)
    {
        var to = narration.FirstTokens[run];
        var subject = subjects.Leading(Math.Max(sentence.First, to - MaxReach), to);
        return subject is { IsLikelySpeaker: true } or { Kind: CandidateKind.Document } ? new Attribution(subject, -1, AttributionRule.Subject) : null;
    }

    private Attribution? Before(int run, int from)
    {
        var to = narration.FirstTokens[run];
        for (var cue = cues.LastBefore(to, from); cue >= 0; cue = cues.LastBefore(cue, from))
        {
            if (cues.IsAccordingTo(cue))
            {
                if (FirstBetween(cue + 2, to) is { } source)
                {
                    return new Attribution(source, cue, AttributionRule.Before, 2);
                }
            }
            else if (subjects.Find(cue, from) is { } subject)
            {
                return new Attribution(subject, cue, AttributionRule.Before);
            }
        }

        // The sign over the door: “Closed”. Ada Hale in her letter: “We will rebuild.”
        var endsInColon = to > from && narration.IsMark(to - 1, ':');
        return endsInColon && subjects.Leading(from, to) is { } named ? new Attribution(named, -1, AttributionRule.Before) : null;
    }

    // Between two runs stands the attribution of the first, of the second, or of both: “…,” he said, “…”.
    private Attribution? InGap(int run, int from, Attribution? previous)
    {
        var to = narration.FirstTokens[run];
        var cue = cues.LastBefore(to, from);
        if (cue < 0)
        {
            return Inherit(previous);
        }

        if (previous?.Cue == cue)
        {
            return previous;
        }

        if (cues.IsAccordingTo(cue))
        {
            return FirstBetween(cue + 2, to) is { } source ? new Attribution(source, cue, AttributionRule.Before, 2) : Inherit(previous);
        }

        // “…,” said Hale, who called it “…”: the words behind the first cue hold the subject, else it is the same one.
        var start = previous is not null && previous.Cue >= from && previous.Cue < cue ? Math.Min(previous.Cue + 1, previous.Speaker.First) : from;
        var subject = subjects.Find(cue, Math.Max(start, from)) ?? previous?.Speaker;
        return subject is null ? null : new Attribution(subject, cue, AttributionRule.Before);
    }

    private static Attribution? Inherit(Attribution? previous) =>
        previous is null ? null : previous with { Rule = AttributionRule.SameSentence };

    private Attribution? After(int run, int end, bool allowsWeak)
    {
        var at = narration.EndTokens[run];
        while (at < end && (narration.IsMark(at, ',') || narration.IsDash(at)))
        {
            at++;
        }

        if (at >= end || !(at > narration.EndTokens[run] || EndsClause(run)))
        {
            return null;
        }

        if (cues.IsAccordingTo(at))
        {
            return FirstBetween(at + 2, end) is { } source ? new Attribution(source, at, AttributionRule.After, 2) : null;
        }

        return Inverted(at, end, allowsWeak) ?? Following(at, end, allowsWeak);
    }

    // “…,” said Ada Hale; “…,” added the mayor
    private Attribution? Inverted(int at, int end, bool allowsWeak)
    {
        var verb = at;
        while (verb < end && narration.Has(verb, WordClass.Adverb) && !narration.Has(verb, WordClass.Speech))
        {
            verb++;
        }

        if (verb >= end || !(narration.Has(verb, WordClass.Cue) || (allowsWeak && narration.Has(verb, WordClass.WeakCue))) || narration.Has(verb, WordClass.Participle)
            || candidates.StartingAt(verb) is not null)
        {
            return null;
        }

        for (var i = verb + 1; i < end && i < verb + 8; i++)
        {
            if (candidates.StartingAt(i) is { } subject)
            {
                return subject.IsGoverned ? null : new Attribution(subject, verb, AttributionRule.After);
            }

            if (narration.Has(i, WordClass.Preposition | WordClass.Verb) || narration.IsMark(i, ','))
            {
                return null;
            }
        }

        return null;
    }

    // “…,” she said; “…,” Ada Hale, the mayor of Norr, told reporters
    private Attribution? Following(int at, int end, bool allowsWeak)
    {
        if (narration.Has(at, WordClass.Coordinator) || narration.Has(at, WordClass.Participle))
        {
            return null;
        }

        var cue = cues.FirstAfter(at, end, allowsWeak: false);
        cue = cue < 0 && allowsWeak ? cues.FirstAfter(at, end, allowsWeak: true) : cue;
        if (cue >= 0)
        {
            return subjects.Find(cue, at) is { } subject ? new Attribution(subject, cue, AttributionRule.After) : null;
        }

        // The verb is none that we know: “Never,” Hale snarled.
        return allowsWeak && candidates.StartingAt(at) is { IsLikelySpeaker: true } named ? new Attribution(named, -1, AttributionRule.After) : null;
    }

    // It was “a mistake” to go there, Hale said on Monday.
    private Attribution? AtSentenceEnd(Sentence sentence, int run)
    {
        var from = narration.EndTokens[run];
        var end = Math.Min(sentence.End, from + MaxReach);
        for (var cue = cues.FirstAfter(from, end, false); cue >= 0; cue = cues.FirstAfter(cue + 1, end, false))
        {
            if (cues.IsAccordingTo(cue))
            {
                return FirstBetween(cue + 2, end) is { } source ? new Attribution(source, cue, AttributionRule.SentenceEnd, 2) : null;
            }

            var isLast = cue + 1 >= end || narration.Tokens[cue + 1].Kind == Words.TokenKind.Punctuation || narration.Has(cue + 1, WordClass.Time | WordClass.Preposition | WordClass.Adverb);
            if (isLast && narration.IsOwn(cue) && subjects.Find(cue, from) is { } subject && subject.First > from
                && (narration.IsMark(subject.First - 1, ',') || !narration.IsOwn(subject.First - 1)))
            {
                return new Attribution(subject, cue, AttributionRule.SentenceEnd);
            }
        }

        return null;
    }

    // Two attributions claim the quote: he said, and “we will see,” she added.
    private bool PrefersAfter(int run, Attribution before)
    {
        var first = narration.FirstTokens[run];
        if (before.Rule == AttributionRule.SameSentence || narration.Has(first - 1, WordClass.Coordinator))
        {
            return true;
        }

        return before.Cue >= 0 && !narration.Has(before.Cue, WordClass.Judgement) && !cues.IsTight(before.Cue, first)
            && !narration.IsMark(first - 1, ',') && !narration.IsMark(first - 1, ':') && !narration.Is(first - 1, "that");
    }

    private bool EndsClause(int run) => narration.Runs[run].LastCharacter(narration.Text) is ',' or '.' or '!' or '?' or '…' or '—' or '–' or '-';

    private SpeakerCandidate? FirstBetween(int from, int to) => candidates.Between(from, to).FirstOrDefault();
}
