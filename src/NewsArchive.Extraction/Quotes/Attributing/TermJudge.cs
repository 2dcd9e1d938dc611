using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Tells quotation marks around speech from marks around titles, terms and irony.</summary>
internal sealed class TermJudge(Narration narration, CueFinder cues)
{
    private static readonly string[] Namers =
    [
        "so-called", "named", "titled", "entitled", "nicknamed", "dubbed", "called", "known", "labeled", "labelled", "hashtag", "slogan",
    ];

    // Before a long run they introduce what somebody said: she used the words “I will not stand again”.
    private static readonly string[] ShortNamers = ["word", "words", "term", "terms", "phrase"];

    private static readonly string[] Works =
    [
        "show", "film", "movie", "book", "novel", "memoir", "series", "album", "song", "play", "musical", "magazine", "program", "programme", "podcast", "essay",
        "slogan", "documentary", "sitcom", "drama", "comedy", "anthem", "painting", "poem", "hit", "bestseller", "column", "game", "ad", "campaign", "exhibition",
    ];

    /// <summary>Whether the run names something rather than quotes somebody, whatever verb is near.</summary>
    public bool IsTerm(int run, int words, Attribution? attribution)
    {
        var first = narration.FirstTokens[run];
        if (first == 0 || narration.Tokens[first].StartsParagraph)
        {
            return false;
        }

        if (!narration.IsMark(first - 1, ',') && IsAny(NamerBefore(first), Namers) && IsNamed(first))
        {
            return true;
        }

        if (words < KindJudge.ShortWords && IsAny(NamerBefore(first), ShortNamers))
        {
            return true;
        }

        return words <= 10 && IsTitle(run) && !IsChanted(attribution, first)
            && (!(narration.IsMark(first - 1, ',') || narration.IsMark(first - 1, ':')) || IsAny(NamerBefore(first), Works));
    }

    /// <summary>Whether a run that stands alone is a heading rather than speech: no mark ends it.</summary>
    public bool IsHeading(int run) => narration.Runs[run].IsClosed && narration.Runs[run].LastCharacter(narration.Text) is not ('.' or ',' or '!' or '?' or '…' or '—' or '–' or '-');

    /// <summary>Whether the cue rules a short run: Hale promised a “fair” vote, but not: the paper reported that Hale gave “unofficial” thanks.</summary>
    public bool Rules(Attribution attribution, int run, int words)
    {
        if (words >= KindJudge.ShortWords)
        {
            return true;
        }

        var first = narration.FirstTokens[run];
        if (attribution.Strength == Strength.Faint)
        {
            return false;
        }

        return attribution.Rule switch
        {
            AttributionRule.After => true,
            AttributionRule.Before => attribution.Cue >= 0 ? RulesFromBefore(attribution.Cue, first) : narration.IsMark(first - 1, ':'),
            AttributionRule.SameSentence => IsListed(run, attribution.Cue),
            _ => false,
        };
    }

    // She called it “slow”, “dear” and “a scandal”; “slow,” she said, “and dear.”
    private bool IsListed(int run, int cue)
    {
        var from = narration.EndTokens[run - 1];
        var first = narration.FirstTokens[run];
        if (narration.IsMark(first - 1, ','))
        {
            return cue >= from || HasNoVerb(from, first);
        }

        for (var i = from; i < first; i++)
        {
            if (narration.Tokens[i].Kind != TokenKind.Punctuation && !narration.Has(i, WordClass.Coordinator | WordClass.Determiner))
            {
                return false;
            }
        }

        return true;
    }

    // … “slow” and, after a pause, “dear”
    private bool HasNoVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (narration.Has(i, WordClass.Verb | WordClass.Pronoun | WordClass.Relative) && !narration.Has(i, WordClass.Adverb))
            {
                return false;
            }
        }

        return to - from <= 8;
    }

    private bool RulesFromBefore(int cue, int first)
    {
        if (cues.IsTight(cue, first))
        {
            return true;
        }

        // asked to explain the “quiet hour”: the words are not yet said; but: was quick to praise a “great victory”.
        if (narration.Is(cue - 1, "to") && !narration.Has(cue, WordClass.Judgement))
        {
            return false;
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

    // The crowd chanted “Norr Forever”: a verb of saying right before it makes even a title speech, but not: she told “Harbour Lights” …
    private bool IsChanted(Attribution? attribution, int first) =>
        attribution is { Rule: AttributionRule.Before, Strength: Strength.Tight } && narration.Has(attribution.Cue, WordClass.Speech)
        && !narration.Is(attribution.Cue, "told") && !narration.Is(attribution.Cue, "telling") && narration.IsOwn(first - 1);

    // What somebody called “reckless” is theirs; what is called “reckless”, and a man called “Red”, is nobody’s.
    private bool IsNamed(int first)
    {
        var at = NamerBefore(first);
        return !narration.Has(at, WordClass.Judgement) || (at > 0 && (narration.Has(at - 1, WordClass.Auxiliary | WordClass.SpeakerNoun | WordClass.DocumentNoun)
            || narration.Tokens[at - 1].Kind == TokenKind.Punctuation));
    }

    // the so-called “quiet hour”; a film titled “The Long Pier”; known as “the Captain”; her last book, “The Long Pier”
    private int NamerBefore(int first)
    {
        var at = first - 1;
        return at > 0 && (narration.Is(at, "as") || narration.IsMark(at, ',')) ? at - 1 : at;
    }

    private bool IsAny(int at, string[] words) =>
        narration.IsOwn(at) && narration.IsAny(at, words);

    /// <summary>Whether the run looks like a title: all but the small words are capitalised and no sentence ends. On “Harbour Lights Tonight,”</summary>
    public bool IsTitle(int run)
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
            else if (i == narration.FirstTokens[run] + 1 || (token.Length > 3 && (Lexicon.Of(token.In(narration.Text)) & WordClass.Preposition) == 0))
            {
                return false;
            }
        }

        return capitalised > 0;
    }
}
