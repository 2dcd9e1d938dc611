using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>The documents that count for a search: those of what articles say now. By them alone results are weighed, so that what an archive was before changes no order.</summary>
internal sealed class SearchScope
{
    public SearchScope(IndexSnapshot snapshot)
    {
        Snapshot = snapshot;
        (ArticleCount, QuoteCount, IsAll) = (snapshot.DocCount, snapshot.QuoteCount, snapshot.Removed.Count == 0);
        var length = snapshot.TotalLength;
        foreach (var doc in snapshot.Removed.All)
        {
            LeaveOut(doc, ref length);
        }

        // To some words, so that a new article changes no ranking.
        MeanLength = ArticleCount == 0 ? 1 : Math.Max(1, 16 * Math.Round(length / ArticleCount / 16));
    }

    public IndexSnapshot Snapshot { get; }

    public int ArticleCount { get; private set; }

    public int QuoteCount { get; private set; }

    /// <summary>The mean length of an article in words.</summary>
    public double MeanLength { get; }

    /// <summary>Whether all documents of the index count.</summary>
    public bool IsAll { get; }

    /// <summary>Whether an article's document counts, and so those of its quotes.</summary>
    public bool Contains(int doc) => !Snapshot.Removed.Contains(doc);

    private void LeaveOut(int doc, ref double length)
    {
        ArticleCount--;
        QuoteCount -= Snapshot.EndQuoteOf(doc) - Snapshot.ArticleArray[doc].FirstQuote;
        length -= LengthCode.ToLength(Snapshot.ArticleArray[doc].Length);
    }
}
