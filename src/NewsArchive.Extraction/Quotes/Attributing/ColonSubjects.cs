using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>
/// Who speaks behind a colon where no verb of saying stands before it, but one person alone, who does something or whom it names last:
/// Il presidente Ada Hale non nasconde la delusione: «…». Kein Verständnis zeigt Präsidentin Ada Hale: „…“
/// </summary>
internal sealed class ColonSubjects(Narration narration, SpeechWords words, ForeignSpeakers speakers)
{
    private const int LongestSentence = 40; // tokens

    public Attribution? Find(int run)
    {
        var colon = narration.FirstTokens[run] - 1;
        if (colon < 2 || !narration.IsOwn(colon) || !narration.IsMark(colon, ':') || narration.Tokens[colon + 1].StartsParagraph || !IsSaid(run))
        {
            return null;
        }

        var first = speakers.FirstOfSentence(colon - 1);
        return colon - first < LongestSentence && Only(first, colon) is { } speaker && (speakers.FirstOf(speaker) == first || IsApposed(speaker, first) ? !IsThingNamed(speaker.End, colon) : IsSubject(speaker, first) && (IsLast(speaker, colon) || IsListedVerb(speaker.End, colon)))
            ? new Attribution(speaker, -1, AttributionRule.Before, Strength.Clear) : null;
    }

    // A title has fewer words: Ada Hale stellt ihr Buch vor: „Der Hafen“.
    private bool IsSaid(int run) => narration.Runs[run].CountWords(narration.Text) >= KindJudge.ShortWords && narration.FirstTokens[run] < narration.Tokens.Count && StartsAsSentence(narration.FirstTokens[run]);

    private bool StartsAsSentence(int token)
    {
        while (token < narration.Tokens.Count - 1 && narration.Tokens[token].Kind == Words.TokenKind.Punctuation)
        {
            token++;
        }

        return narration.IsCapitalised(token);
    }

    // The only person whom the sentence names, and who may speak.
    private SpeakerCandidate? Only(int first, int colon)
    {
        SpeakerCandidate? only = null;
        for (var i = first; i < colon; i++)
        {
            if (!narration.IsOwn(i) || words.IsPronoun(narration.Word(i), out _))
            {
                return null;
            }

            if (speakers.Named(i) is { } named)
            {
                if (only is not null && only.Person != named)
                {
                    return null;
                }

                only ??= speakers.At(i);
                if (only is null)
                {
                    return null; // "sprach mit Ada Hale:"
                }
            }
        }

        return only;
    }

    // "El presidente de la asociación, Ada Hale, no oculta su malestar:"
    private bool IsApposed(SpeakerCandidate speaker, int first) => words.OpensSubject(narration.Word(first)) && speaker.First - first < 10 && narration.IsMark(speaker.First - 1, ',') && narration.IsMark(speaker.End, ',');

    // "Ada Hale zeigte ein Schild:", "Ada Hale leyó una carta:"
    private bool IsThingNamed(int from, int colon)
    {
        for (var i = from; i < colon; i++)
        {
            if (i > from && narration.IsMark(i, ',') && words.OpensSubject(narration.Word(i + 1)))
            {
                return true; // "Ada Hale kam mit dem Chef, der sich freut:"
            }

            if (narration.Word(i) is "ein" or "eine" or "einen" or "un" or "una" or "uno" or "une" or "um" or "uma" or "een")
            {
                return true;
            }
        }

        return false;
    }

    // "zeigt [Präsidentin] Ada Hale", but "in Anlehnung an CDU-Mann Ada Hale", "il caso Ada Hale"
    private bool IsSubject(SpeakerCandidate speaker, int first)
    {
        var at = speakers.FirstOf(speaker);
        var before = at - 1;
        return before >= first && !words.OpensSubject(narration.Word(first)) && (narration.Tokens[before].Kind == Words.TokenKind.Punctuation ? narration.IsMark(before, ',') : !narration.IsCapitalised(before) && !words.Governs(narration.Word(before)) && (words.IsVerbAfter(narration.Word(before)) || at < speaker.First));
    }

    // "Kein Verständnis zeigt Präsidentin Ada Hale:", but "die Antwort Hales:"
    private bool IsLast(SpeakerCandidate speaker, int colon) => speaker.End == colon && !(words.IsVerbSecond && narration.Word(colon - 1) is [.., 's']);

    // "A su lado, Ada Hale, de 81 años, asiente:"
    private bool IsListedVerb(int from, int colon)
    {
        for (var i = from; i < colon; i++)
        {
            if (words.IsVerbAfter(narration.Word(i)))
            {
                return true;
            }
        }

        return false;
    }
}
