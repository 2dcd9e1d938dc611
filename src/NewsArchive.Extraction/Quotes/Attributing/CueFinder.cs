using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Tells which words introduce somebody's words where they stand.</summary>
internal sealed class CueFinder(Narration narration)
{
    /// <summary>The nearest cue before <paramref name="to"/>, not before <paramref name="from"/>; -1 if there is none.</summary>
    /// <param name="run">Where the quote begins, beside which weak cues count.</param>
    public int LastBefore(int to, int from, int run)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (IsCue(i, from) || IsWeakCueBeside(i, run, from))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The first finite cue from <paramref name="from"/> to before <paramref name="to"/>; -1 if there is none.</summary>
    public int FirstAfter(int from, int to, bool allowsWeak)
    {
        for (var i = from; i < to; i++)
        {
            var isCue = IsCue(i, from) || (allowsWeak && narration.Has(i, WordClass.WeakCue) && !IsNoun(i, from));
            if (isCue && !narration.Has(i, WordClass.Participle))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the token is a verb of saying whose subject speaks.</summary>
    public bool IsCue(int at, int from) =>
        narration.IsOwn(at) && ((narration.Has(at, WordClass.Cue) && !narration.Has(at, WordClass.Preposition) && !IsNoun(at, from) && !IsPassive(at, from) && !IsModifier(at, from)) || PhraseLength(at) > 0);

    /// <summary>How many tokens a phrase has that names the speaker behind it: “according to”, “in the words of”; 0 where none begins.</summary>
    public int PhraseLength(int at)
    {
        if (at + 1 < narration.Tokens.Count && narration.Is(at, "according") && narration.Is(at + 1, "to"))
        {
            return 2;
        }

        var isWords = at + 3 < narration.Tokens.Count && narration.Is(at, "in") && narration.Is(at + 2, "words") && narration.Is(at + 1, "the") && narration.Is(at + 3, "of");
        return isWords ? 4 : 0;
    }

    /// <summary>Whether nothing but a comma, a colon or a small word stands between cue and quote: said that “…”, spoke of “…”, put it: “…”.</summary>
    public bool IsTight(int cue, int run)
    {
        for (var i = cue + 1; i < run; i++)
        {
            if (!(narration.IsMark(i, ',') || narration.IsMark(i, ':') || narration.Has(i, WordClass.Adverb) || IsParticle(i)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsParticle(int at) =>
        narration.Is(at, "that") || narration.Is(at, "of") || narration.Is(at, "it") || narration.Is(at, "out") || narration.Is(at, "back");

    /// <summary>Whether the cue is an infinitive, whose words may never have been said: vowed to counter “…”.</summary>
    public bool IsInfinitive(int cue, int from) => cue > from && narration.Is(cue - 1, "to") && narration.Has(cue, WordClass.BaseForm);

    /// <summary>Whether the cue stands in a clause that opens the sentence and ends before the run: When Hale objected, “…”.</summary>
    public bool IsInOpeningClause(int cue, int to, int from)
    {
        var sawComma = false;
        for (var i = cue + 1; i < to && !sawComma; i++)
        {
            sawComma = narration.IsMark(i, ',');
        }

        for (var i = cue - 1; sawComma && i >= from && !narration.IsMark(i, ','); i--)
        {
            if (narration.Has(i, WordClass.Subordinator) && narration.IsOwn(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWeakCueBeside(int at, int to, int from) =>
        narration.IsOwn(at) && narration.Has(at, WordClass.WeakCue) && !IsNoun(at, from) && !IsPassive(at, from) && IsTight(at, to);

    // her claims; a senior aide’s note; in response to demands; the embrace of; offered states millions
    private bool IsNoun(int at, int from)
    {
        var isNounWord = narration.Has(at, WordClass.AlsoNoun);
        if (at == from || !narration.IsOwn(at - 1) || !(isNounWord || narration.Has(at, WordClass.BaseForm)))
        {
            return false;
        }

        var isBehindDeterminer = narration.Has(at - 1, WordClass.Determiner | WordClass.Possessive) || narration.IsGenitive(at - 1);
        if (isBehindDeterminer)
        {
            return !narration.Has(at - 1, WordClass.Relative); // a letter that claims …
        }

        if (narration.Is(at - 1, "to"))
        {
            return false;
        }

        if (narration.Has(at - 1, WordClass.Preposition) || (at + 1 < narration.Tokens.Count && narration.Is(at + 1, "of") && isNounWord))
        {
            return true;
        }

        return isNounWord && !CanFollow(at - 1, at);
    }

    // A verb in the present follows its subject: the letter claims, she claims, they also claim; a plain form wants a plural.
    private bool CanFollow(int before, int verb)
    {
        if (narration.Tokens[before].Kind == Words.TokenKind.Punctuation
            || narration.Has(before, WordClass.Pronoun | WordClass.Relative | WordClass.Adverb | WordClass.Coordinator | WordClass.Auxiliary | WordClass.Time))
        {
            return true;
        }

        var isPlural = narration.EndsWith(before, "s") || narration.Is(before, "people") || narration.Is(before, "men") || narration.Is(before, "women");
        return narration.Has(verb, WordClass.BaseForm)
            ? isPlural
            : narration.IsCapitalised(before) || narration.Has(before, WordClass.SpeakerNoun | WordClass.DocumentNoun) || !narration.Has(before, WordClass.Verb);
    }

    // He was told “no”: who speaks is not the subject. What somebody is quoted as saying is theirs all the same.
    private bool IsPassive(int at, int from)
    {
        if (narration.Has(at, WordClass.Participle) || narration.Is(at, "quoted"))
        {
            return false;
        }

        var before = at - 1;
        while (before > from && narration.Has(before, WordClass.Adverb))
        {
            before--;
        }

        return before >= from && narration.Has(before, WordClass.Auxiliary) && IsFormOfBe(before);
    }

    // a note, quoted in the report, reads …
    private bool IsModifier(int at, int from) =>
        at > from && at + 1 < narration.Tokens.Count && narration.IsMark(at - 1, ',') && narration.EndsWith(at, "ed")
        && (narration.Is(at + 1, "in") || narration.Is(at + 1, "by"));

    private bool IsFormOfBe(int at) =>
        narration.Is(at, "was") || narration.Is(at, "were") || narration.Is(at, "been") || narration.Is(at, "being") || narration.Is(at, "is")
        || narration.Is(at, "are") || narration.Is(at, "be");
}
