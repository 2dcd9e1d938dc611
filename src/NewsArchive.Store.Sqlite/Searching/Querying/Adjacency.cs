using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Raises results in which the words of a query stand side by side, as they do in the query, over those in which they are scattered.</summary>
internal sealed class Adjacency : IDisposable
{
    /// <summary>Up to so many results, all are looked at; of more only the best.</summary>
    public const int MaxResults = 5000;

    /// <summary>How many of the best are looked at where there are more.</summary>
    public const int BestCount = 500;

    private const float Gain = 1f;

    private readonly List<List<PositionedList>> words;
    private readonly List<int> former = [];
    private readonly List<int> present = [];

    private Adjacency(List<List<PositionedList>> words) => this.words = words;

    /// <summary>Null where the query has no two words side by side.</summary>
    public static Adjacency? Of(SearchQuery query, TermDictionary terms, PostingReader reader, bool ofQuotes)
    {
        var words = query.Parts.OfType<TextNode>().Where(t => t.Match == TextMatch.Word).Select(t => QueryWord.Of(t.Text)).ToList();
        return words.Count < 2 || words.Exists(w => w.Terms.Count != 1)
            ? null
            : new Adjacency(words.ConvertAll(w => terms.FindForms(w.Terms[0]).ConvertAll(id => reader.ReadPositioned(id, ofQuotes ? IndexField.Quotes : IndexField.Text))));
    }

    /// <summary>How many results are to be looked at.</summary>
    public static int CountOf(int resultCount, SearchRequest request) => Math.Min(resultCount, request.NearnessCount ?? (resultCount <= MaxResults ? resultCount : BestCount));

    /// <summary>Multiplies the keys of the results and orders them anew.</summary>
    public void Raise(Span<ulong> keys, ResultOrder order)
    {
        var byDoc = keys.ToArray();
        var docs = new int[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            docs[i] = order.DocOf(keys[i]);
        }

        Array.Sort(docs, byDoc);
        for (var i = 0; i < docs.Length; i++)
        {
            byDoc[i] = ResultOrder.Times(byDoc[i], 1 + (Gain * ShareOfPairs(docs[i])));
        }

        Array.Sort(byDoc);
        byDoc.AsSpan().Reverse();
        byDoc.CopyTo(keys);
    }

    public void Dispose() => words.ForEach(w => w.ForEach(l => l.Dispose()));

    private float ShareOfPairs(int doc)
    {
        var pairs = 0;
        for (var i = 0; i < words.Count; i++)
        {
            present.Clear();
            foreach (var form in words[i])
            {
                form.ReadPositions(doc, present);
            }

            present.Sort();
            pairs += i > 0 && former.Exists(p => present.BinarySearch(p + 1) >= 0) ? 1 : 0;
            former.Clear();
            former.AddRange(present);
        }

        return (float)pairs / (words.Count - 1);
    }
}
