namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>Cuts out every quoted run of a text, paragraph by paragraph. Nested quotations stay inside the outer run.</summary>
internal static class QuotedRunFinder
{
    /// <summary>Runs in order of the text; they do not overlap and none crosses a paragraph.</summary>
    public static IReadOnlyList<QuotedRun> Find(string text)
    {
        var marks = MarkReader.Read(text);
        var doubles = Cut(text, marks.FindAll(mark => mark.Family != MarkFamily.Single));
        if (!marks.Exists(mark => mark is { Family: MarkFamily.Single, Role: MarkRole.Open }))
        {
            return doubles;
        }

        var singles = Cut(text, marks.FindAll(mark => mark.Family == MarkFamily.Single));
        return CountOutside(singles, doubles) > CountOutside(doubles, singles) ? Cut(text, marks) : doubles;
    }

    private static List<QuotedRun> Cut(string text, List<QuotationMark> marks)
    {
        var runs = new List<QuotedRun>();
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(marks);
        var start = 0;
        var first = 0;
        var carried = (MarkFamily?)null;
        while (start < text.Length)
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            var after = first;
            while (after < all.Length && all[after].Start < end)
            {
                after++;
            }

            var isFollowed = after < all.Length && all[after] is { Role: not MarkRole.Doubtful } next && next.Start == end + 2;
            carried = after == first ? null : new ParagraphRuns(text, new ParagraphMarks(text, new TextSpan(start, end), all[first..after]), runs).AddAll(carried, isFollowed);
            (start, first) = (end + 2, after);
        }

        return runs;
    }

    // Either kind of marks may be nested in the other, and a nested quotation says nothing of the article's own marks: ‘He said “no” twice,’ said Ms Hale.
    private static int CountOutside(List<QuotedRun> runs, List<QuotedRun> others)
    {
        var (count, other) = (0, 0);
        foreach (var run in runs)
        {
            while (other < others.Count && others[other].Outer.End <= run.Outer.Start)
            {
                other++;
            }

            count += other < others.Count && others[other].Outer.Start < run.Outer.Start ? 0 : 1;
        }

        return count;
    }
}
