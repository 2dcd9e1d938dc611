namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Pairs the marks of one paragraph, and bears with those that are missing.</summary>
internal sealed class ParagraphRuns(string text, ParagraphMarks marks, List<QuotedRun> runs)
{
    private MarkFamily? carried;
    private bool isFollowed;
    private int open = -1;
    private int depth;
    private bool continues;
    private int floor = marks.Span.Start; // where a run without an opening mark may start at the earliest

    /// <summary>Adds the paragraph's runs in order.</summary>
    /// <param name="carriedOver">The marks of a quotation that the paragraph before left open.</param>
    /// <param name="isFollowedByMark">Whether the next paragraph begins with a mark.</param>
    /// <returns>The marks of the quotation that this paragraph leaves open.</returns>
    public MarkFamily? AddAll(MarkFamily? carriedOver, bool isFollowedByMark)
    {
        (carried, isFollowed) = (carriedOver, isFollowedByMark);
        for (var i = 0; i < marks.Count; i++)
        {
            if (open < 0)
            {
                ReadOutside(i);
            }
            else if (marks[i].Family == marks[open].Family)
            {
                ReadInside(i);
            }
        }

        if (open < 0 || !MayStayOpen(marks[open]))
        {
            return null;
        }

        AddOpen(marks.Span.End);
        return marks[open].Family;
    }

    private void ReadOutside(int i)
    {
        var mark = marks[i];
        if (Opens(i))
        {
            Open(i, continuing: carried is not null && mark.Start == marks.Span.Start);
        }
        else if (mark.Role == MarkRole.Close && mark.Family != MarkFamily.Single)
        {
            AddWithoutOpening(mark);
        }

        carried = carried == mark.Family ? null : carried;
    }

    private bool Opens(int i)
    {
        var mark = marks[i];
        return mark.Family switch
        {
            MarkFamily.Double => mark.Role == MarkRole.Open || DoubleMarks.OpensAlone(text, mark, marks.Next(i)),
            MarkFamily.Single => mark.Role == MarkRole.Open && (MayStayOpen(mark) || marks.Next(i) is { Role: not MarkRole.Open } || marks.CloseBehind(i, 2)),
            // » B, dit-il: each further paragraph repeats the closing mark.
            MarkFamily.Guillemet => mark.Role == MarkRole.Open || (carried == MarkFamily.Guillemet && mark.Start == marks.Span.Start),
            _ => mark.Role == MarkRole.Open,
        };
    }

    private void ReadInside(int i)
    {
        var mark = marks[i];
        if (mark.Role == MarkRole.Open)
        {
            OpenInside(i);
        }
        else if (mark.Role == MarkRole.Doubtful && marks.NextFirm(i) is { Role: MarkRole.Close })
        {
            // ‘The voters’ choice is clear,’ he said: an apostrophe, since a surer mark closes.
        }
        else if (depth > 0)
        {
            depth--;
        }
        else
        {
            Close(mark);
        }
    }

    private void OpenInside(int i)
    {
        var (mark, outer) = (marks[i], marks[open]);
        if (mark.Start == outer.End)
        {
            Open(i, continues); // ““We stay,” she said: one mark too many
        }
        else if (marks.CloseBehind(i, StaysOpen(outer) ? 1 + depth : 2 + depth) || IsOtherPair(i))
        {
            depth++;
        }
        else if (IsMisplacedClosing(i))
        {
            Close(mark);
        }
        else if (mark.Family == MarkFamily.Single ? Opens(i) : EndsSentence(mark.Start) || marks.Next(i) is { IsCloser: true })
        {
            // “We waited for years. “Nobody came,” she said: a paragraph break that the file lost, or else a closing mark.
            if (MayStayOpen(outer))
            {
                AddOpen(mark.Start);
            }

            Open(i, EndsSentence(mark.Start));
        }
    }

    // "It was no “accident” at all. – typed marks around printed ones, which close in pairs of their own.
    private bool IsOtherPair(int i) =>
        text[marks[open].Start] == '"' && text[marks[i].Start] == '“' && !EndsSentence(marks[i].Start) && marks.Next(i) is { } next && text[next.Start] == '”';

    private bool EndsSentence(int at) => char.IsWhiteSpace(text[at - 1]) && LastBefore(at) is '.' or '!' or '?';

    // “He told me “never” and left. – with the next paragraph going on.
    private bool StaysOpen(QuotationMark outer) =>
        isFollowed && outer.Start == marks.Span.Start && LastBefore(marks.Span.End) is '.' or '!' or '?' or '”' or '"';

    // “We stay, “she said: the typist's space stands on the wrong side.
    private bool IsMisplacedClosing(int i)
    {
        var mark = marks[i];
        return mark.Family == MarkFamily.Double && text[mark.Start] is '"' or '“' or '＂' && marks.Next(i) is not { IsCloser: true }
            && (LastBefore(mark.Start) == ',' || (mark.End < text.Length && char.IsLower(text[mark.End])));
    }

    // An unpaired single mark is an apostrophe unless it stands where speech begins.
    private bool MayStayOpen(QuotationMark mark) => mark.Family != MarkFamily.Single || mark.Start == marks.Span.Start || LastBefore(mark.Start) is ':' or ',';

    private char LastBefore(int end)
    {
        while (end > marks.Span.Start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end > marks.Span.Start ? text[end - 1] : '\0';
    }

    private void Open(int i, bool continuing) => (open, depth, continues) = (i, 0, continuing);

    private void Close(QuotationMark mark)
    {
        // “He asked, ‘Why?”’: marks in the wrong order belong to the run all the same.
        var end = mark.End;
        var hasStray = end < text.Length && text[end] is '\'' or '’' && mark.Family != MarkFamily.Single && (end + 1 == text.Length || char.IsWhiteSpace(text[end + 1]));
        end += hasStray ? 1 : 0;
        Add(marks[open].End, mark.Start, new TextSpan(marks[open].Start, end), isClosed: true);
        (open, floor) = (-1, end);
    }

    private void AddWithoutOpening(QuotationMark mark)
    {
        var isFirst = floor == marks.Span.Start;
        continues = isFirst && carried == mark.Family;
        var start = continues ? marks.Span.Start : MissingOpening.Find(text, floor, mark, isFirst);
        if (start >= 0)
        {
            Add(start, mark.Start, new TextSpan(start, mark.End), isClosed: true);
        }

        floor = mark.End;
    }

    private void AddOpen(int end) => Add(marks[open].End, end, new TextSpan(marks[open].Start, end), isClosed: false);

    private void Add(int from, int to, TextSpan outer, bool isClosed)
    {
        while (from < to && Beside.IsBlank(text[from]))
        {
            from++; // « Bonjour »
        }

        while (to > from && Beside.IsBlank(text[to - 1]))
        {
            to--;
        }

        if (to > from)
        {
            runs.Add(new QuotedRun(new TextSpan(from, to), outer, isClosed, continues));
        }
    }
}
