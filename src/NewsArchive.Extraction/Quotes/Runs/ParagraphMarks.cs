namespace NewsArchive.Extraction.Quotes.Runs;

/// <summary>The quotation marks of one paragraph, and for each what the marks of its family behind it do.</summary>
internal sealed class ParagraphMarks
{
    private const int Nothing = int.MaxValue / 2;

    private readonly QuotationMark[] marks;
    private readonly int[] next;
    private readonly int[] nextFirm;
    private readonly int[] lowest;

    /// <param name="marks">The marks of <paramref name="span"/>; those that measure inches are left out here.</param>
    public ParagraphMarks(string text, TextSpan span, ReadOnlySpan<QuotationMark> marks)
    {
        Span = span;
        this.marks = WithoutInches(text, marks);
        next = new int[this.marks.Length];
        nextFirm = new int[this.marks.Length];
        lowest = new int[this.marks.Length];
        Span<int> behind = stackalloc int[] { -1, -1, -1, -1, -1 };
        Span<int> firmBehind = stackalloc int[] { -1, -1, -1, -1, -1 };
        for (var i = this.marks.Length - 1; i >= 0; i--)
        {
            var (family, role) = ((int)this.marks[i].Family, this.marks[i].Role);
            next[i] = behind[family];
            nextFirm[i] = firmBehind[family];
            lowest[i] = next[i] < 0 ? Nothing : Step(this.marks[next[i]].Role) + Math.Min(0, lowest[next[i]]);
            behind[family] = i;
            firmBehind[family] = role == MarkRole.Doubtful ? firmBehind[family] : i;
        }
    }

    public TextSpan Span { get; }

    public int Count => marks.Length;

    public QuotationMark this[int index] => marks[index];

    /// <summary>The next mark of the same family; null at the end of the paragraph.</summary>
    public QuotationMark? Next(int index) => next[index] < 0 ? null : marks[next[index]];

    /// <summary>As <see cref="Next"/>, but of those marks that are surely no apostrophes.</summary>
    public QuotationMark? NextFirm(int index) => nextFirm[index] < 0 ? null : marks[nextFirm[index]];

    /// <summary>Whether the marks behind close so many quotations more than they open.</summary>
    public bool CloseBehind(int index, int count) => lowest[index] <= -count;

    private static int Step(MarkRole role) => role switch { MarkRole.Open => 1, MarkRole.Doubtful => 0, _ => -1 };

    // “He is 6’2” tall,” she said: a mark behind a number measures where another one closes the quote.
    private static QuotationMark[] WithoutInches(string text, ReadOnlySpan<QuotationMark> marks)
    {
        var kept = new List<QuotationMark>(marks.Length);
        var behind = (QuotationMark?)null;
        for (var i = marks.Length - 1; i >= 0; i--)
        {
            if (marks[i].Family != MarkFamily.Double)
            {
                kept.Add(marks[i]);
            }
            else if (behind is not { Role: MarkRole.Close } || !DoubleMarks.LooksLikeInches(text, marks[i]))
            {
                kept.Add(marks[i]);
                behind = marks[i];
            }
        }

        kept.Reverse();
        return [.. kept];
    }
}
