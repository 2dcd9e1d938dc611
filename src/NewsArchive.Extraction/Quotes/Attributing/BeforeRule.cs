using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Reads the words before a quote: Hale said, “…”; Hale called it a “…”; according to Hale, it was “…”.</summary>
internal sealed class BeforeRule(Narration narration, SpeakerCandidates candidates, SubjectFinder subjects, CueFinder cues)
{
    /// <summary>Who speaks by the words from <paramref name="from"/> to the run, the first of its sentence.</summary>
    public Attribution? Find(int run, int from)
    {
        var to = narration.FirstTokens[run];
        Attribution? best = null;
        for (var cue = cues.LastBefore(to, from, to); cue >= 0; cue = cues.LastBefore(cue, from, to))
        {
            if (Read(cue, from, to) is { } found && (best is null || found.Strength > best.Strength))
            {
                best = found;
            }

            if (best is { Strength: >= Strength.Clear })
            {
                return best;
            }
        }

        return best ?? InWordsOf(to, from) ?? InChants(to, from) ?? BehindColon(to, from);
    }

    /// <summary>Who speaks by the words between two runs, which may belong to the first, to the second, or to both: “…,” he said, “…”.</summary>
    public Attribution? FindInGap(int run, int from, int sentenceStart, Attribution? previous)
    {
        var to = narration.FirstTokens[run];
        if (InWordsOf(to, from) is { } words)
        {
            return words;
        }

        Attribution? best = null;
        for (var cue = cues.LastBefore(to, from, to); cue >= 0 && cue != previous?.Cue && best is not { Strength: >= Strength.Clear }; cue = cues.LastBefore(cue, from, to))
        {
            if (ReadInGap(cue, from, to, sentenceStart, previous) is { } found && (best is null || found.Strength > best.Strength))
            {
                best = found;
            }
        }

        return best is null || (best.Strength == Strength.Faint && previous is not null) ? Inherit(previous) : best;
    }

    /// <summary>The attribution of the run before, for a run that shares it.</summary>
    public static Attribution? Inherit(Attribution? previous) =>
        previous is null ? null : previous with { Rule = AttributionRule.SameSentence };

    // “…,” said Hale, who called it “…”: what stands behind the first cue may hold the subject of the second.
    private static int SubjectStart(Attribution? previous, int from, int cue) =>
        previous is not null && previous.Cue >= from && previous.Cue < cue ? Math.Min(previous.Cue + 1, previous.Speaker.Start) : from;

    private Attribution? ReadInGap(int cue, int from, int to, int sentenceStart, Attribution? previous)
    {
        if (cues.PhraseLength(cue) > 0)
        {
            return Read(cue, from, to);
        }

        var subject = subjects.Find(cue, Math.Max(SubjectStart(previous, from, cue), from));
        if (subject is null or { IsGoverned: true } or { IsLikelySpeaker: false })
        {
            // “…,” said Hale, calling it “…”: the verb shares the subject of what went before.
            subject = previous?.Speaker ?? subjects.Find(cue, sentenceStart) ?? subject;
        }

        return subject is null ? null : new Attribution(subject, cue, AttributionRule.Before, StrengthOf(cue, from, to, subject));
    }

    private Attribution? Read(int cue, int from, int to)
    {
        if (cues.PhraseLength(cue) is > 0 and var length)
        {
            var source = candidates.Between(cue + length, to).FirstOrDefault();
            return source is null ? null : new Attribution(source, cue, AttributionRule.Before, source.End >= to - 1 ? Strength.Tight : Strength.Clear, length);
        }

        var subject = subjects.Find(cue, from);
        return subject is null ? null : new Attribution(subject, cue, AttributionRule.Before, StrengthOf(cue, from, to, subject));
    }

    private Strength StrengthOf(int cue, int from, int to, SpeakerCandidate subject)
    {
        var isTight = cues.IsTight(cue, to);
        if (cues.IsInfinitive(cue, from))
        {
            return Strength.Weak;
        }

        if (narration.Has(cue, WordClass.Cue) && isTight)
        {
            return Strength.Tight;
        }

        // a neighbour who complained about the noise of the “summer garden”
        if (subject.Kind == CandidateKind.Pronoun && narration.Is(subject.First, "who"))
        {
            return Strength.Faint;
        }

        return narration.Has(cue, WordClass.Speech | WordClass.Judgement) && !cues.IsInOpeningClause(cue, to, from) ? Strength.Clear : Strength.Weak;
    }

    // in her words, “…”; in the Gazette’s words, “…”
    private Attribution? InWordsOf(int to, int from)
    {
        var at = to - 1;
        at -= at > from && narration.IsMark(at, ',') ? 1 : 0;
        if (at <= from + 1 || !narration.Is(at, "words"))
        {
            return null;
        }

        if (narration.Has(at - 1, WordClass.Possessive))
        {
            return new Attribution(new SpeakerCandidate(at - 1, at - 1, at, at - 1, CandidateKind.Pronoun, -1, false), at, AttributionRule.Before, Strength.Tight);
        }

        return narration.IsGenitive(at - 1) && candidates.EndingAt(at + 1) is { } owned
            ? new Attribution(owned with { End = at - 1 }, at, AttributionRule.Before, Strength.Tight)
            : null;
    }

    // The crowd broke into chants of “Finish it!”
    private Attribution? InChants(int to, int from) =>
        to - 2 > from && narration.Is(to - 1, "of") && narration.IsAny(to - 2, "chants", "shouts", "cries", "yells", "roars", "screams") && subjects.Leading(from, to - 2) is { IsGoverned: false } crowd
            ? new Attribution(crowd, to - 2, AttributionRule.Before, Strength.Tight)
            : null;

    // Ada Hale in her letter: “We will rebuild.”
    private Attribution? BehindColon(int to, int from)
    {
        var endsInColon = to > from && narration.IsMark(to - 1, ':');
        if (endsInColon && candidates.EndingAt(to - 1) is { Kind: CandidateKind.Person } beside
            && (!beside.IsGoverned || narration.Is(beside.Start - 1, "from") || narration.Is(beside.Start - 1, "by")))
        {
            return new Attribution(beside, -1, AttributionRule.Before, Strength.Weak);
        }

        return endsInColon && subjects.Leading(from, to) is { IsGoverned: false, Kind: not CandidateKind.Thing } named
            ? new Attribution(named, -1, AttributionRule.Before, Strength.Weak)
            : null;
    }
}
