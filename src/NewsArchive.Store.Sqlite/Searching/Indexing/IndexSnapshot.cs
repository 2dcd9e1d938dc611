namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>The documents of the index at one moment, with their values in memory.</summary>
/// <param name="ArticleLengths">As <see cref="ArticleValues.Length"/>, side by side: who weighs documents asks for nothing else of each.</param>
/// <param name="ArticleDays">As <see cref="ArticleValues.Day"/>, for those who order and count them.</param>
/// <param name="ArticleSources">As <see cref="ArticleValues.Source"/>, also.</param>
/// <param name="QuoteLengths">As <see cref="QuoteValues.Length"/>.</param>
internal sealed record IndexSnapshot(
    int Generation, ArticleValues[] ArticleArray, byte[] ArticleLengths, int[] ArticleDays, int[] ArticleSources, int DocCount,
    QuoteValues[] QuoteArray, byte[] QuoteLengths, int QuoteCount, int[] DocsOfArticles, RemovedDocs Removed, double TotalLength)
{
    public static readonly IndexSnapshot Empty = new(0, [], [], [], [], 0, [], [], 0, [], RemovedDocs.None, 0);

    public ReadOnlySpan<ArticleValues> Articles => ArticleArray.AsSpan(0, DocCount);

    public ReadOnlySpan<QuoteValues> Quotes => QuoteArray.AsSpan(0, QuoteCount);

    /// <summary>How many articles the index holds.</summary>
    public int LiveCount => DocCount - Removed.Count;

    /// <summary>The highest id of an article.</summary>
    public int MaxArticleId => DocsOfArticles.Length - 1;

    /// <summary>The first day on which an article was published, and the last, as <see cref="ArticleValues.Day"/>; 1 and 0 where none has a date.</summary>
    public int FirstDay { get; init; } = 1;

    public int LastDay { get; init; }

    /// <summary>The highest id of a source.</summary>
    public int MaxSource { get; init; }

    /// <summary>Whether both hold the same documents.</summary>
    public bool IsSame(IndexSnapshot other) => (Generation, DocCount, Removed.Count) == (other.Generation, other.DocCount, other.Removed.Count);

    /// <summary>The present document of an article; null where it has none.</summary>
    public int? DocOf(int articleId) =>
        articleId < DocsOfArticles.Length && DocsOfArticles[articleId] is var doc && doc >= 0 && doc < DocCount && !Removed.Contains(doc) ? doc : null;

    /// <summary>An article's document itself, or that of the article that a quote stands in.</summary>
    public int ArticleDocOf(int doc, bool ofQuotes) => ofQuotes ? QuoteArray[doc].Doc : doc;

    /// <summary>The id of an article, or of a quote.</summary>
    public int IdOf(int doc, bool ofQuotes) => ofQuotes ? QuoteArray[doc].QuoteId : ArticleArray[doc].ArticleId;

    /// <summary>Behind the last quote of an article.</summary>
    public int EndQuoteOf(int doc) => doc + 1 < DocCount ? ArticleArray[doc + 1].FirstQuote : QuoteCount;
}

/// <summary>Keeps the values of documents, which never change, and adds those of new ones: only these are read when something was imported.</summary>
internal sealed class SnapshotCache
{
    private readonly Lock extending = new();
    private IndexSnapshot latest = IndexSnapshot.Empty;

    /// <summary>The snapshot of what the statement's transaction sees.</summary>
    public IndexSnapshot Get(ArchiveSql sql)
    {
        var segments = Segment.ReadAll(sql);
        var removedCount = (int)(sql.Number("SELECT count(*) FROM SearchRemoved") ?? 0);
        var (generation, docCount) = segments is [.., var last] ? (last.Generation, last.EndDoc) : (0, 0);
        lock (extending)
        {
            if (latest.Generation == generation && (latest.DocCount > docCount || latest.Removed.Count > removedCount))
            {
                return latest with { DocCount = docCount, QuoteCount = segments[^1].EndQuote, Removed = RemovedDocs.Read(sql) }; // another request sees more already
            }

            if (latest.Generation != generation || latest.DocCount < docCount || latest.Removed.Count < removedCount)
            {
                latest = Extend(latest.Generation == generation ? latest : IndexSnapshot.Empty with { Generation = generation }, segments, sql);
            }

            return latest;
        }
    }

