using System.Buffers;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>The documents that a part of a query finds, in their order, each with its score. Its arrays are borrowed: dispose it.</summary>
internal sealed class Matches(int capacity) : IDisposable
{
    private int[] docs = ArrayPool<int>.Shared.Rent(capacity);
    private float[] scores = ArrayPool<float>.Shared.Rent(capacity);

    public int Count { get; private set; }

    public ReadOnlySpan<int> Docs => docs.AsSpan(0, Count);

    public Span<float> Scores => scores.AsSpan(0, Count);

    /// <summary>Adds a document behind the others; the capacity must allow it.</summary>
    public void Add(int doc, float score)
    {
        docs[Count] = doc;
        scores[Count++] = score;
    }

    /// <summary>Leaves the documents that fit.</summary>
    public void Keep(Func<int, bool> fits)
    {
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (fits(docs[i]))
            {
                (docs[kept], scores[kept++]) = (docs[i], scores[i]);
            }
        }

        Count = kept;
    }

    /// <summary>Leaves the documents that the other finds too, and adds its scores.</summary>
    public void Intersect(Matches other) => Intersect(other.Docs, (_, at) => other.scores[at]);

    /// <summary>Leaves the documents that the list holds too, and adds their scores by it.</summary>
    /// <param name="scoreOf">Of a document and its weight.</param>
    public void Intersect(PostingList list, Func<int, byte, float> scoreOf) => Intersect(list.Docs, (doc, at) => scoreOf(doc, list.Weights[at]));

    private void Intersect(ReadOnlySpan<int> others, Func<int, int, float> scoreOf)
    {
        var (kept, at) = (0, 0);
        for (var i = 0; i < Count && at < others.Length; i++)
        {
            var doc = docs[i];
            if (others[at] < doc)
            {
                at += PositionedList.Gallop(others[at..], doc);
            }

            if (at < others.Length && others[at] == doc)
            {
                (docs[kept], scores[kept++]) = (doc, scores[i] + scoreOf(doc, at));
            }
        }

        Count = kept;
    }

    /// <summary>Leaves the documents that the other does not find.</summary>
    public void Except(Matches other)
    {
        var (kept, at) = (0, 0);
        for (var i = 0; i < Count; i++)
        {
            var doc = docs[i];
            at += PositionedList.Gallop(other.Docs[at..], doc);
            if (at == other.Count || other.docs[at] != doc)
            {
                (docs[kept], scores[kept++]) = (doc, scores[i]);
            }
        }

        Count = kept;
    }

    /// <summary>The documents that either finds, with the sum of their scores; both are disposed.</summary>
    public static Matches Union(Matches one, Matches other)
    {
        using (one)
        using (other)
        {
            var union = new Matches(one.Count + other.Count);
            var (i, j) = (0, 0);
            while (i < one.Count || j < other.Count)
            {
                var first = i < one.Count ? one.docs[i] : int.MaxValue;
                var second = j < other.Count ? other.docs[j] : int.MaxValue;
                var score = (first <= second ? one.scores[i++] : 0) + (second <= first ? other.scores[j++] : 0);
                union.Add(Math.Min(first, second), score);
            }

            return union;
        }
    }

    /// <summary>The documents of a list with the score 0; the list is disposed.</summary>
    public static Matches Of(PostingList list)
    {
        using (list)
        {
            var matches = new Matches(list.Count) { Count = list.Count };
            list.Docs.CopyTo(matches.docs);
            matches.Scores.Clear();
            return matches;
        }
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(docs);
        ArrayPool<float>.Shared.Return(scores);
        (docs, scores, Count) = ([], [], 0);
    }
}
