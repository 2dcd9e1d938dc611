namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Cuts out every quoted run of a text, paragraph by paragraph. Nested quotations stay inside the outer run.</summary>
internal static class QuotedRunFinder
{
    // No nested quotation is longer; the bound keeps a file full of opening marks linear.
    private const int MaxNested = 1000;

    /// <summary>Runs in order of the text; they do not overlap and none crosses a paragraph.</summary>
    public static IReadOnlyList<QuotedRun> Find(string text)
    {
        var runs = new List<QuotedRun>();
        var isSingle = SingleMarks.AreOuterMarksOf(text);
        var isOpen = false;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var paragraph = new TextSpan(start, end);
            isOpen = isSingle ? SingleMarks.AddRuns(text, paragraph, runs, isOpen) : AddRuns(text, paragraph, runs, isOpen);
            start = end + 2;
        }

        return runs;
    }

    private static bool AddRuns(string text, TextSpan paragraph, List<QuotedRun> runs, bool isContinued)
    {
        var opening = -1;
        var depth = 0;
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!QuotationMarks.IsDouble(text[at]))
            {
                continue;
            }

            if (opening < 0)
            {
                opening = Opens(text, at) ? at : -1;
            }
            else if (OpensNested(text, opening, at, paragraph.End))
            {
                depth++;
            }
            else if (depth == 0 && OpensAnew(text, opening, at))
            {
                Add(text, runs, opening, at, at, isContinued && opening == paragraph.Start);
                (opening, isContinued, paragraph) = (at, true, paragraph with { Start = at });
            }
            else if (depth > 0)
            {
                depth--;
            }
            else if (Closes(text, opening, at))
            {
                Add(text, runs, opening, at, at + 1, isContinued && opening == paragraph.Start);
                opening = -1;
            }
        }

        if (opening >= 0)
        {
            Add(text, runs, opening, paragraph.End, paragraph.End, isContinued && opening == paragraph.Start);
        }

        return opening >= 0;
    }

    private static void Add(string text, List<QuotedRun> runs, int opening, int end, int outerEnd, bool continues)
    {
        var (from, to) = (opening + 1, end);
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++; // « Bonjour »
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        // “He asked, ‘Why?”’: marks in the wrong order belong to the run all the same.
        var hasStray = outerEnd > end && outerEnd < text.Length && text[outerEnd] is '\'' or '’' && (outerEnd + 1 == text.Length || char.IsWhiteSpace(text[outerEnd + 1]));
        outerEnd += hasStray ? 1 : 0;
        if (to > from)
        {
            runs.Add(new QuotedRun(new TextSpan(from, to), new TextSpan(opening, outerEnd), outerEnd > end, continues));
        }
    }

    private static bool Opens(string text, int at) => text[at] switch
    {
        '„' or '«' => true,
        '»' => at + 1 < text.Length && char.IsLetter(text[at + 1]) && QuotationMarks.CanOpen(text, at),
        // “ has one meaning in English, even behind a word: he said,“Go.”
        '“' or '‟' => at + 2 < text.Length && (!char.IsWhiteSpace(text[at + 1]) || char.IsLetterOrDigit(text[at + 2])),
        // <img alt="A view"> and 6'2" are no speech; a lost space before the mark is no reason to lose the quote: the port."We stay," he said.
        '"' => QuotationMarks.CanOpen(text, at) || (at + 1 < text.Length && char.IsLetter(text[at + 1]) && (char.IsLetter(text[at - 1]) || text[at - 1] == '.')),
        _ => QuotationMarks.CanOpen(text, at),
    };

    private static bool Closes(string text, int opening, int at) => (text[opening], text[at]) switch
    {
        ('«', var mark) => mark == '»',
        ('»', var mark) => mark == '«',
        ('„', var mark) => mark is '“' or '”' or '"',
        (_, '”') => true,
        // Typed marks come mixed: “We will win," she said; it is “the best“ of all.
        (_, '"') => !LooksLikeOpening(text, at),
        (_, '“') => QuotationMarks.CanClose(text, at),
        _ => false,
    };

    private static bool LooksLikeOpening(string text, int at) =>
        char.IsWhiteSpace(text[at - 1]) && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    // A paragraph break that the file lost: “We waited for years. “Nobody came,” she said.
    private static bool OpensAnew(string text, int opening, int at)
    {
        if (text[at] != '“' || text[opening] != '“' || !QuotationMarks.CanOpen(text, at) || !char.IsWhiteSpace(text[at - 1]))
        {
            return false;
        }

        var last = at - 1;
        while (last > opening && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        return text[last] is '.' or '!' or '?';
    }

    // “He told me “never” and left,” she said: an opening mark inside, with marks enough behind to close both.
    private static bool OpensNested(string text, int opening, int at, int end)
    {
        if (text[at] != '“' || text[opening] != '“' || !QuotationMarks.CanOpen(text, at))
        {
            return false;
        }

        var balance = 2;
        for (var i = at + 1; i < Math.Min(end, at + MaxNested) && balance > 0; i++)
        {
            balance += text[i] switch { '”' => -1, '“' => 1, _ => 0 };
        }

        return balance == 0;
    }
}
