using System.IO.Compression;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Weights of a conditional logit model (McFadden 1974): for each hashed feature how much it speaks for an answer to "who says this?".</summary>
internal sealed class SpeakerModel
{
    /// <summary>Features are hashed into this many rows.</summary>
    public const int Rows = 1 << Bits;

    /// <summary>Weights are kept in this many steps of one.</summary>
    public const double Scale = 200;

    private const int Bits = 18;
    private const int Version = 1;

    private readonly short[] weights;

    public SpeakerModel(short[] weights)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(weights.Length, Rows);
        this.weights = weights;
    }

    /// <summary>The model that is built into the program; its NOTICE.md says what it was trained on.</summary>
    public static SpeakerModel BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The row of a feature.</summary>
    public static int RowOf(uint feature) => (int)((feature * 0x9E3779B1u) >> (32 - Bits));

    /// <summary>The logarithm of an answer's odds, up to what all answers of a run share.</summary>
    public double Score(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features)
        {
            sum += weights[RowOf(feature)];
        }

        return sum / Scale;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="InvalidDataException"/> for another version.</summary>
    public static SpeakerModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The speaker model is of version {version}, not {Version}.");
        }

        // Few rows are used: each is written as its distance from the one before and its weight.
        var weights = new short[Rows];
        var row = -1;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            row += reader.Read7BitEncodedInt();
            weights[row] = reader.ReadInt16();
        }

        return new SpeakerModel(weights);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Version);
        writer.Write(weights.Count(w => w != 0));
        var last = -1;
        for (var row = 0; row < Rows; row++)
        {
            if (weights[row] != 0)
            {
                writer.Write7BitEncodedInt(row - last);
                writer.Write(weights[row]);
                last = row;
            }
        }
    }

    private static SpeakerModel ReadBuiltIn()
    {
        using var stream = BuiltInFile.Open("Quotes/Ranking/speakers.model");
        return Read(stream);
    }
}
