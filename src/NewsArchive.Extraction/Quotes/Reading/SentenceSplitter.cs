namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>Cuts a narration into sentences: a quotation with the words that attribute it is one sentence.</summary>
internal static class SentenceSplitter
{
    /// <summary>Sentences in order; together they hold every token.</summary>
    public static IReadOnlyList<Sentence> Split(Narration narration)
    {
        var sentences = new List<Sentence>();
        var first = 0;
        var paragraph = 0;
        var run = 0;
        for (var i = 1; i <= narration.Tokens.Count; i++)
        {
            if (i < narration.Tokens.Count && !StartsSentence(narration, i))
            {
                continue;
            }

            var firstRun = run;
            while (run < narration.Runs.Count && narration.FirstTokens[run] < i)
            {
                run++;
            }

            sentences.Add(new Sentence(first, i, paragraph, firstRun, run));
            paragraph += i < narration.Tokens.Count && narration.Tokens[i].StartsParagraph ? 1 : 0;
            first = i;
        }

        return sentences;
    }

    private static bool StartsSentence(Narration narration, int at)
    {
        var token = narration.Tokens[at];
        if (token.StartsParagraph)
        {
            return true;
        }

        var run = narration.RunAt(at - 1);
        if (run >= 0 && run == narration.RunAt(at))
        {
            return false;
        }

        return run >= 0 ? StartsAfterRun(narration, run, at) : token.StartsSentence;
    }

    private static bool StartsAfterRun(Narration narration, int run, int at)
    {
        var last = narration.Runs[run].LastCharacter(narration.Text);
        if (last is not ('.' or '!' or '?' or '…'))
        {
            return false;
        }

        if (!narration.IsOwn(at))
        {
            return true; // “We lost.” “We will be back.”
        }

        if (!char.IsLetterOrDigit(narration.Text, narration.Tokens[at].Start))
        {
            return narration.Text[narration.Tokens[at].Start] is '(' or '[';
        }

        return narration.IsCapitalised(at) && !IsBareAttribution(narration, at, last);
    }

    // “Who would pay for it?” Mayor Hale asked.  A full stop inside asks for more proof: “It is over.” Hale said.
    private static bool IsBareAttribution(Narration narration, int at, char last)
    {
        for (var i = at; i < narration.Tokens.Count && i < at + 14 && narration.IsOwn(i); i++)
        {
            if (i > at && narration.Tokens[i].StartsSentence)
            {
                return false;
            }

            if (i > at && (narration.Has(i, WordClass.Speech) || IsCalling(narration, i)) && !narration.Has(i, WordClass.Participle))
            {
                return last != '.' || (i <= at + 4 && EndsSoon(narration, i + 1));
            }

            // The subject of an attribution holds no other verb: “No!” The crowd had gone when he said …
            if (narration.Has(i, WordClass.Auxiliary | WordClass.OtherVerb | WordClass.Subordinator) && !narration.Has(i, WordClass.Preposition))
            {
                return false;
            }
        }

        return false;
    }

    // “You will see!” Hale called after him; but: Hale called it “…”
    private static bool IsCalling(Narration narration, int at) =>
        narration.IsAny(at, "called", "shot", "fired", "went", "cut") && at + 1 < narration.Tokens.Count && narration.IsAny(at + 1, "after", "out", "back", "from", "over", "in", "on", "down", "across");

    private static bool EndsSoon(Narration narration, int at)
    {
        for (var i = at; i < narration.Tokens.Count && i < at + 4; i++)
        {
            if (!narration.IsOwn(i) || narration.Tokens[i].StartsParagraph)
            {
                return false;
            }

            if (narration.IsMark(i, '.'))
            {
                return true;
            }
        }

        return false;
    }
}
