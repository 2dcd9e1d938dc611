namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Quotations between single marks, as British outlets set them: the closing mark looks like an apostrophe.</summary>
internal static class SingleMarks
{
    /// <summary>Whether the text quotes with single marks: they open more runs than double marks do.</summary>
    public static bool AreOuterMarksOf(string text)
    {
        int singles = 0, doubles = 0, firstSingle = 0, firstDouble = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (QuotationMarks.IsDouble(text[at]))
            {
                firstDouble = doubles++ == 0 ? at : firstDouble;
            }
            else if (Opens(text, at))
            {
                firstSingle = singles++ == 0 ? at : firstSingle;
            }
        }

        // Double marks come in pairs, and either kind may be nested in the other: ‘He said “no” twice,’ said Ms Hale.
        return singles * 2 > doubles || (singles > 0 && singles * 2 == doubles && firstSingle < firstDouble);
    }

    /// <summary>Adds the runs of one paragraph; says whether the last one stays open.</summary>
    public static bool AddRuns(string text, TextSpan paragraph, List<QuotedRun> runs, bool isContinued)
    {
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (!Opens(text, at))
            {
                continue;
            }

            var continues = isContinued && at == paragraph.Start;
            var close = FindClose(text, at, paragraph.End);
            var end = close < 0 ? paragraph.End : close;
            if (end > at + 1)
            {
                runs.Add(new QuotedRun(new TextSpan(at + 1, end), new TextSpan(at, close < 0 ? end : close + 1), close >= 0, continues));
            }

            if (close < 0)
            {
                return true;
            }

            at = close;
        }

        return false;
    }

    private static bool Opens(string text, int at) =>
        text[at] is '‘' or '\'' && QuotationMarks.CanOpen(text, at) && char.IsLetter(text[at + 1]) && !IsElision(text, at);

    // rock 'n' roll, 'em, 'tis, 'cause: the mark stands for letters left out.
    private static bool IsElision(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at + 1);
        foreach (var word in (ReadOnlySpan<string>)["n' ", "n’ ", "em ", "em,", "em.", "tis ", "twas ", "til ", "cause ", "bout "])
        {
            if (rest.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static int FindClose(string text, int opening, int end)
    {
        var doubtful = -1;
        for (var at = opening + 1; at < end; at++)
        {
            if (at > opening + 1 && Opens(text, at))
            {
                break;
            }

            if (text[at] is not ('’' or '\'') || !QuotationMarks.CanClose(text, at))
            {
                continue;
            }

            // ‘The voters’ choice is clear,’ he said: behind a plural s the mark may be an apostrophe, so look on.
            if (text[at - 1] != 's' || (at + 1 < end && text[at + 1] is ',' or '.' or ';' or ':'))
            {
                return at;
            }

            doubtful = doubtful < 0 ? at : doubtful;
        }

        return doubtful;
    }
}
