using System.Buffers;
using System.Numerics;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Documents, a bit for each that there is: to collect many that come in no order. Its array is borrowed: dispose it.</summary>
internal sealed class DocumentSet : IDisposable
{
    private readonly ulong[] words;
    private readonly int length;

    public DocumentSet(int docCount)
    {
        length = (docCount + 63) / 64;
        words = ArrayPool<ulong>.Shared.Rent(Math.Max(1, length));
        words.AsSpan(0, length).Clear();
    }

    public bool Contains(int doc) => (words[doc >> 6] >> (doc & 63) & 1) != 0;

    public void Add(int doc) => words[doc >> 6] |= 1UL << (doc & 63);

    /// <summary>All of them in their order, with the score 0.</summary>
    public Matches ToMatches()
    {
        var count = 0;
        for (var i = 0; i < length; i++)
        {
            count += BitOperations.PopCount(words[i]);
        }

        var matches = new Matches(count);
        for (var i = 0; i < length; i++)
        {
            for (var bits = words[i]; bits != 0; bits &= bits - 1)
            {
                matches.Add((i << 6) + BitOperations.TrailingZeroCount(bits), 0);
            }
        }

        return matches;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(words);
}
