namespace NewsArchive.Store.Searching.Names;

/// <summary>How many letters lie between two spellings.</summary>
public static class EditDistance
{
    /// <summary>Letters changed, missing, too many, or swapped with their neighbour; null for more than <paramref name="max"/>.</summary>
    public static int? Within(string a, string b, int max)
    {
        if (Math.Abs(a.Length - b.Length) > max)
        {
            return null;
        }

        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > max)
            {
                return null;
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length] <= max ? last[b.Length] : null;
    }
}
