using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of some articles, list by list, to be written as one segment.</summary>
internal sealed class SegmentBuilder : CollectedWords
{
    private const int None = -1;

    private readonly List<Entry> entries = [];
    private readonly Dictionary<long, (int First, int Last)> lists = [];
    private IReadOnlyList<ArticlePostings> articles = [];

    public Vocabulary Terms { get; } = new();

    /// <summary>Takes the postings of articles up in the place of what it held; what it needs for them it keeps for the next.</summary>
    public void Collect(IReadOnlyList<ArticlePostings> postings)
    {
        entries.Clear();
        lists.Clear();
        Terms.Clear();
        articles = postings;
        entries.EnsureCapacity(articles.Sum(a => a.Count));
        for (var (i, quotes) = (0, 0); i < articles.Count; quotes += articles[i++].QuoteLengths.Length)
        {
            Add(i, quotes);
        }
    }

    /// <summary>What the segment knows of the articles beside their words.</summary>
    /// <param name="rows">Theirs, in the same order.</param>
    public SegmentValues ValuesOf(IReadOnlyList<IndexedArticle> rows, int firstDoc, int firstQuote)
    {
        var values = new SegmentValues(firstDoc, firstQuote);
        foreach (var (row, postings) in rows.Zip(articles))
        {
            values.Add(row, postings);
        }

        return values;
    }

    /// <summary>Writes the postings in the order of their keys.</summary>
    /// <param name="ids">The id of each term of <see cref="Terms"/>.</param>
    public void WriteTo(PostingWriter writer, IReadOnlyList<int> ids, int firstDoc, int firstQuote)
    {
        var (keys, firsts) = (new long[lists.Count], new int[lists.Count]);
        var count = 0;
        foreach (var (list, chain) in lists)
        {
            keys[count] = PostingKey.ListOf(PostingKey.WithoutSlot(ids[PostingKey.TermOf(list)], PostingKey.FieldOf(list)));
            firsts[count++] = chain.First;
        }

        Array.Sort(keys, firsts);
        var all = CollectionsMarshal.AsSpan(entries);
        for (var list = 0; list < count; list++)
        {
            var first = PostingKey.FieldOf(keys[list]).IsOfQuotes() ? firstQuote : firstDoc;
            writer.Begin(keys[list]);
            for (var i = firsts[list]; i != None;)
            {
                var entry = all[i];
                writer.Add(first + entry.Doc, entry.Weight, articles[entry.Article].PositionsAt(entry.PositionsStart));
                i = entry.Next;
            }

            writer.End();
        }
    }

    private void Add(int article, int firstQuote)
    {
        var postings = articles[article];
        var numbers = Array.ConvertAll(postings.Terms, Terms.Of);
        foreach (var (term, quote, positionsStart, field, weight) in postings)
        {
            Chain(PostingKey.ListOf(PostingKey.WithoutSlot(numbers[term], field)), new Entry(field.IsOfQuotes() ? firstQuote + quote : article, article, positionsStart, None, weight));
        }
    }

    private void Chain(long list, Entry entry)
    {
        var index = entries.Count;
        entries.Add(entry);
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, list, out var isKnown);
        if (isKnown)
        {
            CollectionsMarshal.AsSpan(entries)[chain.Last].Next = index;
        }
        else
        {
            chain.First = index;
        }

        chain.Last = index;
    }

    // All that is written of a posting: these are jumped between, which costs more than their size.
    /// <param name="Doc">Counts from the segment's first.</param>
    private record struct Entry(int Doc, int Article, int PositionsStart, int Next, byte Weight);
}
