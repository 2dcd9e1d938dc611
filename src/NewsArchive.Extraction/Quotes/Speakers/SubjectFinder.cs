using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Finds the subject of a verb of saying among the candidates to its left, without parsing the whole sentence.</summary>
internal sealed class SubjectFinder(Narration narration, SpeakerCandidates candidates)
{
    /// <summary>Who does what the verb says, sought from <paramref name="from"/> on; null where nobody is named.</summary>
    public SpeakerCandidate? Find(int verb, int from)
    {
        var before = SkipModifiers(verb - 1, from);
        if (before < from)
        {
            return null;
        }

        if (candidates.EndingAt(before + 1) is { } adjacent && adjacent.Start >= from)
        {
            var isWith = narration.Has(verb, WordClass.Participle) && adjacent.Start > from && narration.Is(adjacent.Start - 1, "with");
            if (!adjacent.IsGoverned || isWith || adjacent.Kind == CandidateKind.Pronoun)
            {
                return adjacent;
            }
        }

        // She came to the pier and said …: the verb shares the subject of the one before.
        if (narration.IsMark(before, ',') && ApposedLead(from, before) is { } lead)
        {
            return lead;
        }

        var isShared = narration.Has(before, WordClass.Coordinator) || narration.Has(verb, WordClass.Participle) || narration.IsMark(before, ',');
        var start = ClauseStart(verb, from, isShared);
        return Leading(start, verb) ?? (start > from ? Leading(from, verb) : null);
    }

    // One of them, a former writer who asked for no name because he wants to work again, wrote: the verb behind the second comma is the first one's.
    private SpeakerCandidate? ApposedLead(int from, int comma)
    {
        if (candidates.Between(from, comma).FirstOrDefault() is not { IsGoverned: false, IsLikelySpeaker: true } lead || lead.Start != from || !narration.IsMark(lead.End, ',')
            || !(narration.Has(lead.End + 1, WordClass.Determiner) || narration.Is(lead.End + 1, "who")))
        {
            return null;
        }

        for (var i = lead.End + 1; i < comma; i++)
        {
            if (narration.IsMark(i, ',') || !narration.IsOwn(i))
            {
                return null;
            }
        }

        return lead;
    }

    /// <summary>The candidate that leads a stretch of words: its subject, in English mostly the first one that no preposition governs.</summary>
    public SpeakerCandidate? Leading(int from, int to)
    {
        var start = BehindIntroduction(from, to);
        return First(start, to, c => !c.IsGoverned && c.IsLikelySpeaker)
            ?? First(from, to, c => !c.IsGoverned && c.IsLikelySpeaker)
            ?? First(start, to, c => !c.IsGoverned)
            ?? First(from, to, c => c.Kind == CandidateKind.Person)
            ?? First(from, to, c => c.IsLikelySpeaker);
    }

    private SpeakerCandidate? First(int from, int to, Func<SpeakerCandidate, bool> fits)
    {
        foreach (var candidate in candidates.Between(from, to))
        {
            if (fits(candidate) && narration.IsOwn(candidate.First))
            {
                return candidate;
            }
        }

        return null;
    }

    private int SkipModifiers(int at, int from)
    {
        while (at >= from && narration.IsOwn(at) && candidates.EndingAt(at + 1) is null)
        {
            if (narration.Has(at, WordClass.Adverb | WordClass.Auxiliary))
            {
                at--;
            }
            else if (narration.Has(at, WordClass.Time))
            {
                at -= at > from && narration.Has(at - 1, WordClass.Preposition) ? 2 : 1; // Hale on Tuesday said
            }
            else
            {
                break;
            }
        }

        return at;
    }

    // Behind the last word before the verb that opens a new clause with a subject of its own.
    private int ClauseStart(int verb, int from, bool isShared)
    {
        var sawComma = false;
        for (var i = isShared && narration.IsMark(verb - 1, ',') ? verb - 2 : verb - 1; i >= from; i--)
        {
            if (!narration.IsOwn(i))
            {
                continue;
            }

            if (narration.IsMark(i, ';') || narration.IsMark(i, ':'))
            {
                return i + 1;
            }

            var opens = narration.Is(i, "but")
                || (narration.Has(i, WordClass.Coordinator) && HasVerb(from, i))
                || (!sawComma && narration.Has(i, WordClass.Subordinator) && !narration.Has(i, WordClass.Preposition) && !(isShared && narration.Is(i, "that")))
                || (!isShared && (narration.Is(i, "that") || narration.Has(i, WordClass.Cue)));
            if (opens && candidates.StartingAt(i + 1) is { IsGoverned: false, IsLikelySpeaker: true } subject && subject.End <= verb
                && !narration.Is(i + 1, "who"))
            {
                return i + 1;
            }

            sawComma |= narration.IsMark(i, ',');
        }

        return from;
    }

    /// <summary>The token behind the words that lead into a sentence: In a speech to Hale supporters, | Brook said …; Asked about Hale, | Brook said …: nobody before the comma is the subject.</summary>
    public int BehindIntroduction(int from, int to)
    {
        var first = from;
        while (first < to && (!narration.IsOwn(first) || narration.Has(first, WordClass.Coordinator) || narration.IsMark(first, ',')))
        {
            first++;
        }

        if (first >= to || !(narration.Has(first, WordClass.Preposition | WordClass.Subordinator) || narration.EndsWith(first, "ing") || narration.EndsWith(first, "ed")))
        {
            return from;
        }

        for (var i = first; i < to; i++)
        {
            if (narration.IsMark(i, ',') && narration.IsOwn(i))
            {
                return i + 1;
            }
        }

        return from;
    }

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (narration.Has(i, WordClass.Verb) || (narration.Tokens[i].Length > 4 && narration.EndsWith(i, "ed")))
            {
                return true;
            }
        }

        return false;
    }
}
