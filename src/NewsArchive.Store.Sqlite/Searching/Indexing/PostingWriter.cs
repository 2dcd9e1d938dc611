namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Writes the postings of a segment, list by list in the order of their keys, cut into chunks.</summary>
internal sealed class PostingWriter : IDisposable
{
    /// <summary>How many documents a chunk holds at most: reading one of a common term costs few pages.</summary>
    public const int ChunkSize = 1024;

    // Written together: every write lets the readers of a merge seek their place again.
    private const int MaxWaitingBytes = 1 << 22;

    private readonly int slot;
    private readonly PreparedStatement insertPostings;
    private readonly PreparedStatement insertPositions;
    private readonly List<(long Key, byte[] Docs, byte[]? Positions)> waiting = [];
    private readonly ByteBuffer docs = new();
    private readonly ByteBuffer positions = new();
    private int waitingBytes;
    private long list;
    private int chunk;
    private int count;
    private int lastDoc;

    public PostingWriter(ArchiveSql sql, int slot)
    {
        this.slot = slot;
        insertPostings = new PreparedStatement(sql.Handle, "INSERT INTO SearchPostings (Key, Docs) VALUES (?, ?)");
        insertPositions = new PreparedStatement(sql.Handle, "INSERT INTO SearchPositions (Key, Positions) VALUES (?, ?)");
    }

    /// <summary>Begins the postings of a term and field.</summary>
    public void Begin(long postingList) => (list, chunk) = (postingList, 0);

    public void Add(int doc, byte weight, ReadOnlySpan<byte> places)
    {
        docs.AddNumber((uint)(doc - lastDoc));
        docs.Add(weight);
        positions.Add(places);
        lastDoc = doc;
        if (++count == ChunkSize)
        {
            EndChunk();
        }
    }

    public void End() => EndChunk();

    public void Flush()
    {
        foreach (var (key, bytes, places) in waiting)
        {
            Insert(insertPostings, key, bytes);
            if (places is not null)
            {
                Insert(insertPositions, key, places);
            }
        }

        waiting.Clear();
        waitingBytes = 0;
    }

    public void Dispose()
    {
        insertPostings.Dispose();
        insertPositions.Dispose();
    }

    private void EndChunk()
    {
        if (count == 0)
        {
            return;
        }

        var key = PostingKey.Of(slot, PostingKey.TermOf(list), PostingKey.FieldOf(list), chunk++);
        waiting.Add((key, docs.Written.ToArray(), positions.Length > 0 ? positions.Written.ToArray() : null));
        waitingBytes += docs.Length + positions.Length;
        docs.Clear();
        positions.Clear();
        (count, lastDoc) = (0, 0);
        if (waitingBytes > MaxWaitingBytes)
        {
            Flush();
        }
    }

    private static void Insert(PreparedStatement insertion, long key, byte[] bytes)
    {
        insertion.Bind(1, key);
        insertion.Bind(2, bytes);
        insertion.Run();
    }
}
