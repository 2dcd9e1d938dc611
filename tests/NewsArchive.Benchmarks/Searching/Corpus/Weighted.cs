namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>Draws an index by weights in constant time (Walker's alias method).</summary>
internal sealed class Weighted
{
    private readonly double[] keep;
    private readonly int[] other;

    public Weighted(IReadOnlyList<double> weights)
    {
        var count = weights.Count;
        var mean = weights.Sum() / count;
        keep = new double[count];
        other = new int[count];
        var left = weights.Select(w => w / mean).ToArray();
        var small = new Stack<int>(Enumerable.Range(0, count).Where(i => left[i] < 1));
        var large = new Stack<int>(Enumerable.Range(0, count).Where(i => left[i] >= 1));
        while (small.Count > 0 && large.TryPop(out var big))
        {
            var little = small.Pop();
            keep[little] = left[little];
            other[little] = big;
            left[big] -= 1 - left[little];
            (left[big] < 1 ? small : large).Push(big);
        }

        foreach (var full in small.Concat(large))
        {
            keep[full] = 1;
            other[full] = full;
        }
    }

    public int Draw(CorpusRandom random)
    {
        var slot = random.Below(keep.Length);
        return random.NextDouble() < keep[slot] ? slot : other[slot];
    }
}

/// <summary>
/// Draws ranks as words and names of a language have them: the first by Zipf and Mandelbrot's law, 1 / (rank + shift)^exponent; those
/// after them by the inverse square, without an end, so that new ones never cease to come: about the square root of what was drawn (Heaps' law).
/// </summary>
internal sealed class ZipfRanks
{
    private const int Last = 400_000_000;

    private readonly Weighted head;
    private readonly int headCount;

    public ZipfRanks(int headCount, double shift, double exponent)
    {
        this.headCount = headCount;
        var weights = Enumerable.Range(1, headCount).Select(rank => Math.Pow(rank + shift, -exponent)).ToList();
        weights.Add(weights[^1] * headCount); // all that comes after: the integral of the inverse square, continued from the last
        head = new Weighted(weights);
    }

    /// <summary>Counts from 0.</summary>
    public int Draw(CorpusRandom random)
    {
        var rank = head.Draw(random);
        return rank < headCount ? rank : (int)Math.Min(headCount / (1 - random.NextDouble()), Last);
    }
}
