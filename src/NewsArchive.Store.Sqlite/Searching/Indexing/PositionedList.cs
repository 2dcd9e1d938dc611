namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of one term, whose positions are read only for the documents that are asked for, in ascending order.</summary>
internal sealed class PositionedList(ArchiveSql sql) : IDisposable
{
    private readonly List<(long Key, int First, byte[]? Positions)> chunks = [];
    private readonly PostingList postings = new();
    private readonly PositionCursor cursor = new(sql);
    private readonly ByteBuffer buffer = new();
    private int chunk;
    private int loaded = -1;
    private int index;
    private int read;
    private int at;

    public ReadOnlySpan<int> Docs => postings.Docs;

    /// <param name="positions">Of all its documents; empty where they stand apart.</param>
    public void AddChunk(long key, ReadOnlySpan<byte> docs, ReadOnlySpan<byte> positions)
    {
        chunks.Add((key, postings.Count, positions.Length > 0 ? positions.ToArray() : null));
        postings.AddChunk(docs);
    }

    /// <summary>Adds where the term stands in a document; nothing where it does not.</summary>
    public void ReadPositions(int doc, List<int> places)
    {
        index += Gallop(postings.Docs[index..], doc);
        if (index == postings.Count || postings.Docs[index] != doc)
        {
            return;
        }

        while (chunk + 1 < chunks.Count && chunks[chunk + 1].First <= index)
        {
            chunk++;
        }

        if (loaded != chunk)
        {
            Load(chunks[chunk].Key, chunks[chunk].Positions);
            (loaded, read, at) = (chunk, chunks[chunk].First, 0);
        }

        var positions = buffer.Written;
        for (; read < index; read++)
        {
            Positions.Skip(positions, ref at);
        }

        Positions.Read(positions, ref at, places);
        read++;
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

    private void Load(long key, byte[]? positions)
    {
        if (positions is null)
        {
            cursor.Read(key, buffer);
            return;
        }

        buffer.Clear();
        buffer.Add(positions);
    }
}
