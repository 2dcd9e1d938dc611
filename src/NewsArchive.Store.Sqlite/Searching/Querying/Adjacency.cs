using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Raises results in which the words of a query stand side by side, as they do in the query, over those in which they are scattered; and articles whose headline has all of them.</summary>
internal sealed class Adjacency : IDisposable
{
    /// <summary>Up to so many results, all are looked at; of more only the best.</summary>
    public const int MaxResults = 5000;

    /// <summary>How many of the best are looked at where there are more.</summary>
    public const int BestCount = 500;

    private const float Gain = 1f;
    private const float HeadlineGain = 0.5f;

    /// <summary>An article begins with its headline. Some are longer, but of a shorter one what follows stands no nearer than this, as a rule.</summary>
    private const int EndOfHeadline = 12;

    private readonly List<PhrasePlace> words;
    private readonly bool hasHeadlines;

    private Adjacency(List<PhrasePlace> words, bool hasHeadlines) => (this.words, this.hasHeadlines) = (words, hasHeadlines);

    /// <summary>Null where the query has no two words side by side.</summary>
    public static Adjacency? Of(SearchQuery query, TermDictionary terms, PostingReader reader, bool ofQuotes)
    {
        var words = query.Parts.OfType<TextNode>().Where(t => t.Match == TextMatch.Word).Select(t => QueryWord.Of(t.Text)).ToList();
        return words.Count < 2 || words.Exists(w => w.Terms.Count != 1)
            ? null
            : new Adjacency([.. words.Select((w, offset) => new PhrasePlace(
                terms.FindForms(w.Terms[0]).ConvertAll(id => reader.ReadPositioned(id, ofQuotes ? IndexField.Quotes : IndexField.Text)), offset))], hasHeadlines: !ofQuotes);
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
            byDoc[i] = ResultOrder.Times(byDoc[i], FactorOf(docs[i]));
        }

        Array.Sort(byDoc);
        byDoc.AsSpan().Reverse();
        byDoc.CopyTo(keys);
    }

    public void Dispose() => words.ForEach(w => w.Dispose());

    private float FactorOf(int doc)
    {
        var (pairs, isInHeadline) = (0, hasHeadlines);
        var former = default(Span<int>);
        for (var i = 0; i < words.Count; i++)
        {
            var present = words[i].MoveTo(doc) ? words[i].Starts() : [];
            isInHeadline &= present is [var first, ..] && first + i < EndOfHeadline;
            pairs += PhrasePlace.KeepShared(former, present) > 0 ? 1 : 0;
            former = present;
        }

        return 1 + (Gain * pairs / (words.Count - 1)) + (isInHeadline ? HeadlineGain : 0);
    }
}