    private static IndexSnapshot Extend(IndexSnapshot known, List<Segment> segments, ArchiveSql sql)
    {
        var (docCount, quoteCount) = segments is [.., var last] ? (last.EndDoc, last.EndQuote) : (0, 0);
        var articles = WithRoom(known.ArticleArray, docCount);
        var articleLengths = WithRoom(known.ArticleLengths, docCount);
        var (days, sources) = (WithRoom(known.ArticleDays, docCount), WithRoom(known.ArticleSources, docCount));
        var (firstDay, lastDay, maxSource) = (known.LastDay == 0 ? int.MaxValue : known.FirstDay, known.LastDay, known.MaxSource);
        var quotes = WithRoom(known.QuoteArray, quoteCount);
        var quoteLengths = WithRoom(known.QuoteLengths, quoteCount);
        var length = known.TotalLength;
        foreach (var segment in segments.Where(s => s.EndDoc > known.DocCount))
        {
            var values = segment.ReadValues(sql);
            var skipped = Math.Max(0, known.DocCount - segment.FirstDoc);
            values.Articles[skipped..].CopyTo(articles.AsSpan(segment.FirstDoc + skipped));
            var skippedQuotes = Math.Max(0, known.QuoteCount - segment.FirstQuote);
            values.Quotes[skippedQuotes..].CopyTo(quotes.AsSpan(segment.FirstQuote + skippedQuotes));
        }

        for (var doc = known.DocCount; doc < docCount; doc++)
        {
            var article = articles[doc];
            (articleLengths[doc], days[doc], sources[doc]) = (article.Length, article.Day, article.Source);
            (firstDay, lastDay, maxSource) = (article.Day > 0 ? Math.Min(firstDay, article.Day) : firstDay, Math.Max(lastDay, article.Day), Math.Max(maxSource, article.Source));
            length += LengthCode.ToLength(article.Length);
        }

        for (var quote = known.QuoteCount; quote < quoteCount; quote++)
        {
            quoteLengths[quote] = quotes[quote].Length;
        }

        return known with
        {
            ArticleArray = articles,
            ArticleLengths = articleLengths,
            ArticleDays = days,
            ArticleSources = sources,
            DocCount = docCount,
            QuoteArray = quotes,
            QuoteLengths = quoteLengths,
            QuoteCount = quoteCount,
            DocsOfArticles = DocsOfArticles(known, articles.AsSpan(0, docCount)),
            Removed = RemovedDocs.Read(sql),
            TotalLength = length,
            FirstDay = lastDay == 0 ? 1 : firstDay,
            LastDay = lastDay,
            MaxSource = maxSource,
        };
    }

    private static int[] DocsOfArticles(IndexSnapshot known, ReadOnlySpan<ArticleValues> articles)
    {
        var max = known.MaxArticleId;
        foreach (var article in articles[known.DocCount..])
        {
            max = Math.Max(max, article.ArticleId);
        }

        var docs = new int[max + 1];
        known.DocsOfArticles.CopyTo(docs, 0);
        docs.AsSpan(known.DocsOfArticles.Length).Fill(-1);
        for (var doc = known.DocCount; doc < articles.Length; doc++)
        {
            docs[articles[doc].ArticleId] = doc;
        }

        return docs;
    }

    // What lies behind a snapshot's own count belongs to later ones: all of them share one array while it has room.
    private static T[] WithRoom<T>(T[] array, int count)
    {
        if (count <= array.Length)
        {
            return array;
        }

        Array.Resize(ref array, Math.Max(count, array.Length + (array.Length / 4)));
        return array;
    }
}
