using NewsArchive.Store.Searching;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>
/// Puts results into their order by keys of 64 bits, the greatest first: what they are ordered by in the upper half, and in the lower
/// one what tells equals apart, from which the document is found again.
/// </summary>
internal sealed class ResultOrder(IndexSnapshot snapshot, SearchOrder order, bool ofQuotes)
{
    /// <summary>What a result is ordered by, without what tells it from its equals: that takes longer, and most results need it not.</summary>
    public uint ValueOf(int doc, float score)
    {
        var day = snapshot.ArticleDays[snapshot.ArticleDocOf(doc, ofQuotes)];
        return order switch
        {
            SearchOrder.Newest => (uint)day,
            SearchOrder.Oldest => day == 0 ? 0 : uint.MaxValue - (uint)day,
            _ => BitConverter.SingleToUInt32Bits(score * Relevance.Recency(day)),
        };
    }

    public ulong KeyOf(int doc, uint value) => Key(value, order == SearchOrder.Oldest ? ~Tie(doc) : Tie(doc));

    public int DocOf(ulong key)
    {
        var tie = order == SearchOrder.Oldest ? ~(uint)key : (uint)key;
        return ofQuotes ? Mirrored((int)tie) : snapshot.DocsOfArticles[(int)tie];
    }

    /// <summary>The same result with another score.</summary>
    public static ulong Times(ulong key, float factor) => Key(BitConverter.SingleToUInt32Bits(BitConverter.UInt32BitsToSingle((uint)(key >> 32)) * factor), (uint)key);

    // Of one day the later article first, and its quotes as they stand in it.
    private uint Tie(int doc) => (uint)(ofQuotes ? Mirrored(doc) : snapshot.ArticleArray[doc].ArticleId);

    private int Mirrored(int quote)
    {
        var article = snapshot.QuoteArray[quote].Doc;
        return snapshot.ArticleArray[article].FirstQuote + snapshot.EndQuoteOf(article) - 1 - quote;
    }

    private static ulong Key(uint value, uint tie) => ((ulong)value << 32) | tie;
}
