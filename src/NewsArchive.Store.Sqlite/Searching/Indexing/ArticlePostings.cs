using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of one article and its quotes, before anybody knows the ids of its terms and the numbers of its documents.</summary>
internal sealed class ArticlePostings : AnalyzedWords
{
    private const int None = -1;

    [ThreadStatic]
    private static Scratch? ofThread;

    private readonly byte[] positions;

    private ArticlePostings(Scratch made, ArticleWords words)
    {
        Length = made.Documents.WriteArticle(words);
        QuoteLengths = new int[words.Quotes.Count];
        for (var i = 0; i < QuoteLengths.Length; i++)
        {
            QuoteLengths[i] = made.Documents.WriteQuote(words.Quotes[i], i);
        }

        HasAttributedQuote = words.Quotes.Any(q => q.Speaker is not null);
        Terms = [.. made.Vocabulary.Terms];
        Postings = [.. made.Postings];
        positions = made.Positions.Written.ToArray();
    }

    /// <summary>Each once.</summary>
    public string[] Terms { get; }

    /// <summary>Those of a term and field in the order of their documents.</summary>
    public Posting[] Postings { get; }

    /// <summary>How many words the article has.</summary>
    public int Length { get; }

    /// <summary>How many words each quote has.</summary>
    public int[] QuoteLengths { get; }

    public bool HasAttributedQuote { get; }

    public static ArticlePostings Of(ArticleWords words)
    {
        var scratch = ofThread ??= new Scratch();
        scratch.Clear();
        return new ArticlePostings(scratch, words);
    }

    /// <summary>Where a posting's term stands in its document, as it is written.</summary>
    /// <param name="start"><see cref="Posting.PositionsStart"/>.</param>
    public ReadOnlySpan<byte> PositionsAt(int start)
    {
        if (start == None)
        {
            return [];
        }

        var end = start;
        Indexing.Positions.Skip(positions, ref end);
        return positions.AsSpan(start..end);
    }

    /// <param name="Term">Its number among the article's terms.</param>
    /// <param name="Quote">Counts from 0; without meaning for the fields of articles.</param>
    internal readonly record struct Posting(int Term, int Quote, int PositionsStart, IndexField Field, byte Weight);

    // What a thread uses again for each article.
    private sealed class Scratch
    {
        public Scratch() => Documents = new DocumentTerms(Vocabulary, Add);

        public Vocabulary Vocabulary { get; } = new();

        public DocumentTerms Documents { get; }

        public List<Posting> Postings { get; } = [];

        public ByteBuffer Positions { get; } = new();

        public void Clear()
        {
            Documents.Clear();
            Postings.Clear();
            Positions.Clear();
        }

        private void Add(int term, IndexField field, int quote, byte weight, ReadOnlySpan<int> places)
        {
            Postings.Add(new Posting(term, quote, field.HasPositions() ? Positions.Length : None, field, weight));
            if (field.HasPositions())
            {
                Indexing.Positions.Write(Positions, places);
            }
        }
    }
}
