using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Finds the verbs of saying beside the quotes of a text that is not English.</summary>
internal sealed class ForeignVerbs(Narration narration, SpeechWords words, ForeignSpeakers speakers)
{
    /// <summary>Tokens from a verb to the colon behind it, at most.</summary>
    public const int MostToColon = 25;

    private const int MostOfVerb = 4; // tokens: "teilte sie dazu mit:"
    private const int MostToParticiple = 3;
    private const int MostOfSubject = 5;
    private const int MostBeforeVerb = 2;

    /// <summary>The verb of saying behind a run and its marks; null where none stands there.</summary>
    public int? Behind(int run)
    {
        var verb = speakers.BehindMarks(run);
        if (words.IsSubjectFirst && BehindSubject(verb) is { } last)
        {
            return last;
        }

        for (var before = 0; narration.Runs[run].IsDialogue && before < MostBeforeVerb && speakers.IsInParagraph(verb) && !words.IsAuxiliary(narration.Word(verb)) && !words.IsVerbAfter(narration.Word(verb)); before++)
        {
            verb++; // "— тут же сказал Орлов"
        }

        if (speakers.IsInParagraph(verb + 1) && words.IsReflexive(narration.Word(verb)) && (words.IsVerbAfter(narration.Word(verb + 1)) || words.IsAuxiliary(narration.Word(verb + 1))))
        {
            verb++; // «…», si chiede Ada Hale
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

        return speakers.IsInParagraph(verb) && (words.IsVerbAfter(narration.Word(verb)) || IsUnlistedVerb(run, verb)) ? verb : null;
    }

    // "– Emme avaa, [satamakapteeni Hale] sanoo."
    private int? BehindSubject(int first)
    {
        for (var i = first; i <= first + MostOfSubject && speakers.IsInParagraph(i) && narration.Tokens[i].Kind == TokenKind.Word && (i == first || !narration.Tokens[i].StartsSentence); i++)
        {
            if (words.IsVerbAfter(narration.Word(i)))
            {
                return i > first ? i : null;
            }
        }

        return null;
    }

    // "„…“, spöttelte sie": the word behind shows what it is.
    private bool IsUnlistedVerb(int run, int verb) => IsSpoken(run) && words.LooksLikeVerb(narration.Word(verb)) && speakers.IsInParagraph(verb + 1)
        && (words.IsPronoun(narration.Word(verb + 1), out _) || speakers.At(verb + 1) is not null);

    /// <summary>The verb of the sentence whose colon opens a run; null where there is none.</summary>
    public int? Before(int run)
    {
        var colon = narration.FirstTokens[run] - 1;
        if (colon < 1 || !narration.IsOwn(colon) || !narration.IsMark(colon, ':') || narration.Tokens[colon + 1].StartsParagraph)
        {
            return null;
        }

        for (var i = colon - 1; i >= 0 && colon - i < MostToColon && narration.IsOwn(i) && narration.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (words.IsVerb(narration.Word(i)) || (colon - i <= MostOfVerb && words.IsVerbAfter(narration.Word(i))))
            {
                return i;
            }

            if (narration.Tokens[i].StartsSentence)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>Whether a comma or dash stands behind the marks, or within them a mark that ends what is said: not "der Verein „Rettet den Hafen“ sagte".</summary>
    public bool IsSpoken(int run) => speakers.BehindMarks(run) > narration.EndTokens[run] || narration.Runs[run].LastCharacter(narration.Text) is ',' or '.' or '!' or '?' or '…';
}
