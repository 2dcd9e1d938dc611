using System.Buffers;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Keeps the greatest of many keys, all different, without putting all of them in order: most are less than what is kept already and cost a comparison. Its array is borrowed: dispose it.</summary>
/// <param name="count">How many are kept.</param>
internal sealed class TopKeys(int count) : IDisposable
{
    // Twice as many as are kept: to leave out the lesser half takes as long as it took to fill it.
    private readonly ulong[] keys = ArrayPool<ulong>.Shared.Rent(Math.Max(1, 2 * count));
    private int used;
    private ulong least;

    /// <summary>Those of the matches that come first in an order.</summary>
    /// <param name="count">How many at most.</param>
    public static TopKeys Of(Matches matches, ResultOrder order, int count)
    {
        var top = new TopKeys(Math.Min(matches.Count, count));
        var docs = matches.Docs;
        var scores = matches.Scores;
        for (var i = 0; i < docs.Length; i++)
        {
            top.Add(order, docs[i], scores[i]);
        }

        return top;
    }

    /// <summary>Adds the key of a result; its lower half is asked for only where the upper one may be among the greatest.</summary>
    public void Add(ResultOrder order, int doc, float score)
    {
        var value = order.ValueOf(doc, score);
        if (value >= least >> 32)
        {
            Add(order.KeyOf(doc, value));
        }
    }

    public void Add(ulong key)
    {
        if (key < least)
        {
            return;
        }

        if (used >= 2 * count)
        {
            LeaveOut();
        }

        keys[used++] = key;
    }

    /// <summary>The greatest keys, in descending order.</summary>
    public Span<ulong> Sorted()
    {
        if (used > count)
        {
            LeaveOut();
        }

        var top = keys.AsSpan(0, used);
        top.Sort();
        top.Reverse();
        return top;
    }

    public void Dispose() => ArrayPool<ulong>.Shared.Return(keys);

    private void LeaveOut()
    {
        Partition(keys.AsSpan(0, used), count);
        used = count;
        least = keys[0];
        foreach (var key in keys.AsSpan(0, used))
        {
            least = Math.Min(least, key);
        }
    }

    // Hoare's selection: every key before the count is at least as great as every key behind.
    private static void Partition(Span<ulong> keys, int count)
    {
        while (keys.Length > 1 && count > 0 && count < keys.Length)
        {
            var pivot = Median(keys[0], keys[keys.Length / 2], keys[^1]);
            var (i, j) = (0, keys.Length - 1);
            while (i <= j)
            {
                while (keys[i] > pivot)
                {
                    i++;
                }

                while (keys[j] < pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (keys[i], keys[j]) = (keys[j], keys[i]);
                    i++;
                    j--;
                }
            }

            if (count <= j + 1)
            {
                keys = keys[..(j + 1)];
            }
            else if (count > i)
            {
                keys = keys[i..];
                count -= i;
            }
            else
            {
                return;
            }
        }
    }

    private static ulong Median(ulong a, ulong b, ulong c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
