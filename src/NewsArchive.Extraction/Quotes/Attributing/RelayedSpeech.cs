using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Tells who spoke from who passes it on: “…,” the agency quoted Hale as saying.</summary>
internal sealed class RelayedSpeech(Narration narration, SpeakerCandidates candidates)
{
    private const int Longest = 16; // tokens of whom the words are

    /// <summary>The same attribution, to whom the words are where its verb says that somebody else passes them on.</summary>
    public Attribution Of(Attribution attribution)
    {
        if (attribution.Cue < 0 || VerbAt(attribution.Cue) is not { } verb || AsBehind(verb) is not { } end)
        {
            return attribution;
        }

        if (end == verb + 2 && narration.IsAny(verb + 1, "him", "her"))
        {
            return attribution with { Speaker = new SpeakerCandidate(verb + 1, verb + 1, end, verb + 1, CandidateKind.Pronoun, -1, false) };
        }

        var named = candidates.Between(verb + 1, end).Where(c => c.IsLikelySpeaker && !c.IsGoverned).ToList();
        return named.Find(c => c.Kind is CandidateKind.Person) is { } person ? attribution with { Speaker = person }
            : named.Count > 0 ? attribution with { Speaker = named[0] }
            : attribution;
    }

    // “quoted” itself, or that before “as saying”.
    private int? VerbAt(int cue)
    {
        if (IsVerb(cue))
        {
            return cue;
        }

        if (cue == 0 || !narration.Is(cue - 1, "as"))
        {
            return null;
        }

        for (var i = cue - 2; i >= 0 && i > cue - Longest && narration.IsOwn(i); i--)
        {
            if (IsVerb(i))
            {
                return i;
            }

            if (narration.Tokens[i].StartsSentence)
            {
                return null;
            }
        }

        return null;
    }

    // Not where nobody stands between (Hale was quoted as saying) or who passes it on (Hale, quoted by the agency as saying).
    private int? AsBehind(int verb)
    {
        for (var i = verb + 1; i + 1 < narration.Tokens.Count && i < verb + Longest && narration.IsOwn(i) && !narration.Tokens[i].StartsSentence; i++)
        {
            if (narration.Is(i, "as") && narration.EndsWith(i + 1, "ing"))
            {
                return i > verb + 1 && !narration.Is(verb + 1, "by") ? i : null;
            }
        }

        return null;
    }

    private bool IsVerb(int token) => narration.IsAny(token, "quoted", "quotes", "quoting", "cited", "cites", "citing");
}
