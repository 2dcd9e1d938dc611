using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Reads the postings of terms from all segments.</summary>
internal sealed class PostingReader(ArchiveSql sql)
{
    // In this order, so that the documents of one term come in theirs: a segment's row is found by its first document.
    private static readonly string Statement =
        $"""
        SELECT p.Key, p.Docs, p.Positions
        FROM json_each(@lists) AS l
        CROSS JOIN SearchSegments AS s
        CROSS JOIN SearchPostings AS p
        WHERE p.Key BETWEEN ((s.Id % {PostingKey.SlotCount}) << {PostingKey.SlotShift}) + l.value
            AND ((s.Id % {PostingKey.SlotCount}) << {PostingKey.SlotShift}) + l.value + {PostingKey.LastChunk}
        """;

    /// <summary>The documents that hold any of the terms in a field; the weights of several are added up. Reads no further once there are more than asked for.</summary>
    public PostingList Read(IReadOnlyCollection<int> terms, IndexField field, int docCount, int maxCount = int.MaxValue)
    {
        var list = new PostingList();
        var isOrdered = true;
        Read(terms, field, (_, docs, _) =>
        {
            var (before, last) = (list.Count, list.Count > 0 ? list.Docs[^1] : -1);
            list.AddChunk(docs);
            isOrdered &= list.Docs[before] > last;
            list = isOrdered ? list : PostingUnion.Bounded(list, docCount);
            return list.Count <= maxCount;
        });
        return isOrdered ? list : PostingUnion.Of(list, docCount);
    }

    /// <summary>The documents that hold a term in a field, with what is needed to find its positions in each.</summary>
    public PositionedList ReadPositioned(int term, IndexField field)
    {
        var list = new PositionedList(sql);
        Read([term], field, (key, docs, positions) =>
        {
            list.AddChunk(key, docs, positions);
            return true;
        });
        return list;
    }

    private void Read(IReadOnlyCollection<int> terms, IndexField field, ReadChunk read)
    {
        if (terms.Count == 0)
        {
            return;
        }

        using var command = sql.Command(Statement, ("@lists", ArchiveSql.Json(terms.Select(t => PostingKey.WithoutSlot(t, field)))));
        using var reader = command.ExecuteReader();
        while (reader.Read() && read(reader.GetInt64(0), raw.sqlite3_column_blob(reader.Handle, 1), raw.sqlite3_column_blob(reader.Handle, 2)))
        {
        }
    }

    /// <param name="positions">Of all documents; empty where they stand apart or nowhere.</param>
    /// <returns>Whether to go on.</returns>
    private delegate bool ReadChunk(long key, ReadOnlySpan<byte> docs, ReadOnlySpan<byte> positions);
}
