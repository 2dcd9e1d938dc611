using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>One place of a phrase, gone through document by document in ascending order.</summary>
internal sealed class PhrasePlace : IDisposable
{
    private readonly PositionedList[] lists;
    private readonly bool[] holds;
    private readonly PositionedList? only;
    private readonly int offset;
    private int[] starts = new int[16];

    /// <param name="lists">Of each term that may stand there.</param>
    /// <param name="offset">How many places stand before it.</param>
    public PhrasePlace(IEnumerable<PositionedList> lists, int offset)
    {
        this.lists = [.. lists];
        this.offset = offset;
        holds = new bool[this.lists.Length];
        only = this.lists is [var one] ? one : null;
        DocCount = this.lists.Sum(l => l.Docs.Length);
    }

    /// <summary>How many documents hold the terms; those that hold two count twice.</summary>
    public int DocCount { get; }

    /// <summary>The documents that hold any of the terms, ascending.</summary>
    public ReadOnlySpan<int> Docs()
    {
        if (only is not null)
        {
            return only.Docs;
        }

        var docs = new List<int>(DocCount);
        foreach (var list in lists)
        {
            docs.AddRange(list.Docs);
        }

        docs.Sort();
        return docs.Distinct().ToArray();
    }

    /// <summary>Goes on to a document; false where no term stands in it.</summary>
    public bool MoveTo(int doc)
    {
        if (only is not null)
        {
            return only.MoveTo(doc);
        }

        var isHeld = false;
        for (var i = 0; i < lists.Length; i++)
        {
            isHeld |= holds[i] = lists[i].MoveTo(doc);
        }

        return isHeld;
    }

    /// <summary>Where the phrase would begin in the document for each time that this place's terms stand there; ascending. Good until the next call.</summary>
    public Span<int> Starts()
    {
        if (only is not null)
        {
            var own = Positions.Decode(only.Here(), offset, ref starts, 0); // before the numbers' place is asked for: it may be another then
            return starts.AsSpan(0, own);
        }

        var count = 0;
        for (var i = 0; i < lists.Length; i++)
        {
            if (holds[i])
            {
                count = Positions.Decode(lists[i].Here(), offset, ref starts, count);
            }
        }

        var all = starts.AsSpan(0, count);
        all.Sort();
        return all;
    }

    /// <summary>Puts those of some starts that another place has too in front, both ascending, and says how many they are.</summary>
    public static int KeepShared(Span<int> starts, ReadOnlySpan<int> others)
    {
        var (kept, at) = (0, 0);
        foreach (var start in starts)
        {
            while (at < others.Length && others[at] < start)
            {
                at++;
            }

            if (at == others.Length)
            {
                break;
            }

            if (others[at] == start)
            {
                starts[kept++] = start;
            }
        }

        return kept;
    }

    public void Dispose() => Array.ForEach(lists, l => l.Dispose());
}
