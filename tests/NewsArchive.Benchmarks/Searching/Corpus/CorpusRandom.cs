using System.Numerics;

namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>Xoshiro256**, seeded by SplitMix64: the same numbers on every machine and with every version of .NET, which System.Random does not promise.</summary>
internal sealed class CorpusRandom
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <param name="stream">What the numbers are for; no two streams or items share their numbers.</param>
    public CorpusRandom(ulong seed, ulong stream, ulong item)
    {
        var state = seed;
        state = SplitMix(ref state) ^ stream;
        state = SplitMix(ref state) ^ item;
        a = SplitMix(ref state);
        b = SplitMix(ref state);
        c = SplitMix(ref state);
        d = SplitMix(ref state);
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(b * 5, 7) * 9;
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return result;
    }

    /// <summary>At least 0, below 1.</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>At least 0, below <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>Both limits included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(double probability) => NextDouble() < probability;

    public T Of<T>(ReadOnlySpan<T> items) => items[Below(items.Length)];

    /// <summary>Nearly normal with mean 0 and deviation 1: the sum of twelve, so that no platform's logarithm takes part.</summary>
    public double Normal()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += NextDouble();
        }

        return sum;
    }

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
