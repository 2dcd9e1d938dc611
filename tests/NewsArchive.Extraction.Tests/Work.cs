using Xunit;

namespace NewsArchive.Extraction.Tests;

/// <summary>Measures work by the bytes that it allocates, which are the same on every machine.</summary>
internal static class Work
{
    /// <summary>Fails where twice the input costs much more than twice the work.</summary>
    public static void AssertGrowsWithInput(string part, int count, Action<string> read)
    {
        read(part); // what is built once does not count
        var once = Allocated(() => read(string.Concat(Enumerable.Repeat(part, count))));
        var twice = Allocated(() => read(string.Concat(Enumerable.Repeat(part, 2 * count))));
        Assert.InRange(twice, 0, 3 * once);
    }

    private static long Allocated(Action act)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        act();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
