using System.Buffers;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The documents that hold a term, in their order, each with its weight there. Its arrays are borrowed: dispose it.</summary>
internal sealed class PostingList : IDisposable
{
    private int[] docs;
    private byte[] weights;

    public PostingList(int capacity = 64)
    {
        docs = ArrayPool<int>.Shared.Rent(capacity);
        weights = ArrayPool<byte>.Shared.Rent(capacity);
    }

    public int Count { get; private set; }

    public ReadOnlySpan<int> Docs => docs.AsSpan(0, Count);

    public ReadOnlySpan<byte> Weights => weights.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds what a chunk holds: numbers of documents as distances, each followed by a byte of weight.</summary>
    public void AddChunk(ReadOnlySpan<byte> chunk)
    {
        Reserve(chunk.Length / 2);
        var (count, doc, at) = (Count, 0, 0);
        while (at < chunk.Length)
        {
            int next = chunk[at++];
            if (next >= 0x80)
            {
                at--;
                next = ByteBuffer.ReadNumber(chunk, ref at);
            }

            doc += next;
            docs[count] = doc;
            weights[count++] = chunk[at++];
        }

        Count = count;
    }

    public void Add(int doc, byte weight)
    {
        Reserve(1);
        docs[Count] = doc;
        weights[Count++] = weight;
    }

    /// <summary>Leaves the documents that fit.</summary>
    public void Keep(Func<int, bool> fits)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (fits(docs[i]))
            {
                (docs[kept], weights[kept++]) = (docs[i], weights[i]);
            }
        }

        Count = kept;
    }

    /// <summary>Adds another list behind this one, in whatever order that leaves them.</summary>
    public void Add(PostingList other)
    {
        Reserve(other.Count);
        other.Docs.CopyTo(docs.AsSpan(Count));
        other.Weights.CopyTo(weights.AsSpan(Count));
        Count += other.Count;
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(docs);
        ArrayPool<byte>.Shared.Return(weights);
        (docs, weights, Count) = ([], [], 0);
    }

    private void Reserve(int count)
    {
        if (Count + count <= docs.Length && Count + count <= weights.Length)
        {
            return;
        }

        var capacity = Math.Max(docs.Length * 2, Count + count);
        var (moreDocs, moreWeights) = (ArrayPool<int>.Shared.Rent(capacity), ArrayPool<byte>.Shared.Rent(capacity));
        Docs.CopyTo(moreDocs);
        Weights.CopyTo(moreWeights);
        ArrayPool<int>.Shared.Return(docs);
        ArrayPool<byte>.Shared.Return(weights);
        (docs, weights) = (moreDocs, moreWeights);
    }
}
