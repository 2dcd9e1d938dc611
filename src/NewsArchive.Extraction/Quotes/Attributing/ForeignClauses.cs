using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Who says words that stand in the reporter's own sentence: Ada Hale a affirmé que « … ». Selon Ada Hale, « … ». Ada Hale, "…" dedi.</summary>
internal sealed class ForeignClauses(Narration narration, SpeechWords words, ForeignSpeakers speakers)
{
    private const int MostInside = 8; // tokens: "dijo que la ciudad “…”"
    private const int MostToVerb = 3;
    private const int MostToSpeaker = 5;
    private const int MostToAccorded = 7;

    public Attribution? Find(int run) => AccordedAfter(run) ?? Said(run) ?? That(run) ?? Object(run) ?? AccordedBefore(run);

    // « … », selon Ada Hale; »…,« lyder det fra Ada Hale
    private Attribution? AccordedAfter(int run)
    {
        var at = speakers.BehindMarks(run);
        return (at > narration.EndTokens[run] || narration.Runs[run].LastCharacter(narration.Text) is ',') && According(at) is var length and > 0 && speakers.Accorded(at + length, MostToAccorded) is { } speaker
            ? new Attribution(speaker, at, AttributionRule.After, Strength.Tight, length) : null;
    }

    // Ada Hale, "…" dedi.
    private Attribution? Said(int run)
    {
        var (behind, comma) = (narration.EndTokens[run], narration.FirstTokens[run] - 1);
        return comma > 0 && speakers.IsInParagraph(behind) && words.ClosesSaid(narration.Word(behind)) && narration.IsOwn(comma)
            && (narration.IsMark(comma, ',') ? speakers.EndingAt(comma) ?? OnlyOneBefore(comma) : OnlyOneBefore(comma + 1)) is { } speaker
            ? new Attribution(speaker, behind, AttributionRule.Before, Strength.Tight) : null;
    }

    // [Belediye Başkanı Ada Hale], gazetecilere yaptığı açıklamada, "…" dedi: the sentence begins with its subject and names nobody else.
    private SpeakerCandidate? OnlyOneBefore(int comma)
    {
        SpeakerCandidate? only = null;
        for (var i = speakers.FirstOfSentence(comma); i < comma; i++)
        {
            if (!narration.IsOwn(i) || (speakers.Named(i) is not null && only is not null))
            {
                return null;
            }

            only ??= speakers.At(i);
        }

        return only is { } subject && speakers.FirstOf(subject) is var first && (first == speakers.FirstOfSentence(comma) || IsDescribed(speakers.FirstOfSentence(comma), first)) && (narration.IsMark(subject.End, ',') || words.MarksSubject(narration.Word(subject.End)))
            ? subject : null;
    }

    // "[Meclis üyesi] Ada Hale,"
    private bool IsDescribed(int first, int end)
    {
        while (first < end && narration.Tokens[first].Kind == Words.TokenKind.Word)
        {
            first++;
        }

        return first == end;
    }

    // Ada Hale a affirmé jeudi que le port « … ».
    private Attribution? That(int run)
    {
        var that = narration.FirstTokens[run] - 1;
        for (var inside = 0; IsInSentence(that, run) && !words.IsThat(narration.Word(that)); inside++, that--)
        {
            if (inside > MostInside || words.IsVerb(narration.Word(that)) || narration.IsMark(that, ',') || narration.IsMark(that, ':'))
            {
                return null;
            }
        }

        if (!IsInSentence(that, run))
        {
            return null;
        }

        var verb = that - 1;
        for (var between = 0; IsInSentence(verb, run) && !words.IsVerb(narration.Word(verb)); between++, verb--)
        {
            if (between >= MostToVerb || IsPause(verb, that))
            {
                return null;
            }
        }

        return IsInSentence(verb, run) && SubjectOf(verb, run) is { } speaker ? new Attribution(speaker, verb, AttributionRule.Before, Strength.Clear) : null;
    }

    // La procureure Ada Hale avait dénoncé « un système organisé ».
    private Attribution? Object(int run)
    {
        var verb = narration.FirstTokens[run] - 1;
        return !words.IsVerbSecond && narration.Runs[run].CountWords(narration.Text) >= KindJudge.ShortWords && IsInSentence(verb, run) && words.IsVerbAfter(narration.Word(verb)) && SubjectOf(verb, run) is { } speaker
            ? new Attribution(speaker, verb, AttributionRule.Before, Strength.Clear) : null;
    }

    // Only the mark before the word itself may stand between: "sagte, dass".
    private bool IsPause(int token, int that) => narration.Tokens[token].Kind == Words.TokenKind.Punctuation && !(token == that - 1 && narration.IsMark(token, ','));

    // Whom the sentence names right before the verb, with no mark, conjunction or word that a clause begins with between.
    private SpeakerCandidate? SubjectOf(int verb, int run)
    {
        for (var end = verb; verb - end < MostToSpeaker && IsInSentence(end - 1, run); end--)
        {
            if (speakers.EndingAt(end) is { } speaker)
            {
                return speakers.At(speaker.First) is not null && IsInSentence(speaker.First, run) ? speaker : null;
            }

            if (end - 1 > 0 && narration.IsMark(end - 1, ',') && speakers.EndingAt(end - 1) is { } apposed && speakers.At(apposed.First) is not null && IsInSentence(apposed.First - 1, run) && narration.IsMark(apposed.First - 1, ','))
            {
                return apposed; // "Le directeur de la course, Ada Hale, salue"
            }

            if (narration.Tokens[end - 1].Kind != Words.TokenKind.Word || words.IsThat(narration.Word(end - 1)) || words.IsConjunction(narration.Word(end - 1)) || narration.IsCapitalised(end - 1))
            {
                return null;
            }
        }

        return null;
    }

    // Selon le maire Ada Hale, le port est « … ».
    private Attribution? AccordedBefore(int run)
    {
        var first = speakers.FirstOfSentence(narration.FirstTokens[run]);
        if (first == narration.FirstTokens[run] || !narration.IsOwn(first) || According(first) is not (var length and > 0) || speakers.Accorded(first + length, MostToAccorded) is not { } speaker)
        {
            return null;
        }

        for (var i = speaker.End; i < narration.FirstTokens[run]; i++)
        {
            if (!narration.IsOwn(i) || speakers.Named(i) is not null || words.IsVerb(narration.Word(i)) || i - speaker.End > MostInside)
            {
                return null;
            }
        }

        return new Attribution(speaker, first, AttributionRule.Before, Strength.Clear, length);
    }

    // How many words of "selon", "по словам" stand at a token.
    private int According(int token)
    {
        foreach (var phrase in words.According)
        {
            var length = 0;
            while (length < phrase.Length && token + length < narration.Tokens.Count && narration.IsOwn(token + length) && narration.Is(token + length, phrase[length]))
            {
                length++;
            }

            if (length == phrase.Length)
            {
                return length;
            }
        }

        return 0;
    }

    private bool IsInSentence(int token, int run) => token >= 0 && narration.IsOwn(token) && !IsBrokenOff(token, run);

    // Whether a sentence starts between the token and the run.
    private bool IsBrokenOff(int token, int run)
    {
        for (var i = token + 1; i <= narration.FirstTokens[run]; i++)
        {
            if (narration.Tokens[i].StartsParagraph || (narration.Tokens[i].StartsSentence && narration.IsOwn(i)))
            {
                return true;
            }
        }

        return false;
    }
}
