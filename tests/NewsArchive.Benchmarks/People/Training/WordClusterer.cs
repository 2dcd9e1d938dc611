using System.Numerics.Tensors;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Benchmarks.People.Training;

/// <summary>Groups words that stand in like places ("Peskov", "Lavrov", "Kozyrev"): spherical k-means over their vectors. Deterministic.</summary>
internal sealed class WordClusterer
{
    private const int FineClusters = 1024;
    private const int MiddleClusters = 192;
    private const int CoarseClusters = 48;
    private const int Rounds = 20;

    // Rare words lie anywhere: the centres are found without them.
    private const int LearntWords = 120_000;

    public static WordClusters Cluster(WordVectors vectors)
    {
        var (fine, centres) = KMeans(vectors, FineClusters);
        var centreVectors = new WordVectors(new string[FineClusters], centres, vectors.Dimensions);
        var clusters = new Dictionary<uint, ushort>();
        for (var word = 0; word < vectors.Words.Count; word++)
        {
            clusters.TryAdd(FeatureHash.OfWord(vectors.Words[word]), (ushort)fine[word]); // the more frequent of two words of one hash
        }

        return new WordClusters(clusters, Of(centreVectors, MiddleClusters), Of(centreVectors, CoarseClusters));
    }

    private static ushort[] Of(WordVectors centres, int clusters) => [.. KMeans(centres, clusters).Nearest.Select(c => (ushort)c)];

    private static (int[] Nearest, float[] Centres) KMeans(WordVectors vectors, int clusters)
    {
        var dimensions = vectors.Dimensions;
        var learnt = Math.Min(LearntWords, vectors.Words.Count);
        var centres = new float[clusters * dimensions];
        var random = new Random(7);
        var first = Enumerable.Range(0, Math.Min(learnt, 40_000)).ToArray();
        random.Shuffle(first);
        for (var c = 0; c < clusters; c++)
        {
            vectors[first[c]].CopyTo(centres.AsSpan(c * dimensions));
        }

        var nearest = new int[vectors.Words.Count];
        for (var round = 0; round < Rounds; round++)
        {
            Assign(vectors, centres, clusters, nearest, learnt);
            Array.Clear(centres);
            for (var word = 0; word < learnt; word++)
            {
                var centre = centres.AsSpan(nearest[word] * dimensions, dimensions);
                TensorPrimitives.Add(centre, vectors[word], centre);
            }

            for (var c = 0; c < clusters; c++)
            {
                WordVectors.Normalise(centres.AsSpan(c * dimensions, dimensions));
            }
        }

        Assign(vectors, centres, clusters, nearest, nearest.Length);
        return (nearest, centres);
    }

    private static void Assign(WordVectors vectors, float[] centres, int clusters, int[] nearest, int count) => Parallel.For(0, count, word =>
    {
        var (best, similarity) = (0, float.MinValue);
        for (var c = 0; c < clusters; c++)
        {
            var own = TensorPrimitives.Dot(vectors[word], centres.AsSpan(c * vectors.Dimensions, vectors.Dimensions));
            if (own > similarity)
            {
                (best, similarity) = (c, own);
            }
        }

        nearest[word] = best;
    });
}
