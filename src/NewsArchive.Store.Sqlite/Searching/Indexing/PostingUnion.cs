using System.Buffers;
using System.Numerics;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Brings the postings of several terms into one order.</summary>
internal static class PostingUnion
{
    // Thousands of words may begin with a letter, and common ones stand in most documents.
    private const int MostForEach = 4;
    private const int FewestBounded = 1 << 16;

    /// <summary>The list itself while it is not several times as long as all documents are many; else as <see cref="Of"/>.</summary>
    public static PostingList Bounded(PostingList list, int docCount) => list.Count > Math.Max(FewestBounded, MostForEach * (long)docCount) ? Of(list, docCount) : list;

    /// <summary>Each document once, its weights added up; the given list is disposed.</summary>
    public static PostingList Of(PostingList list, int docCount)
    {
        using (list)
        {
            return list.Count > docCount / 32 ? Counted(list, docCount) : Sorted(list);
        }
    }

    private static PostingList Sorted(PostingList list)
    {
        var postings = new ulong[list.Count];
        for (var i = 0; i < postings.Length; i++)
        {
            postings[i] = ((ulong)list.Docs[i] << 32) | list.Weights[i];
        }

        Array.Sort(postings);
        var union = new PostingList(postings.Length);
        for (var i = 0; i < postings.Length;)
        {
            var (doc, weight) = ((int)(postings[i] >> 32), 0);
            for (; i < postings.Length && (int)(postings[i] >> 32) == doc; i++)
            {
                weight += (int)(uint)postings[i];
            }

            union.Add(doc, (byte)Math.Min(weight, byte.MaxValue));
        }

        return union;
    }

    // A place for each document is cheaper than sorting where much of the archive is found.
    private static PostingList Counted(PostingList list, int docCount)
    {
        var weights = ArrayPool<byte>.Shared.Rent(docCount);
        var found = ArrayPool<ulong>.Shared.Rent((docCount + 63) / 64);
        weights.AsSpan(0, docCount).Clear();
        found.AsSpan(0, (docCount + 63) / 64).Clear();
        var docs = list.Docs;
        var given = list.Weights;
        for (var i = 0; i < docs.Length; i++)
        {
            var doc = docs[i];
            weights[doc] = (byte)Math.Min(weights[doc] + given[i], byte.MaxValue);
            found[doc >> 6] |= 1UL << (doc & 63);
        }

        var union = new PostingList(Math.Min(docCount, list.Count));
        for (var word = 0; word < (docCount + 63) / 64; word++)
        {
            for (var bits = found[word]; bits != 0; bits &= bits - 1)
            {
                var doc = (word << 6) + BitOperations.TrailingZeroCount(bits);
                union.Add(doc, weights[doc]);
            }
        }

        ArrayPool<byte>.Shared.Return(weights);
        ArrayPool<ulong>.Shared.Return(found);
        return union;
    }
}
