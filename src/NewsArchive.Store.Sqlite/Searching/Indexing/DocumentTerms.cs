using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Receives a term of a document, by its number in the vocabulary, with its weight and all its positions there in their order.</summary>
internal delegate void TermSink(int term, IndexField field, int doc, byte weight, ReadOnlySpan<int> positions);

/// <summary>Turns an article into the terms of its documents: itself and its quotes.</summary>
internal sealed class DocumentTerms(Vocabulary vocabulary, TermSink sink)
{
    /// <summary>The weight of a plain word; the others are multiples of it.</summary>
    public const int Unit = 4;

    // A headline says what an article is about; what was said is what people look for.
    private const int TitleWeight = 10 * Unit;
    private const int AuthorWeight = 2 * Unit;
    private const int QuotedWeight = 3 * Unit / 2;

    /// <summary>Between parts that are no running text, so that no phrase crosses from one to the next.</summary>
    private const int Gap = 8;

    private const int MaxPosition = (1 << 24) - 1;

    // Each token as one number that sorts by term, then position: 32 bits, 24 and 8 for the weight.
    private readonly List<ulong> tokens = [];
    private readonly List<ulong> prefixes = [];
    private readonly List<int> positions = [];
    private int position;

    /// <summary>Gives the terms of an article to the sink.</summary>
    /// <returns>How many words it has.</returns>
    public int WriteArticle(IndexedArticle article, int doc)
    {
        Begin();
        Add(article.Title, TitleWeight);
        WriteWords(IndexField.Titles, IndexField.TitlePrefixes, doc);
        foreach (var author in article.Authors)
        {
            Add(author, AuthorWeight);
        }

        AddBody(article);
        foreach (var caption in article.Captions)
        {
            Add(caption, Unit);
        }

        var length = tokens.Count;
        WriteWords(IndexField.Text, IndexField.Prefixes, doc);
        Begin();
        foreach (var name in article.Names)
        {
            Add(name, Unit);
        }

        Write(tokens, IndexField.Names, doc);
        return length;
    }

    /// <summary>Gives the terms of a quote to the sink.</summary>
    /// <returns>How many words it has.</returns>
    public int WriteQuote(IndexedQuote quote, int doc)
    {
        Begin();
        Add(quote.Text, Unit);
        var length = tokens.Count;
        WriteWords(IndexField.Quotes, IndexField.QuotePrefixes, doc);
        Begin();
        Add(quote.Speaker, Unit);
        Write(tokens, IndexField.Speakers, doc);
        return length;
    }

    private void Begin()
    {
        tokens.Clear();
        position = 0;
    }

    private void Add(string? text, int weight)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var last = 0;
        foreach (var token in TextAnalyzer.Tokens(text))
        {
            last = token.Position;
            Add(token.Term, last, weight);
        }

        position += last + Gap;
    }

    private void AddBody(IndexedArticle article)
    {
        var (quote, last) = (0, 0);
        foreach (var token in TextAnalyzer.Tokens(article.Text))
        {
            while (quote < article.Quotes.Count && article.Quotes[quote].Span.End <= token.Start)
            {
                quote++;
            }

            var isQuoted = quote < article.Quotes.Count && article.Quotes[quote].Span.Start <= token.Start;
            last = token.Position;
            Add(token.Term, last, isQuoted ? QuotedWeight : Unit);
        }

        position += last + Gap;
    }

    private void Add(string term, int place, int weight) =>
        tokens.Add(((ulong)vocabulary.Of(term) << 32) | ((ulong)Math.Min(position + place, MaxPosition) << 8) | (uint)weight);

    private void WriteWords(IndexField words, IndexField beginnings, int doc)
    {
        prefixes.Clear();
        foreach (var token in tokens)
        {
            for (var length = IndexFields.ShortestPrefix; length <= IndexFields.LongestPrefix && vocabulary.PrefixOf(TermOf(token), length) is { } prefix; length++)
            {
                prefixes.Add(((ulong)prefix << 32) | (byte)token);
            }
        }

        Write(prefixes, beginnings, doc);
        Write(tokens, words, doc);
    }

    private void Write(List<ulong> words, IndexField field, int doc)
    {
        words.Sort();
        for (var i = 0; i < words.Count;)
        {
            var (term, weight) = (TermOf(words[i]), 0);
            positions.Clear();
            for (; i < words.Count && TermOf(words[i]) == term; i++)
            {
                weight += (byte)words[i];
                positions.Add((int)(words[i] >> 8) & MaxPosition);
            }

            sink(term, field, doc, (byte)Math.Min(weight, byte.MaxValue), field.HasPositions() ? System.Runtime.InteropServices.CollectionsMarshal.AsSpan(positions) : []);
        }
    }

    private static int TermOf(ulong token) => (int)(token >> 32);
}
