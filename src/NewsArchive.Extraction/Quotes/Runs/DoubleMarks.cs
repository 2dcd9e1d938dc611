namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Says what a mark that is never an apostrophe does, by the characters beside it.</summary>
internal static class DoubleMarks
{
    /// <param name="hasLow">Whether the article opens with „, so that “ closes.</param>
    public static MarkRole RoleOf(char mark, Beside beside, bool hasLow) => mark switch
    {
        '„' or '‟' => MarkRole.Open,
        '“' => IsClosingLeft(beside, hasLow) ? MarkRole.Close : MarkRole.Open,
        // ”Vi stannar”, as Swedish and hasty writers open
        '”' => beside.FollowsOpening && beside.Before is not ('—' or '–' or '-') ? MarkRole.Either : MarkRole.Close,
        _ => Straight(beside),
    };

    /// <summary>Whether a mark that has both roles, or the wrong shape, opens where nothing is open.</summary>
    /// <param name="next">The next mark of the family in the paragraph.</param>
    public static bool OpensAlone(string text, QuotationMark mark, QuotationMark? next)
    {
        var beside = Beside.Of(text, mark.Start, mark.End);
        if (mark.Role == MarkRole.Close)
        {
            // He says,” there were many of us.”
            return beside.Before is ',' or ':' && beside.HasSpaceAfter && next is { Role: MarkRole.Close };
        }

        if (text[mark.Start] == '”' && beside.PrecedesWord)
        {
            return true;
        }

        // The port."We stay," he said. But the gershayim of a Hebrew acronym stands between letters as well.
        var isTight = char.IsLower(beside.Before) || char.IsUpper(beside.Before) || beside.FollowsPause || beside.Before is ':' or ';' or ')' or '’' or '\'';
        return next is { IsCloser: true } && (beside.HasSpaceBefore || (isTight && beside.PrecedesWord));
    }

    /// <summary>Whether the mark may stand for inches: 6'2" and a 5” pipe.</summary>
    public static bool LooksLikeInches(string text, QuotationMark mark)
    {
        var at = mark.Start;
        while (at > 0 && mark.Start - at < 3 && char.IsAsciiDigit(text[at - 1]))
        {
            at--;
        }

        return mark.Role == MarkRole.Close && mark.Start - at is 1 or 2;
    }

    // “ stands before a word; behind one it is the German closing mark, or a typist's: it is “the best“ of all.
    private static bool IsClosingLeft(Beside beside, bool hasLow)
    {
        if (beside.HasSpaceBefore)
        {
            return beside.After == '\n';
        }

        // „Er rief: ‚Nie!‘“, sagte sie.
        var opensNested = beside.FollowsOpening && !(hasLow && beside.Before == '‘');
        return opensNested ? !beside.PrecedesWord : hasLow || !char.IsLetterOrDigit(beside.After);
    }

    private static MarkRole Straight(Beside beside)
    {
        if (beside.HasSpaceBefore)
        {
            return beside.HasSpaceAfter ? MarkRole.Either : MarkRole.Open;
        }

        if (beside.HasSpaceAfter)
        {
            return MarkRole.Close;
        }

        if (beside.FollowsOpening)
        {
            return beside.PrecedesWord || beside.After == '\'' || beside.Before is '(' or '[' ? MarkRole.Open : MarkRole.Close;
        }

        return beside.PrecedesWord && beside.After != '…' ? MarkRole.Either : MarkRole.Close;
    }
}
