using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The postings of one article and its quotes, before anybody knows the ids of its terms and the numbers of its documents.</summary>
internal sealed class ArticlePostings : AnalyzedWords
{
    private const int None = -1;

    [ThreadStatic]
    private static Scratch? ofThread;

    private readonly byte[] bytes;

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
        Count = made.Count;
        bytes = made.Postings.Written.ToArray();
    }

    /// <summary>Each once.</summary>
    public string[] Terms { get; }

    /// <summary>How many postings there are.</summary>
    public int Count { get; }

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

    /// <summary>The postings, those of a term and field in the order of their documents.</summary>
    public Enumerator GetEnumerator() => new(bytes);

    /// <summary>Where a posting's term stands in its document, as it is written.</summary>
    /// <param name="start"><see cref="Posting.PositionsStart"/>.</param>
    public ReadOnlySpan<byte> PositionsAt(int start)
    {
        if (start == None)
        {
            return [];
        }

        var end = start;
        Positions.Skip(bytes, ref end);
        return bytes.AsSpan(start..end);
    }

    /// <param name="Term">Its number among the article's terms.</param>
    /// <param name="Quote">Counts from 0; without meaning for the fields of articles.</param>
    internal readonly record struct Posting(int Term, int Quote, int PositionsStart, IndexField Field, byte Weight);

    // Hundreds of articles wait for their turn, each with more than a thousand postings: three bytes for one and its positions, not sixteen.
    // Of each field and document in turn come a 0, both, and its postings: the term as its distance from the one before, which is more than 0, the weight, the positions.
    public ref struct Enumerator(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> bytes = bytes;
        private int at;
        private int term;
        private int quote;
        private IndexField field;

        public Posting Current { get; private set; }

        public bool MoveNext()
        {
            if (at == bytes.Length)
            {
                return false;
            }

            var distance = ByteBuffer.ReadNumber(bytes, ref at);
            if (distance == 0)
            {
                field = (IndexField)bytes[at++];
                quote = ByteBuffer.ReadNumber(bytes, ref at);
                term = -1;
                distance = ByteBuffer.ReadNumber(bytes, ref at);
            }

            term += distance;
            var weight = bytes[at++];
            var positionsStart = field.HasPositions() ? at : None;
            if (positionsStart != None)
            {
                Positions.Skip(bytes, ref at);
            }

            Current = new Posting(term, quote, positionsStart, field, weight);
            return true;
        }
    }

    // What a thread uses again for each article.
    private sealed class Scratch
    {
        private (IndexField Field, int Quote)? last;
        private int lastTerm;

        public Scratch() => Documents = new DocumentTerms(Vocabulary, Add);

        public Vocabulary Vocabulary { get; } = new();

        public DocumentTerms Documents { get; }

        public ByteBuffer Postings { get; } = new();

        public int Count { get; private set; }

        public void Clear()
        {
            Documents.Clear();
            Postings.Clear();
            (last, Count) = (null, 0);
        }

        private void Add(int term, IndexField field, int quote, byte weight, ReadOnlySpan<int> places)
        {
            if (last != (field, quote))
            {
                (last, lastTerm) = ((field, quote), -1);
                Postings.AddNumber(0);
                Postings.Add((byte)field);
                Postings.AddNumber((uint)quote);
            }

            Postings.AddNumber((uint)(term - lastTerm));
            Postings.Add(weight);
            if (field.HasPositions())
            {
                Positions.Write(Postings, places);
            }

            lastTerm = term;
            Count++;
        }
    }
}
