namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of one term, whose positions are read only for the documents that are asked for, in ascending order.</summary>
/// <param name="load">Adds the positions of the chunk with a key to an empty buffer.</param>
internal sealed class PositionedList(Action<long, ByteBuffer> load) : IDisposable
{
    private readonly List<(long Key, int First)> chunks = [];
    private readonly PostingList postings = new();
    private readonly ByteBuffer positions = new();
    private int chunk;
    private int loaded = -1;
    private int index;
    private int read;
    private int at;

    public ReadOnlySpan<int> Docs => postings.Docs;

    public void AddChunk(long key, ReadOnlySpan<byte> docs)
    {
        chunks.Add((key, postings.Count));
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
            positions.Clear();
            load(chunks[chunk].Key, positions);
            (loaded, read, at) = (chunk, chunks[chunk].First, 0);
        }

        for (; read < index; read++)
        {
            Positions.Skip(positions.Written, ref at);
        }

        Positions.Read(positions.Written, ref at, places);
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

    public void Dispose() => postings.Dispose();
}
