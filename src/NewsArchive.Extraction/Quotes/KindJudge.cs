using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Ranking;
using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes;

/// <summary>Says what a run is: a clause of its own, words within the reporter's sentence, or no speech.</summary>
internal static class KindJudge
{
    /// <summary>Runs of fewer words than this are as often terms as speech.</summary>
    public const int ShortWords = 4;

    /// <param name="decision">What was decided of the run; null where nothing was weighed.</param>
    public static QuoteKind Judge(Narration narration, int run, Decision? decision)
    {
        var first = narration.FirstTokens[run];
        var startsSentence = first == 0 || narration.Tokens[first].StartsSentence || narration.Tokens[first].StartsParagraph || !narration.IsOwn(first - 1);
        if (narration.Runs[run].IsDialogue)
        {
            return QuoteKind.Direct;
        }

        if (decision is { IsSpeech: false })
        {
            return QuoteKind.Scare;
        }

        if (decision?.Attribution is not { } attribution)
        {
            // Several words that are no title were said by somebody, even where the text does not tell by whom.
            var words = narration.Runs[run].CountWords(narration.Text);
            var isScare = decision is null && words < (startsSentence ? ShortWords : 6);
            return isScare ? QuoteKind.Scare : startsSentence ? QuoteKind.Direct : QuoteKind.Fragment;
        }

        var isIntroduced = startsSentence || narration.IsMark(first - 1, ':') || narration.IsMark(first - 1, ',') || narration.IsMark(first - 1, ';') || narration.IsDash(first - 1);
        var startsUpper = char.IsUpper(narration.Text[narration.Runs[run].Span.Start]);
        var goesOn = (attribution.Rule == AttributionRule.SameSentence && narration.Runs[run].CountWords(narration.Text) >= ShortWords) || attribution.Rule is AttributionRule.Continuation or AttributionRule.After;
        return (isIntroduced && (startsUpper || goesOn)) || (startsUpper && IsClause(narration, run)) ? QuoteKind.Direct : QuoteKind.Fragment;
    }

    // Four words and a mark that ends or pauses a sentence: “We will not go back,”
    private static bool IsClause(Narration narration, int run) =>
        narration.Runs[run].CountWords(narration.Text) >= ShortWords
        && narration.Runs[run].LastCharacter(narration.Text) is '.' or ',' or '!' or '?' or '…' or '—' or '–';
}
