namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Collects the postings of some articles in memory, to be written as one segment.</summary>
internal sealed class SegmentBuilder
{
    private const int None = -1;
    private const int LettersPerEntry = 4;

    private readonly DocumentTerms documents;
    private readonly List<Entry> entries = [];
    private readonly Dictionary<long, (int First, int Last)> lists = [];
    private readonly ByteBuffer positions = new();

    private SegmentBuilder(int firstDoc, int firstQuote)
    {
        Values = new SegmentValues(firstDoc, firstQuote);
        documents = new DocumentTerms(Terms, Add);
    }

    public Vocabulary Terms { get; } = new();

    public SegmentValues Values { get; }

    /// <summary>The postings of articles whose documents count from the given numbers.</summary>
    public static SegmentBuilder Of(IReadOnlyCollection<IndexedArticle> articles, int firstDoc, int firstQuote)
    {
        var builder = new SegmentBuilder(firstDoc, firstQuote);
        builder.entries.EnsureCapacity(articles.Sum(a => a.Text.Length) / LettersPerEntry);
        foreach (var article in articles)
        {
            builder.Add(article);
        }

        return builder;
    }

    private void Add(IndexedArticle article)
    {
        var doc = Values.FirstDoc + Values.DocCount;
        var firstQuote = Values.FirstQuote + Values.QuoteCount;
        for (var i = 0; i < article.Quotes.Count; i++)
        {
            Values.AddQuote(article.Quotes[i].Id, documents.WriteQuote(article.Quotes[i], firstQuote + i));
        }

        Values.AddArticle(article, documents.WriteArticle(article, doc));
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
                writer.Add(entry.Doc, entry.Weight, PositionsOf(entry));
            }

            writer.End();
        }
    }

    /// <summary>Gives each posting with its term's number in <see cref="Terms"/> and its positions as they are written.</summary>
    public void ReadAll(ReadEntry read)
    {
        foreach (var (list, chain) in lists)
        {
            for (var i = chain.First; i != None; i = entries[i].Next)
            {
                var entry = entries[i];
                read(PostingKey.TermOf(list), PostingKey.FieldOf(list), entry.Doc, entry.Weight, PositionsOf(entry));
            }
        }
    }

    private void Add(int term, IndexField field, int doc, byte weight, ReadOnlySpan<int> places)
    {
        var index = entries.Count;
        entries.Add(new Entry(doc, weight, field.HasPositions() ? positions.Length : None, None));
        if (field.HasPositions())
        {
            Positions.Write(positions, places);
        }

        ref var chain = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(lists, PostingKey.ListOf(PostingKey.WithoutSlot(term, field)), out var isKnown);
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

    private ReadOnlySpan<byte> PositionsOf(Entry entry)
    {
        if (entry.PositionsStart == None)
        {
            return [];
        }

        var end = entry.PositionsStart;
        Positions.Skip(positions.Written, ref end);
        return positions.Written[entry.PositionsStart..end];
    }

    private readonly record struct Entry(int Doc, byte Weight, int PositionsStart, int Next);
}

internal delegate void ReadEntry(int term, IndexField field, int doc, byte weight, ReadOnlySpan<byte> positions);
