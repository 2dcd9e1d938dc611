using System.IO.Compression;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.People.Tagging;

/// <summary>Weights of a linear tagger: for each hashed feature how much it speaks for a name's beginning and inside, against none.</summary>
internal sealed class NameModel
{
    /// <summary>Features are hashed into this many rows.</summary>
    public const int Rows = 1 << Bits;

    private const int Bits = 20;
    private const int Version = 1;

    private readonly short[] weights; // per row: beginning, inside
    private readonly short[] transitions; // per earlier tag: outside, beginning, inside

    public NameModel(short[] weights, short[] transitions)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Rows * 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(transitions.Length, 9);
        this.weights = weights;
        this.transitions = transitions;
    }

    /// <summary>The model that is built into the program; its NOTICE.md says what it was trained on.</summary>
    public static NameModel BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The row of a feature.</summary>
    public static int RowOf(uint feature) => (int)((feature * 0x9E3779B1u) >> (32 - Bits));

    public (int Begin, int Inside) Score(ReadOnlySpan<uint> features)
    {
        var begin = 0;
        var inside = 0;
        foreach (var feature in features)
        {
            var at = RowOf(feature) * 2;
            begin += weights[at];
            inside += weights[at + 1];
        }

        return (begin, inside);
    }

    public int Transition(NameTag from, NameTag to) => transitions[((int)from * 3) + (int)to];

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="InvalidDataException"/> for another version.</summary>
    public static NameModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The name model is of version {version}, not {Version}.");
        }

        var transitions = new short[9];
        for (var i = 0; i < transitions.Length; i++)
        {
            transitions[i] = reader.ReadInt16();
        }

        // Few rows are used: each is written as its distance from the one before and its two weights.
        var weights = new short[Rows * 2];
        var row = -1;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            row += reader.Read7BitEncodedInt();
            weights[row * 2] = ReadSigned(reader);
            weights[(row * 2) + 1] = ReadSigned(reader);
        }

        return new NameModel(weights, transitions);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Version);
        foreach (var transition in transitions)
        {
            writer.Write(transition);
        }

        var used = Enumerable.Range(0, Rows).Where(r => weights[r * 2] != 0 || weights[(r * 2) + 1] != 0).ToList();
        writer.Write(used.Count);
        var last = -1;
        foreach (var row in used)
        {
            writer.Write7BitEncodedInt(row - last);
            WriteSigned(writer, weights[row * 2]);
            WriteSigned(writer, weights[(row * 2) + 1]);
            last = row;
        }
    }

    // Small numbers of either sign in one byte.
    private static void WriteSigned(BinaryWriter writer, int value) => writer.Write7BitEncodedInt(value < 0 ? (-value * 2) - 1 : value * 2);

    private static short ReadSigned(BinaryReader reader)
    {
        var coded = reader.Read7BitEncodedInt();
        return (short)(coded % 2 == 1 ? -((coded + 1) / 2) : coded / 2);
    }

    private static NameModel ReadBuiltIn()
    {
        using var stream = BuiltInFile.Open("People/Tagging/names.model");
        return Read(stream);
    }
}
