namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Finds the greatest of many keys without putting all of them in order.</summary>
internal static class TopKeys
{
    /// <summary>Brings the greatest keys to the front, in descending order; the rest stay in any order behind.</summary>
    public static void Select(Span<ulong> keys, int count)
    {
        if (count < keys.Length)
        {
            Partition(keys, count);
        }

        var top = keys[..Math.Min(count, keys.Length)];
        top.Sort();
        top.Reverse();
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
