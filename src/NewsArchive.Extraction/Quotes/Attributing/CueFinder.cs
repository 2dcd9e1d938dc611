using NewsArchive.Extraction.Quotes.Reading;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Tells which words introduce somebody's words where they stand.</summary>
internal sealed class CueFinder(Narration narration)
{
    /// <summary>The nearest cue before <paramref name="to"/>, not before <paramref name="from"/>; -1 if there is none.</summary>
    public int LastBefore(int to, int from)
    {
        for (var i = to - 1; i >= from; i--)
        {
            if (IsCue(i, from) || IsWeakCueBeside(i, to, from))
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
        narration.IsOwn(at) && ((narration.Has(at, WordClass.Cue) && !IsNoun(at, from) && !IsPassive(at, from)) || IsAccordingTo(at));

    public bool IsAccordingTo(int at) =>
        at + 1 < narration.Tokens.Count && narration.Is(at, "according") && narration.Is(at + 1, "to");

    /// <summary>Whether nothing but a comma, a colon or “that” stands between cue and quote.</summary>
    public bool IsTight(int cue, int run)
    {
        for (var i = cue + 1; i < run; i++)
        {
            if (!(narration.IsMark(i, ',') || narration.IsMark(i, ':') || narration.Is(i, "that") || narration.Has(i, WordClass.Adverb)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWeakCueBeside(int at, int to, int from) =>
        narration.IsOwn(at) && narration.Has(at, WordClass.WeakCue) && !IsNoun(at, from) && !IsPassive(at, from) && IsTight(at, to);

    // her claims; a senior aide’s note; the call; in response to demands
    private bool IsNoun(int at, int from)
    {
        if (!narration.Has(at, WordClass.AlsoNoun) || at == from || !narration.IsOwn(at - 1))
        {
            return false;
        }

        return narration.Has(at - 1, WordClass.Determiner | WordClass.Possessive) || narration.IsGenitive(at - 1)
            || (narration.Has(at - 1, WordClass.Preposition) && !narration.Is(at - 1, "to"));
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

    private bool IsFormOfBe(int at) =>
        narration.Is(at, "was") || narration.Is(at, "were") || narration.Is(at, "been") || narration.Is(at, "being") || narration.Is(at, "is")
        || narration.Is(at, "are") || narration.Is(at, "be");
}
