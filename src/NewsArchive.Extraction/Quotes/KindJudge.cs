using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes;

/// <summary>Says what a run is: a clause of its own, words within the reporter's sentence, or no speech.</summary>
internal static class KindJudge
{
    public static QuoteKind Judge(Narration narration, int run, Attribution? attribution)
    {
        var first = narration.FirstTokens[run];
        var startsSentence = first == 0 || narration.Tokens[first].StartsSentence || narration.Tokens[first].StartsParagraph || !narration.IsOwn(first - 1);
        var isClause = IsClause(narration, run);
        if (attribution is null)
        {
            return startsSentence && (isClause || !narration.IsEnglish) ? QuoteKind.Direct : QuoteKind.Scare;
        }

        var isIntroduced = startsSentence || narration.IsMark(first - 1, ':') || narration.IsMark(first - 1, ',') || narration.IsDash(first - 1);
        var startsUpper = char.IsUpper(narration.Text[narration.Runs[run].Span.Start]);
        var goesOn = attribution.Rule is AttributionRule.SameSentence or AttributionRule.Continuation or AttributionRule.After;
        return (isIntroduced && (startsUpper || goesOn)) || (startsUpper && isClause) ? QuoteKind.Direct : QuoteKind.Fragment;
    }

    // Four words and a mark that ends or pauses a sentence: “We will not go back,”
    private static bool IsClause(Narration narration, int run) =>
        narration.Runs[run].CountWords(narration.Text) >= TermJudge.ShortWords
        && narration.Runs[run].LastCharacter(narration.Text) is '.' or ',' or '!' or '?' or '…' or '—' or '–';
}
