using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching.Querying;

/// <summary>Which documents fit, by what is known of their articles beside the words.</summary>
/// <param name="ofQuotes">Whether the documents are quotes, or articles.</param>
internal sealed class DocumentFilter(IndexSnapshot snapshot, bool ofQuotes)
{
    /// <summary>Those of some sources.</summary>
    public Func<int, bool> Of(HashSet<int> sources) => doc => sources.Contains(snapshot.ArticleSources[snapshot.ArticleDocOf(doc, ofQuotes)]);

    /// <summary>Those of some days, both included; null for no bound. What has no date does not fit.</summary>
    public Func<int, bool> Between(DateOnly? from, DateOnly? to)
    {
        var first = (from?.DayNumber ?? 0) + 1;
        var last = (to ?? DateOnly.MaxValue).DayNumber + 1;
        return doc => snapshot.ArticleDays[snapshot.ArticleDocOf(doc, ofQuotes)] is var day && day >= first && day <= last;
    }

    /// <summary>Those whose article quotes somebody.</summary>
    public Func<int, bool> HavingQuotes() => doc => snapshot.ArticleArray[snapshot.ArticleDocOf(doc, ofQuotes)].HasAttributedQuote;
}
