using System.Numerics;

namespace NewsArchive.Extraction.Words;

/// <summary>Hashes that are the same on every machine and in every run, as a stored model needs.</summary>
internal static class FeatureHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    /// <summary>A word without regard to case; typographic marks count as the plain ones.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        foreach (var c in word)
        {
            hash = (hash ^ Small(c)) * Prime;
        }

        return hash;
    }

    /// <summary>The word's shape: "Peskov" and "Putin" are "Xx", "U.S." is "X.X.", "O’Neill" is "X'Xx".</summary>
    public static uint OfShape(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        var last = '\0';
        foreach (var c in word)
        {
            var kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? '9' : (char)Plain(c);
            if (kind != last)
            {
                hash = (hash ^ kind) * Prime;
            }

            last = kind;
        }

        return hash;
    }

    public static uint Mix(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6B;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35;
        return hash ^ (hash >> 13);
    }

    // Typographic marks first: they are frequent, and have no small form that would have to be looked up.
    private static uint Small(char c) => Plain(c) is var plain && plain != c ? plain : char.ToLowerInvariant(c);

    private static uint Plain(char c) => c switch
    {
        '’' or '‘' or '`' => '\'',
        '“' or '”' or '„' => '"',
        '–' or '—' => '-',
        _ => c,
    };
}

/// <summary>Takes features as they are made; what exceeds its room is dropped.</summary>
internal ref struct FeatureSink(Span<uint> features)
{
    private readonly Span<uint> features = features;

    public int Count { get; private set; }

    public void Add(uint kind, uint a, uint b, uint c, uint d) => Add(kind, a, b, FeatureHash.Mix(c, d));

    public void Add(uint kind, uint a, uint b = 0, uint c = 0)
    {
        if (Count < features.Length)
        {
            // The products do not wait for each other, as a chain of mixes would.
            features[Count++] = FeatureHash.Mix((kind * 0x9E3779B1) ^ (a * 0xC2B2AE3D), BitOperations.RotateLeft(b * 0x27D4EB2F, 11) + BitOperations.RotateLeft(c * 0x165667B1, 19));
        }
    }
}
