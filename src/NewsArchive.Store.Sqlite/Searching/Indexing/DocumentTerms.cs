using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Analysis;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Receives a term of an article, or of one of its quotes, by its number in the vocabulary, with its weight and all its positions there in their order. Those of one field and document come together, by ascending numbers.</summary>
internal delegate void TermSink(int term, IndexField field, int quote, byte weight, ReadOnlySpan<int> positions);

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

    private const int FewestCounted = 128;

    private const int MaxPosition = (1 << 24) - 1;

    // Each token as one number that sorts by term, then position: 32 bits, 24 and 8 for the weight.
    private readonly List<ulong> tokens = [];
    private readonly List<ulong> prefixes = [];
    private readonly List<int> positions = [];
    private readonly List<TextToken> read = [];
    private readonly TermPrefixes beginnings = new(vocabulary);
    private int[] counts = [];
    private ulong[] sorted = [];
    private int position;

    /// <summary>Forgets the vocabulary.</summary>
    public void Clear()
    {
        vocabulary.Clear();
        beginnings.Clear();
    }

    /// <summary>Gives the terms of an article to the sink.</summary>
    /// <returns>How many words it has.</returns>
    public int WriteArticle(ArticleWords article)
    {
        Begin();
        Add(article.Title, TitleWeight);
        WriteWords(IndexField.Titles, IndexField.TitlePrefixes);
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
        WriteWords(IndexField.Text, IndexField.Prefixes);
        Begin();
        foreach (var name in article.Names)
        {
            Add(name, Unit);
        }

        Write(tokens, IndexField.Names);
        return length;
    }

    /// <summary>Gives the terms of a quote to the sink.</summary>
    /// <returns>How many words it has.</returns>
    public int WriteQuote(QuoteWords quote, int number)
    {
        Begin();
        Add(quote.Text, Unit);
        var length = tokens.Count;
        WriteWords(IndexField.Quotes, IndexField.QuotePrefixes, number);
        Begin();
        Add(quote.Speaker, Unit);
        Write(tokens, IndexField.Speakers, number);
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
        foreach (var token in Read(text))
        {
            last = token.Position;
            Add(token.Term, last, weight);
        }

        position += last + Gap;
    }

    private void AddBody(ArticleWords article)
    {
        var (quote, last) = (0, 0);
        foreach (var token in Read(article.Text))
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

    private List<TextToken> Read(string text)
    {
        read.Clear();
        TextAnalyzer.Read(text, read);
        return read;
    }

    private void Add(string term, int place, int weight) =>
        tokens.Add(((ulong)vocabulary.Of(term) << 32) | ((ulong)Math.Min(position + place, MaxPosition) << 8) | (uint)weight);

    private void WriteWords(IndexField words, IndexField wordBeginnings, int quote = 0)
    {
        prefixes.Clear();
        foreach (var token in tokens)
        {
            for (var length = IndexFields.ShortestPrefix; length <= IndexFields.LongestPrefix && beginnings.Of(TermOf(token), length) is { } prefix; length++)
            {
                prefixes.Add(((ulong)prefix << 32) | (byte)token);
            }
        }

        Write(prefixes, wordBeginnings, quote);
        Write(tokens, words, quote);
    }

    private void Write(List<ulong> words, IndexField field, int quote = 0)
    {
        SortByTerm(words);
        for (var i = 0; i < words.Count;)
        {
            var (term, weight) = (TermOf(words[i]), 0);
            positions.Clear();
            for (; i < words.Count && TermOf(words[i]) == term; i++)
            {
                weight += (byte)words[i];
                positions.Add((int)(words[i] >> 8) & MaxPosition);
            }

            sink(term, field, quote, (byte)Math.Min(weight, byte.MaxValue), field.HasPositions() ? CollectionsMarshal.AsSpan(positions) : []);
        }
    }

    // They come in the order of their positions. Many are sooner counted into the order of their terms than compared.
    private void SortByTerm(List<ulong> words)
    {
        if (words.Count < FewestCounted)
        {
            words.Sort();
            return;
        }

        var all = CollectionsMarshal.AsSpan(words);
        counts = Room(counts, vocabulary.Count + 1);
        var firsts = counts.AsSpan(0, vocabulary.Count + 1);
        firsts.Clear();
        foreach (var word in all)
        {
            firsts[TermOf(word) + 1]++;
        }

        for (var term = 1; term < firsts.Length; term++)
        {
            firsts[term] += firsts[term - 1];
        }

        sorted = Room(sorted, all.Length);
        foreach (var word in all)
        {
            sorted[firsts[TermOf(word)]++] = word;
        }

        sorted.AsSpan(0, all.Length).CopyTo(all);

        static T[] Room<T>(T[] array, int length) => array.Length >= length ? array : new T[length * 2];
    }

    private static int TermOf(ulong token) => (int)(token >> 32);
}
