namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Writes the postings of a segment, list by list in the order of their keys, cut into chunks.</summary>
internal sealed class PostingWriter : IDisposable
{
    /// <summary>How many documents a chunk holds at most: reading one of a common term costs few pages. Of two bytes each, which most take, two chunks fill a page of 4,096.</summary>
    public const int ChunkSize = 1000;

    /// <summary>Positions of no more bytes stand in the row of their documents, which most are: one row less to write, and to find.</summary>
    private const int MaxBytesBesideDocs = 64;

    private readonly int slot;
    private readonly int maxWaitingBytes;
    private readonly PreparedStatement insertPostings;
    private readonly PreparedStatement insertPositions;
    private readonly List<(long Key, byte[] Docs, byte[] Positions)> waiting = [];
    private readonly ByteBuffer docs = new();
    private readonly ByteBuffer positions = new();
    private int waitingBytes;
    private long list;
    private int chunk;
    private int count;
    private int lastDoc;

    /// <param name="maxWaitingBytes">How much is written together: every write lets those who read the tables meanwhile seek their place again.</param>
    public PostingWriter(ArchiveSql sql, int slot, int maxWaitingBytes = 0)
    {
        (this.slot, this.maxWaitingBytes) = (slot, maxWaitingBytes);
        insertPostings = new PreparedStatement(sql.Handle, "INSERT INTO SearchPostings (Key, Docs, Positions) VALUES (?, ?, ?)");
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
            Insert(key, bytes, places);
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
        waitingBytes += docs.Length + positions.Length;
        if (maxWaitingBytes == 0)
        {
            Insert(key, docs.Written, positions.Written);
        }
        else
        {
            waiting.Add((key, docs.Written.ToArray(), positions.Written.ToArray()));
        }

        docs.Clear();
        positions.Clear();
        (count, lastDoc) = (0, 0);
        if (waitingBytes > maxWaitingBytes)
        {
            Flush();
        }
    }

    private void Insert(long key, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> places)
    {
        insertPostings.Bind(1, key);
        insertPostings.Bind(2, bytes);
        if (places.Length is > 0 and <= MaxBytesBesideDocs)
        {
            insertPostings.Bind(3, places);
        }
        else
        {
            insertPostings.BindNull(3);
        }

        insertPostings.Run();
        if (places.Length > MaxBytesBesideDocs)
        {
            insertPositions.Bind(1, key);
            insertPositions.Bind(2, places);
            insertPositions.Run();
        }
    }
}
