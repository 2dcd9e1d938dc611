using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>
/// Finds quotes that go on with what was quoted before: “…“, sagte Ada Hale der Zeitung „Die Welle“. „…“, where nothing but that stands between the two;
/// — Мы, — сказал Орлов, — не откроем, where dashes part what one says; «…». E ancora: «…».
/// </summary>
internal sealed class ForeignContinuations(Narration narration, SpeechWords words, ForeignSpeakers speakers, ForeignVerbs verbs)
{
    private const int MostToOther = 4;
    private const int MostToFollowOn = 4;

    /// <summary>Whoever said the quote before, where this one goes on.</summary>
    public Attribution? Find(int run, Decision?[] decided)
    {
        var before = run - 1;
        while (before > 0 && decided[before] is null && IsTerm(before) && IsInOneParagraph(narration.EndTokens[before - 1], narration.FirstTokens[before]))
        {
            before--; // "sagte er der „Welle“"
        }

        if (before < 0 || decided[before]?.Attribution is not { } last || verbs.Behind(run) is not null)
        {
            return null; // "„…“, sagte ein Fischer": whoever that is
        }

        var (from, to) = (narration.EndTokens[before], narration.FirstTokens[run]);
        if (narration.Runs[run].IsDialogue && narration.Runs[before].IsDialogue)
        {
            return IsInOneParagraph(from, to) ? last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear } : null;
        }

        if (IsAnotherBehind(run, last.Speaker.Person))
        {
            return null;
        }

        if (FollowsOn(from, to))
        {
            return last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear };
        }

        if (last.Cue < from)
        {
            return null;
        }

        for (var i = from; i < to; i++)
        {
            if (narration.Tokens[i].StartsParagraph || (speakers.Named(i) is { } named && named != last.Speaker.Person && narration.IsMark(to - 1, ',')) || (i < to - 1 && narration.IsMark(i, '.')))
            {
                return null;
            }
        }

        return to > from && !narration.Tokens[to].StartsParagraph && (narration.IsMark(to - 1, '.') || (narration.IsMark(to - 1, ',') && !IsTerm(run))) ? last with { Rule = AttributionRule.Continuation, Strength = Strength.Clear } : null;
    }

    /// <summary>Whether another than the person stands behind a run beside a verb that no list has: « … », seufzt Ada Hale.</summary>
    public bool IsAnotherBehind(int run, int person)
    {
        var at = speakers.BehindMarks(run);
        if (at > narration.EndTokens[run] && speakers.IsInParagraph(at + 1) && !narration.IsCapitalised(at) && narration.Tokens[at].Kind == TokenKind.Word && !words.Governs(narration.Word(at)) && words.OpensSubject(narration.Word(at + 1)))
        {
            return true; // «…», sussurra un alunno
        }

        for (var i = at; at > narration.EndTokens[run] && i < at + MostToOther && speakers.IsInParagraph(i) && !narration.Tokens[i].StartsSentence; i++)
        {
            if (speakers.Named(i) is { } named && named != person)
            {
                return true;
            }
        }

        return false;
    }

    // „…“, klagt sie. Und weiter: „…“ «…». E ancora: «…»
    private bool FollowsOn(int from, int to)
    {
        var colon = to - 1;
        var first = colon > from && narration.IsOwn(colon) && narration.IsMark(colon, ':') ? speakers.FirstOfSentence(colon) : -1;
        if (first < from || colon - first > MostToFollowOn || !words.IsConjunction(narration.Word(first)) || !IsInOneParagraph(from, to))
        {
            return false;
        }

        for (var i = from; i < colon; i++)
        {
            if (speakers.Named(i) is not null ? i >= first : i >= first && (words.OpensSubject(narration.Word(i)) || words.IsPronoun(narration.Word(i), out _)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsInOneParagraph(int from, int to)
    {
        var at = from;
        while (at <= to && !narration.Tokens[at].StartsParagraph)
        {
            at++;
        }

        return at > to;
    }

    /// <summary>Whether a run is as short as a term, which nobody says.</summary>
    public bool IsTerm(int run) => narration.Runs[run].CountWords(narration.Text) < KindJudge.ShortWords;
}
