using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Reads the words after a quote: “…,” Hale said; “…,” said Hale; it was “…” to go, Hale said.</summary>
internal sealed class AfterRule(Narration narration, SpeakerCandidates candidates, SubjectFinder subjects, CueFinder cues)
{
    /// <summary>Who speaks by the words right behind the run.</summary>
    /// <param name="isLead">Whether nothing of the sentence stands before the run, so that its speaker must come behind.</param>
    public Attribution? Find(int run, int end, bool isLead)
    {
        var at = narration.EndTokens[run];
        var hasComma = false;
        while (at < end && (narration.IsMark(at, ',') || narration.IsDash(at)))
        {
            hasComma |= isLead || narration.IsMark(at, ',');
            at++;
        }

        var hasAs = at < end && narration.Is(at, "as"); // “a dead heat,” as Hale put it
        at += hasAs ? 1 : 0;
        if (at >= end)
        {
            return null;
        }

        var endsClause = hasComma || EndsClause(run);
        if (PhraseAt(at, end) is { } phrase)
        {
            return phrase;
        }

        if (!endsClause && !isLead)
        {
            return null;
        }

        return Signed(at, end, isLead) ?? Inverted(at, end, isLead) ?? (endsClause || IsPlain(at, end) ? Following(at, end, isLead, hasAs) : null);
    }

    /// <summary>Who speaks by the attribution that closes the sentence: It was “a mistake” to go there, Hale said on Monday.</summary>
    public Attribution? FindAtSentenceEnd(Sentence sentence, int run, int end)
    {
        var from = narration.EndTokens[run];
        for (var cue = cues.FirstAfter(from, end, false); cue >= 0; cue = cues.FirstAfter(cue + 1, end, false))
        {
            if (!narration.IsOwn(cue))
            {
                continue;
            }

            var isBehindComma = cue > from && (narration.IsMark(cue - 1, ',') || !narration.IsOwn(cue - 1));
            if (cues.PhraseLength(cue) > 0)
            {
                return PhraseAt(cue, end) is { } source ? source with { Rule = AttributionRule.SentenceEnd } : null;
            }

            if (isBehindComma && Inverted(cue, end, false) is { } inverted)
            {
                return inverted with { Rule = AttributionRule.SentenceEnd };
            }

            if (ClosesClause(cue, end) && subjects.Find(cue, from) is { IsGoverned: false } subject && subject.Start > from
                && (narration.IsMark(subject.Start - 1, ',') || !narration.IsOwn(subject.Start - 1)))
            {
                return new Attribution(subject, cue, AttributionRule.SentenceEnd);
            }
        }

        return null;
    }

    // “…,” according to Hale; “…,” in the words of a neighbour
    private Attribution? PhraseAt(int at, int end)
    {
        var length = cues.PhraseLength(at);
        return length > 0 && candidates.Between(at + length, end).FirstOrDefault() is { } source
            ? new Attribution(source, at, AttributionRule.After, Strength.Tight, length)
            : null;
    }

    // “…” — Ada Hale (@adahale) March 13, 2016
    private Attribution? Signed(int at, int end, bool isLead) =>
        isLead && at > 0 && narration.IsDash(at - 1) && candidates.StartingAt(at) is { Kind: CandidateKind.Person } author
            && (author.End >= end || narration.Tokens[author.End].StartsParagraph || (author.End + 1 < end && narration.IsMark(author.End, '(') && narration.Text[narration.Tokens[author.End].End] == '@'))
            ? new Attribution(author, -1, AttributionRule.After, Strength.Tight) : null;

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

        // “…,” shot back Hale; “…,” chimed in the mayor
        var first = verb + 1 < end && narration.IsAny(verb + 1, "back", "out", "in", "on", "up") && candidates.StartingAt(verb + 2) is not null ? verb + 2 : verb + 1;
        for (var i = first; i < end && i < verb + 8; i++)
        {
            if (candidates.StartingAt(i) is { } subject)
            {
                return subject.IsGoverned ? null : new Attribution(subject, verb, AttributionRule.After, Strength.Tight);
            }

            if (narration.Has(i, WordClass.Preposition | WordClass.Verb) || narration.IsMark(i, ','))
            {
                return null;
            }
        }

        return null;
    }

    // “…,” she said; “…,” Ada Hale, the mayor of Norr, told reporters
    private Attribution? Following(int at, int end, bool isLead, bool hasAs)
    {
        // “The Salt Road,” by Ada Hale, tells …: a title goes on like this, speech does not.
        if (narration.Has(at, WordClass.Coordinator | WordClass.Participle) || narration.Is(at, "by"))
        {
            return null;
        }

        var cue = cues.FirstAfter(at, end, allowsWeak: false);
        cue = cue < 0 && (isLead || hasAs) ? cues.FirstAfter(at, end, allowsWeak: true) : cue;
        if (cue >= 0)
        {
            var subject = isLead || IsNear(cue, at) ? subjects.Find(cue, at) : null;
            return subject is null ? null : new Attribution(subject, cue, AttributionRule.After, hasAs ? Strength.Tight : Strength.Clear, hasAs && cue + 1 < end && narration.Is(cue + 1, "it") ? 2 : 1);
        }

        // The verb is none that we know: “Never,” Hale snarled.
        return isLead && candidates.StartingAt(at) is { IsLikelySpeaker: true } named ? new Attribution(named, -1, AttributionRule.After, Strength.Weak) : null;
    }

    // “The ferry is a lifeline” Hale said: the comma is forgotten, but the verb stands beside its subject.
    private bool IsPlain(int at, int end) =>
        candidates.StartingAt(at) is { IsLikelySpeaker: true } subject && subject.End < end && narration.Has(subject.End, WordClass.Speech);

    // Behind a quote that the sentence leads up to, another clause may follow: since she is “no sailor,” she felt free to say so.
    private bool IsNear(int cue, int at) =>
        candidates.StartingAt(at) is { } subject && (cue - subject.End <= 2 || narration.IsMark(subject.End, ',')) && !narration.Is(cue - 1, "to");

    // What follows is a mark, a time or a place, not what was said: Hale said on Monday; not: Hale said that …
    private bool ClosesClause(int cue, int end) =>
        cue + 1 >= end || narration.Tokens[cue + 1].Kind == TokenKind.Punctuation
        || narration.Has(cue + 1, WordClass.Time | WordClass.Preposition | WordClass.Adverb | WordClass.Coordinator);

    private bool EndsClause(int run) => narration.Runs[run].LastCharacter(narration.Text) is ',' or '.' or '!' or '?' or '…' or '—' or '–' or '-';
}
