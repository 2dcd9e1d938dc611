using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>Everybody and everything that may be speaking, in order of the text.</summary>
internal sealed class SpeakerCandidates
{
    private readonly List<SpeakerCandidate> all = [];
    private readonly int[] startingAt;
    private readonly int[] endingAt;
    private readonly int[] namedAt;

    public SpeakerCandidates(Narration narration, PersonMentions mentions, IReadOnlyList<Sentence> sentences)
    {
        var count = narration.Tokens.Count;
        startingAt = new int[count + 1];
        endingAt = new int[count + 1];
        namedAt = new int[count + 1];
        Array.Fill(startingAt, -1);
        Array.Fill(endingAt, -1);
        Array.Fill(namedAt, -1);
        var reader = new NounPhraseReader(narration, mentions);
        foreach (var sentence in sentences)
        {
            Read(narration, reader, sentence);
        }
    }

    /// <summary>The candidate that begins at the token.</summary>
    public SpeakerCandidate? StartingAt(int token) => token >= 0 && startingAt[token] >= 0 ? all[startingAt[token]] : null;

    /// <summary>The candidate whose name or pronoun begins at the token, whatever title stands before it.</summary>
    public SpeakerCandidate? NamedAt(int token) => namedAt[token] >= 0 ? all[namedAt[token]] : null;

    /// <summary>The candidate whose last token stands before <paramref name="end"/>.</summary>
    public SpeakerCandidate? EndingAt(int end) => end >= 0 && endingAt[end] >= 0 ? all[endingAt[end]] : null;

    /// <summary>The candidates that begin at or behind <paramref name="from"/> and end at or before <paramref name="to"/>.</summary>
    public IEnumerable<SpeakerCandidate> Between(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (startingAt[i] >= 0 && all[startingAt[i]].End <= to)
            {
                yield return all[startingAt[i]];
            }
        }
    }

    private void Read(Narration narration, NounPhraseReader reader, Sentence sentence)
    {
        SpeakerCandidate? previous = null;
        for (var i = BehindDateline(narration, sentence); i < sentence.End; i++)
        {
            if (!narration.IsOwn(i) || reader.Read(i, sentence.End) is not { } phrase)
            {
                continue;
            }

            phrase = phrase with { Start = i, IsGoverned = IsGoverned(narration, sentence, phrase, i, previous) };
            if (startingAt[i] < 0)
            {
                startingAt[i] = all.Count;
                endingAt[phrase.End] = namedAt[phrase.First] = all.Count;
                all.Add(phrase);
            }

            previous = phrase;
            i = Math.Max(i, phrase.End - 1);
        }
    }

    // HAVSTAD, Norr. (NP) — The mayor …: the place of writing says nothing.
    private static int BehindDateline(Narration narration, Sentence sentence)
    {
        var first = narration.Tokens[sentence.First];
        if (!first.StartsParagraph || first.Length < 3 || !IsUpper(first.In(narration.Text)))
        {
            return sentence.First;
        }

        for (var i = sentence.First; i < sentence.End && i < sentence.First + 12; i++)
        {
            if (narration.IsDash(i))
            {
                return i + 1;
            }
        }

        return sentence.First;
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsGoverned(Narration narration, Sentence sentence, SpeakerCandidate phrase, int at, SpeakerCandidate? previous)
    {
        if (at == sentence.First || !narration.IsOwn(at - 1))
        {
            return false;
        }

        if (narration.Has(at - 1, WordClass.Preposition))
        {
            // “after”, “before”, “until”, “as” govern a noun or open a clause, whose verb then follows: after Hale had said …
            var opensClause = narration.Has(at - 1, WordClass.Subordinator) && phrase.End < sentence.End && narration.Has(phrase.End, WordClass.Verb);
            return !opensClause;
        }

        // with Hale and Brook: the preposition governs both.
        return narration.Has(at - 1, WordClass.Coordinator) && previous is { IsGoverned: true } && previous.End == at - 1;
    }
}
