using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Finds the speaker of a quote in the sentence that it stands in.</summary>
internal sealed class SentenceAttribution(Narration narration, SpeakerCandidates candidates)
{
    // Sentences longer than this are lists or broken files; a bound keeps the work linear.
    private const int MaxReach = 250;

    private readonly CueFinder cues = new(narration);
    private readonly SubjectFinder subjects = new(narration, candidates);
    private readonly BeforeRule before = new(narration, candidates, new SubjectFinder(narration, candidates), new CueFinder(narration));
    private readonly AfterRule after = new(narration, candidates, new SubjectFinder(narration, candidates), new CueFinder(narration));

    /// <summary>Who says the run; null where the sentence does not tell.</summary>
    /// <param name="previous">The attribution of the run before it in the same sentence.</param>
    public Attribution? Find(Sentence sentence, int run, Attribution? previous)
    {
        var first = narration.FirstTokens[run];
        var isFirstRun = run == sentence.FirstRun;
        var start = Math.Max(sentence.First, first - MaxReach);
        var from = isFirstRun ? start : Math.Max(narration.EndTokens[run - 1], start);
        var end = Math.Min(sentence.End, narration.EndTokens[run] + MaxReach);
        var nextRun = run + 1 < sentence.EndRun ? Math.Min(narration.FirstTokens[run + 1], end) : end;
        var fromBefore = isFirstRun ? before.Find(run, from) : before.FindInGap(run, from, start, previous);
        var fromAfter = after.Find(run, nextRun, isLead: IsLead(from, first));
        if (fromAfter is not null && (fromBefore is null || PrefersAfter(run, fromBefore)))
        {
            return fromAfter;
        }

        return fromBefore is { Strength: >= Strength.Clear }
            ? fromBefore
            : OpeningParticiple(sentence, run, end) ?? after.FindAtSentenceEnd(sentence, run, end) ?? fromBefore ?? (isFirstRun ? null : BeforeRule.Inherit(previous));
    }

    /// <summary>Who speaks in a sentence as a whole, for a quote that stands behind it: Hale was blunt. “…”</summary>
    public Attribution? SpeakerOf(Sentence sentence)
    {
        var from = Math.Max(sentence.First, sentence.End - MaxReach);
        var cue = cues.LastBefore(sentence.End, from, sentence.End);
        var subject = cue >= 0 ? subjects.Find(cue, from) : null;
        subject ??= subjects.Leading(from, sentence.End);
        return subject is null ? null : new Attribution(subject, cue, AttributionRule.Continuation);
    }

    /// <summary>The subject of the words before the run, where no verb of saying is to be found.</summary>
    public Attribution? SubjectBefore(Sentence sentence, int run)
    {
        var to = narration.FirstTokens[run];
        return subjects.Leading(Math.Max(sentence.First, to - MaxReach), to) is { IsGoverned: false } subject && CanSpeak(subject)
            ? new Attribution(subject, -1, AttributionRule.Subject, Strength.Faint)
            : null;
    }

    // Claiming that she had a “fair” deal, Hale left: the subject of the opening verb stands behind the comma.
    private Attribution? OpeningParticiple(Sentence sentence, int run, int end)
    {
        if (!narration.Has(sentence.First, WordClass.Participle) || !cues.IsCue(sentence.First, sentence.First))
        {
            return null;
        }

        for (var i = narration.EndTokens[run]; i < end; i++)
        {
            var isBehindComma = narration.IsMark(i, ',') || (i == narration.EndTokens[run] && narration.Runs[run].LastCharacter(narration.Text) == ',');
            var next = narration.IsMark(i, ',') ? i + 1 : i;
            if (isBehindComma && candidates.StartingAt(next) is { IsGoverned: false, IsLikelySpeaker: true } subject)
            {
                return new Attribution(subject, sentence.First, AttributionRule.Before);
            }
        }

        return null;
    }

    private bool CanSpeak(SpeakerCandidate subject) =>
        subject.Kind is CandidateKind.Person || (subject.Kind == CandidateKind.Pronoun && !narration.Is(subject.First, "it") && !narration.Is(subject.First, "who"));

    private bool IsLead(int from, int first)
    {
        for (var i = from; i < first; i++)
        {
            if (narration.IsOwn(i) && narration.Tokens[i].Kind != Words.TokenKind.Punctuation)
            {
                return false;
            }
        }

        return true;
    }

    // Two attributions claim the quote: he said, and “we will see,” she added.
    private bool PrefersAfter(int run, Attribution fromBefore)
    {
        var first = narration.FirstTokens[run];
        if (fromBefore.Rule == AttributionRule.SameSentence || fromBefore.Strength <= Strength.Weak || narration.Has(first - 1, WordClass.Coordinator))
        {
            return true;
        }

        return !narration.Has(fromBefore.Cue, WordClass.Judgement) && !cues.IsTight(fromBefore.Cue, first)
            && !narration.IsMark(first - 1, ',') && !narration.IsMark(first - 1, ':') && !narration.Is(first - 1, "that");
    }
}
