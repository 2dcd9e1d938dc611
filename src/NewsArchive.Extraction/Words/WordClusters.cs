using System.IO.Compression;

namespace NewsArchive.Extraction.Words;

/// <summary>Groups of words that stand in like places in large amounts of text: "Peskov" and "Lavrov" are in one, "Leeds" and "Everton" in another.</summary>
/// <remarks>What a tagger learns of one word of a group it knows of all. A word is its <see cref="FeatureHash.OfWord"/>; NOTICE.md says where the groups come from.</remarks>
internal sealed class WordClusters
{
    private const int Version = 1;

    // Open addressing: a word's place is the first from its hash on that holds it or nothing.
    private readonly uint[] words;
    private readonly ushort[] fine;
    private readonly ushort[] middleOfFine;
    private readonly ushort[] coarseOfFine;

    /// <param name="clusters">The fine group, from 0, of each word's hash.</param>
    /// <param name="middleOfFine">The larger group that each fine group is part of.</param>
    /// <param name="coarseOfFine">The largest group that each fine group is part of.</param>
    public WordClusters(IReadOnlyCollection<KeyValuePair<uint, ushort>> clusters, ushort[] middleOfFine, ushort[] coarseOfFine)
    {
        (this.middleOfFine, this.coarseOfFine) = (middleOfFine, coarseOfFine);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(clusters.Count * 3 / 2, 16));
        (words, fine) = (new uint[size], new ushort[size]);
        foreach (var (word, cluster) in clusters)
        {
            var at = PlaceOf(word);
            (words[at], fine[at]) = (word, (ushort)(cluster + 1));
        }
    }

    /// <summary>The groups that are built into the program.</summary>
    public static WordClusters BuiltIn { get; } = ReadBuiltIn();

    /// <summary>The fine group of a word, from 1; 0 for a word that is in none.</summary>
    public int FineOf(uint word) => fine[PlaceOf(word)];

    /// <summary>The middle group of a fine one, from 1; 0 for 0.</summary>
    public int MiddleOf(int fineCluster) => fineCluster == 0 ? 0 : middleOfFine[fineCluster - 1] + 1;

    /// <summary>The coarse group of a fine one, from 1; 0 for 0.</summary>
    public int CoarseOf(int fineCluster) => fineCluster == 0 ? 0 : coarseOfFine[fineCluster - 1] + 1;

    /// <summary>Reads what <see cref="Write"/> wrote; throws <see cref="InvalidDataException"/> for another version.</summary>
    public static WordClusters Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException($"The word clusters are of version {version}, not {Version}.");
        }

        var (middle, coarse) = (new ushort[reader.ReadInt32()], Array.Empty<ushort>());
        coarse = new ushort[middle.Length];
        for (var i = 0; i < middle.Length; i++)
        {
            (middle[i], coarse[i]) = (reader.ReadUInt16(), reader.ReadUInt16());
        }

        // In order of their hashes: each is written as its distance from the one before and its group.
        var clusters = new KeyValuePair<uint, ushort>[reader.ReadInt32()];
        var word = 0u;
        for (var i = 0; i < clusters.Length; i++)
        {
            word += (uint)reader.Read7BitEncodedInt();
            clusters[i] = new(word, 0);
        }

        for (var i = 0; i < clusters.Length; i++)
        {
            clusters[i] = new(clusters[i].Key, reader.ReadUInt16());
        }

        return new WordClusters(clusters, middle, coarse);
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Version);
        writer.Write(middleOfFine.Length);
        for (var i = 0; i < middleOfFine.Length; i++)
        {
            writer.Write(middleOfFine[i]);
            writer.Write(coarseOfFine[i]);
        }

        var used = Enumerable.Range(0, words.Length).Where(i => fine[i] > 0).OrderBy(i => words[i]).ToList();
        writer.Write(used.Count);
        var last = 0u;
        foreach (var at in used)
        {
            writer.Write7BitEncodedInt((int)(words[at] - last));
            last = words[at];
        }

        used.ForEach(at => writer.Write((ushort)(fine[at] - 1)));
    }

    private int PlaceOf(uint word)
    {
        var at = (int)(FeatureHash.Mix(word, 0) & (uint)(words.Length - 1));
        while (fine[at] != 0 && words[at] != word)
        {
            at = (at + 1) & (words.Length - 1);
        }

        return at;
    }

    private static WordClusters ReadBuiltIn()
    {
        using var stream = BuiltInFile.Open("Words/words.clusters");
        return Read(stream);
    }
}
