using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Tells quotation marks around speech from marks around titles, terms and irony.</summary>
internal sealed class TermJudge(Narration narration, CueFinder cues)
{
    /// <summary>Runs of fewer words than this are speech only where a verb of saying rules them.</summary>
    public const int ShortWords = 4;

    private static readonly string[] Namers =
    [
        "so-called", "word", "words", "term", "terms", "phrase", "named", "titled", "entitled", "nicknamed", "dubbed", "called", "known", "labeled",
        "labelled", "song", "film", "movie", "book", "novel", "show", "series", "album", "play", "hashtag", "slogan", "headline",
    ];

    /// <summary>Whether the run names something rather than quotes somebody, whatever verb is near.</summary>
    public bool IsTerm(int run, int words)
    {
        var first = narration.FirstTokens[run];
        if (first == 0 || narration.Tokens[first].StartsParagraph)
        {
            return false;
        }

        return IsNamed(first) || (words <= 10 && IsTitle(run) && !narration.IsMark(first - 1, ',') && !narration.IsMark(first - 1, ':'));
    }

    /// <summary>Whether the cue rules a short run: Hale promised a “fair” vote, but not: the paper reported that Hale gave “unofficial” thanks.</summary>
    public bool Rules(Attribution attribution, int run, int words)
    {
        if (words >= ShortWords)
        {
            return true;
        }

        var first = narration.FirstTokens[run];
        return attribution.Rule switch
        {
            AttributionRule.After => true,
            AttributionRule.Before => attribution.Cue >= 0 ? RulesFromBefore(attribution.Cue, first) : narration.IsMark(first - 1, ':'),
            AttributionRule.SameSentence => narration.Has(first - 1, WordClass.Coordinator) || narration.IsMark(first - 1, ','),
            _ => false,
        };
    }

    private bool RulesFromBefore(int cue, int first)
    {
        if (cues.IsTight(cue, first))
        {
            return true;
        }

        const int reach = 12;
        if (first - cue > reach || !narration.Has(cue, WordClass.Speech | WordClass.Judgement))
        {
            return false;
        }

        for (var i = cue + 1; i < first; i++)
        {
            if (narration.IsMark(i, ',') || narration.IsMark(i, ';') || narration.IsDash(i) || !narration.IsOwn(i))
            {
                return false;
            }
        }

        return true;
    }

    // the so-called “quiet hour”; a film titled “The Long Pier”; known as “the Captain”
    private bool IsNamed(int first)
    {
        var at = first - 1;
        at -= at > 0 && (narration.Is(at, "as") || narration.IsMark(at, ',')) ? 1 : 0;
        if (!narration.IsOwn(at))
        {
            return false;
        }

        var word = narration.Tokens[at].In(narration.Text);
        foreach (var namer in Namers)
        {
            if (word.Equals(namer, StringComparison.OrdinalIgnoreCase))
            {
                // What somebody called “reckless” is theirs; what is called “reckless” is nobody’s.
                return !narration.Has(at, WordClass.Judgement) || (at > 0 && (narration.Has(at - 1, WordClass.Auxiliary) || narration.Tokens[at - 1].Kind == TokenKind.Punctuation
                    || narration.Has(at - 1, WordClass.SpeakerNoun | WordClass.DocumentNoun)));
            }
        }

        return false;
    }

    // on “Harbour Lights Tonight,” her essay “Tales of a Small Town”: all but the small words are capitalised and no sentence ends.
    private bool IsTitle(int run)
    {
        if (narration.Runs[run].LastCharacter(narration.Text) is '!' or '?' or '…')
        {
            return false;
        }

        var capitalised = 0;
        for (var i = narration.FirstTokens[run] + 1; i < narration.EndTokens[run]; i++)
        {
            var token = narration.Tokens[i];
            if (token.Kind != TokenKind.Word || token.In(narration.Text)[0] is '\'' or '’')
            {
                continue;
            }

            if (narration.IsCapitalised(i))
            {
                capitalised++;
            }
            else if (token.Length > 4 || i == narration.FirstTokens[run] + 1)
            {
                return false;
            }
        }

        return capitalised > 0;
    }
}
