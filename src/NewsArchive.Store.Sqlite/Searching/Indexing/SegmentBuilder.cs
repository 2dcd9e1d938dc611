using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Collects the postings of some articles, to be written as one segment.</summary>
internal sealed class SegmentBuilder
{
    private const int None = -1;

    private readonly List<ArticlePostings> articles = [];
    private readonly List<Entry> entries = [];
    private readonly Dictionary<long, (int First, int Last)> lists = [];

    private SegmentBuilder(int firstDoc, int firstQuote) => Values = new SegmentValues(firstDoc, firstQuote);

    public Vocabulary Terms { get; } = new();

    public SegmentValues Values { get; }

    /// <summary>The postings of articles whose documents count from the given numbers.</summary>
    public static SegmentBuilder Of(IReadOnlyCollection<IndexedArticle> articles, int firstDoc, int firstQuote)
    {
        var builder = new SegmentBuilder(firstDoc, firstQuote);
        builder.entries.EnsureCapacity(articles.Sum(a => ((ArticlePostings)a.Words).Postings.Length));
        foreach (var article in articles)
        {
            builder.Add(article);
        }

        return builder;
    }

    /// <summary>Writes the postings in the order of their keys.</summary>
    /// <param name="ids">The id of each term of <see cref="Terms"/>.</param>
    public void WriteTo(PostingWriter writer, IReadOnlyList<int> ids)
    {
        foreach (var (list, chain) in lists
            .Select(l => (List: PostingKey.WithoutSlot(ids[PostingKey.TermOf(l.Key)], PostingKey.FieldOf(l.Key)), l.Value))
            .OrderBy(l => l.List))
        {
            writer.Begin(PostingKey.ListOf(list));
            for (var i = chain.First; i != None; i = entries[i].Next)
            {
                var entry = entries[i];
                writer.Add(entry.Doc, entry.Weight, articles[entry.Article].PositionsAt(entry.PositionsStart));
            }

            writer.End();
        }
    }

    private void Add(IndexedArticle article)
    {
        var postings = (ArticlePostings)article.Words;
        var (doc, firstQuote) = (Values.FirstDoc + Values.DocCount, Values.FirstQuote + Values.QuoteCount);
        Values.Add(article);
        var numbers = Array.ConvertAll(postings.Terms, Terms.Of);
        for (var i = 0; i < postings.Postings.Length; i++)
        {
            var (term, quote, positionsStart, field, weight) = postings.Postings[i];
            Chain(PostingKey.ListOf(PostingKey.WithoutSlot(numbers[term], field)), new Entry(field.IsOfQuotes() ? firstQuote + quote : doc, articles.Count, positionsStart, None, weight));
        }

        articles.Add(postings);
    }

    private void Chain(long list, Entry entry)
    {
        var index = entries.Count;
        entries.Add(entry);
        ref var chain = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, list, out var isKnown);
        if (isKnown)
        {
            entries[chain.Last] = entries[chain.Last] with { Next = index };
        }
        else
        {
            chain.First = index;
        }

        chain.Last = index;
    }

    // All that is written of a posting: these are jumped between, which costs more than their size.
    private readonly record struct Entry(int Doc, int Article, int PositionsStart, int Next, byte Weight);
}
