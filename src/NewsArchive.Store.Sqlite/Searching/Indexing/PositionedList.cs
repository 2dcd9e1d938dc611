namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of one term, gone through document by document in ascending order; where the term stands is read only of those that are asked for.</summary>
internal sealed class PositionedList(ArchiveSql sql) : IDisposable
{
    private readonly List<(long Key, int First, byte[]? Positions)> chunks = [];
    private readonly PostingList postings = new();
    private readonly PositionCursor cursor = new(sql);
    private readonly ByteBuffer buffer = new();
    private int index;

    // Of the chunk whose positions are in the buffer: its number, the first document of the next, the document and the byte that were read up to.
    private int chunk = -1;
    private int next;
    private int read;
    private int at;

    public ReadOnlySpan<int> Docs => postings.Docs;

    /// <param name="positions">Of all its documents; empty where they stand apart.</param>
    public void AddChunk(long key, ReadOnlySpan<byte> docs, ReadOnlySpan<byte> positions)
    {
        chunks.Add((key, postings.Count, positions.Length > 0 ? positions.ToArray() : null));
        postings.AddChunk(docs);
    }

    /// <summary>Goes on to a document; false where the term does not stand in it.</summary>
    public bool MoveTo(int doc)
    {
        var docs = postings.Docs;
        var i = index;
        if (i < docs.Length && docs[i] < doc && ++i < docs.Length && docs[i] < doc) // the next one is the likeliest
        {
            i += Gallop(docs[i..], doc);
        }

        index = i;
        return i < docs.Length && docs[i] == doc;
    }

    /// <summary>Where the term stands in the document that was moved to, as <see cref="Positions"/> writes it. Good until the next call.</summary>
    public ReadOnlySpan<byte> Here()
    {
        if (index >= next)
        {
            LoadChunk();
        }

        var positions = buffer.Written;
        var start = at;
        for (var i = read; i < index; i++)
        {
            Positions.Skip(positions, ref start);
        }

        (read, at) = (index, start);
        return Positions.Take(positions, ref start);
    }

    /// <summary>How many of the ascending numbers are below a number.</summary>
    public static int Gallop(ReadOnlySpan<int> docs, int doc)
    {
        var step = 1;
        while (step < docs.Length && docs[step] < doc)
        {
            step *= 2;
        }

        var (low, high) = (step / 2, Math.Min(step + 1, docs.Length));
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = docs[middle] < doc ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public void Dispose()
    {
        postings.Dispose();
        cursor.Dispose();
    }

    private void LoadChunk()
    {
        do
        {
            chunk++;
            next = chunk + 1 < chunks.Count ? chunks[chunk + 1].First : int.MaxValue;
        }
        while (index >= next);

        var (key, first, positions) = chunks[chunk];
        (read, at) = (first, 0);
        if (positions is null)
        {
            cursor.Read(key, buffer);
            return;
        }

        buffer.Clear();
        buffer.Add(positions);
    }
}
