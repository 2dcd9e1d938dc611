using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>
/// The documents that count for a search: those of what articles say now, up to some article. By them alone results are weighed, so that
/// what an archive was before changes no order, and what comes while somebody turns the pages none of theirs.
/// </summary>
internal sealed class SearchScope
{
    private readonly int upTo;

    /// <param name="upTo">The highest article id that counts.</param>
    public SearchScope(IndexSnapshot snapshot, int upTo)
    {
        (Snapshot, this.upTo) = (snapshot, upTo);
        (ArticleCount, QuoteCount, IsAll) = (snapshot.DocCount, snapshot.QuoteCount, snapshot.Removed.Count == 0 && upTo >= snapshot.MaxArticleId);
        var length = snapshot.TotalLength;
        foreach (var doc in snapshot.Removed.All)
        {
            LeaveOut(doc, ref length);
        }

        for (var id = snapshot.MaxArticleId; id > upTo && id > 0; id--)
        {
            if (snapshot.DocOf(id) is { } doc)
            {
                LeaveOut(doc, ref length);
            }
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
    public bool Contains(int doc) => !Snapshot.Removed.Contains(doc) && Snapshot.ArticleArray[doc].ArticleId <= upTo;

    private void LeaveOut(int doc, ref double length)
    {
        ArticleCount--;
        QuoteCount -= Snapshot.EndQuoteOf(doc) - Snapshot.ArticleArray[doc].FirstQuote;
        length -= LengthCode.ToLength(Snapshot.ArticleArray[doc].Length);
    }
}
