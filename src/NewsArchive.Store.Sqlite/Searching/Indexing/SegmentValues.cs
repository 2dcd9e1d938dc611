using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What a segment knows of each of its documents beside their words, by which results are filtered, ordered and counted.</summary>
internal sealed class SegmentValues(int firstDoc, int firstQuote)
{
    private readonly List<ArticleValues> articles = [];
    private readonly List<QuoteValues> quotes = [];

    public int FirstDoc { get; } = firstDoc;

    public int FirstQuote { get; } = firstQuote;

    public int DocCount => articles.Count;

    public int QuoteCount => quotes.Count;

    public ReadOnlySpan<ArticleValues> Articles => CollectionsMarshal.AsSpan(articles);

    public ReadOnlySpan<QuoteValues> Quotes => CollectionsMarshal.AsSpan(quotes);

    public void Add(IndexedArticle article, ArticlePostings postings)
    {
        var firstQuote = FirstQuote + quotes.Count;
        quotes.AddRange(article.QuoteIds.Zip(postings.QuoteLengths, (id, length) => new QuoteValues(id, FirstDoc + articles.Count, LengthCode.Of(length))));
        articles.Add(new ArticleValues(
            article.Id, article.PublishedOn is { } day ? day.DayNumber + 1 : 0, article.SourceId ?? 0, firstQuote, LengthCode.Of(postings.Length), postings.HasAttributedQuote));
    }

    /// <summary>Adds what the next segment knows.</summary>
    public void Append(SegmentValues next)
    {
        articles.AddRange(next.articles);
        quotes.AddRange(next.quotes);
    }

    public byte[] ToBytes() => [.. MemoryMarshal.AsBytes(Articles), .. MemoryMarshal.AsBytes(Quotes)];

    public static SegmentValues FromBytes(int firstDoc, int docCount, int firstQuote, ReadOnlySpan<byte> bytes)
    {
        var values = new SegmentValues(firstDoc, firstQuote);
        var articlesLength = docCount * Unsafe.SizeOf<ArticleValues>();
        values.articles.AddRange(MemoryMarshal.Cast<byte, ArticleValues>(bytes[..articlesLength]));
        values.quotes.AddRange(MemoryMarshal.Cast<byte, QuoteValues>(bytes[articlesLength..]));
        return values;
    }
}

/// <param name="Day">Days since the first of the calendar, from 1; 0 for an undated article.</param>
/// <param name="Source">The source's id; 0 for none.</param>
/// <param name="FirstQuote">The document of its first quote; those of its others follow.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct ArticleValues(int ArticleId, int Day, int Source, int FirstQuote, byte Length, bool HasAttributedQuote);

/// <param name="Doc">The document of its article.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct QuoteValues(int QuoteId, int Doc, byte Length);
