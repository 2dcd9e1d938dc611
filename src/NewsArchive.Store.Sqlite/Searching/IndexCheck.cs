using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Compares the index with the rows: every document gets a sum over all its postings, once from each.</summary>
internal sealed class IndexCheck(ArchiveDbContext database)
{
    private readonly ArchiveSql sql = new(database);

    public async Task<bool> IsConsistentAsync(CancellationToken cancellationToken)
    {
        var snapshot = new SnapshotCache().Get(sql);
        var (articles, quotes) = Indexed(snapshot);
        var seen = 0;
        await foreach (var (row, words) in new IndexWriter(database).ReadAllAsync(cancellationToken))
        {
            if (snapshot.DocOf(row.Id) is not { } doc)
            {
                return false;
            }

            seen++;
            var firstQuote = snapshot.ArticleArray[doc].FirstQuote;
            var (wanted, values) = (ArticlePostings.Of(words), new SegmentValues(doc, firstQuote));
            values.Add(row, wanted);
            var (wantedArticle, wantedQuotes) = Wanted(wanted);
            if (wantedArticle != articles[doc]
                || snapshot.ArticleArray[doc] != values.Articles[0]
                || !snapshot.QuoteArray.AsSpan(firstQuote..snapshot.EndQuoteOf(doc)).SequenceEqual(values.Quotes)
                || !wantedQuotes.AsSpan().SequenceEqual(quotes.AsSpan(firstQuote, wantedQuotes.Length)))
            {
                return false;
            }
        }

        return seen == snapshot.LiveCount;
    }

    private (ulong[] Articles, ulong[] Quotes) Indexed(IndexSnapshot snapshot)
    {
        var (articles, quotes) = (new ulong[snapshot.DocCount], new ulong[snapshot.QuoteCount]);
        var terms = new TermDictionary(sql).ReadAll();
        foreach (var segment in Segment.ReadAll(sql))
        {
            using var cursor = new SegmentCursor(sql, segment);
            while (cursor.List is { } list)
            {
                var field = PostingKey.FieldOf(list);
                var sums = field.IsOfQuotes() ? quotes : articles;
                cursor.Read((doc, weight, positions) => sums[doc] += Hash(terms[PostingKey.TermOf(list)], field, weight, positions));
            }
        }

        return (articles, quotes);
    }

    private static (ulong Article, ulong[] Quotes) Wanted(ArticlePostings postings)
    {
        var (article, quotes) = (0UL, new ulong[postings.QuoteLengths.Length]);
        foreach (var posting in postings)
        {
            ref var sum = ref posting.Field.IsOfQuotes() ? ref quotes[posting.Quote] : ref article;
            sum += Hash(postings.Terms[posting.Term], posting.Field, posting.Weight, postings.PositionsAt(posting.PositionsStart));
        }

        return (article, quotes);
    }

    private static ulong Hash(string term, IndexField field, byte weight, ReadOnlySpan<byte> positions) =>
        XxHash3.HashToUInt64(positions, (long)XxHash3.HashToUInt64(MemoryMarshal.AsBytes(term.AsSpan()), ((long)field << 8) | weight));
}
