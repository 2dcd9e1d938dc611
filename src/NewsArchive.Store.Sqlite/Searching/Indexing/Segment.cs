using System.Numerics;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>A part of the index that is never changed, only merged with its neighbours: the documents from <paramref name="FirstDoc"/> on, and their quotes.</summary>
/// <param name="Generation">Which building of the whole index it belongs to: documents of different generations have nothing to do with each other.</param>
internal readonly record struct Segment(long Id, int Generation, int FirstDoc, int DocCount, int FirstQuote, int QuoteCount)
{
    /// <summary>How texts become terms and terms postings; to be raised whenever that changes, so that older indexes are built anew.</summary>
    public const int Version = 6;

    /// <summary>As many segments of one level become one of the next: a query looks into each of them, an import writes each article again for every level.</summary>
    public const int MergeCount = 32;

    public int Slot => (int)(Id % PostingKey.SlotCount);

    public int EndDoc => FirstDoc + DocCount;

    public int EndQuote => FirstQuote + QuoteCount;

    /// <summary>How often its documents have been merged, about.</summary>
    public int Level => BitOperations.Log2((uint)Math.Max(1, DocCount)) / BitOperations.Log2(MergeCount);

    /// <summary>What stands before the first segment of a new index. Its generation is drawn, for what went before may not be known any more.</summary>
    public static Segment BeforeFirst() => new(0, Random.Shared.Next(1, int.MaxValue), 0, 0, 0, 0);

    /// <summary>All segments in the order of their documents.</summary>
    public static List<Segment> ReadAll(ArchiveSql sql)
    {
        using var command = sql.Command("SELECT Id, Generation, FirstDoc, DocCount, FirstQuote, QuoteCount FROM SearchSegments ORDER BY FirstDoc");
        using var reader = command.ExecuteReader();
        var segments = new List<Segment>();
        while (reader.Read())
        {
            segments.Add(new Segment(reader.GetInt64(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)));
        }

        return segments;
    }

    public SegmentValues ReadValues(ArchiveSql sql)
    {
        using var command = sql.Command("SELECT DocValues FROM SearchSegments WHERE FirstDoc = @doc", ("@doc", FirstDoc));
        return SegmentValues.FromBytes(FirstDoc, DocCount, FirstQuote, (byte[])command.ExecuteScalar()!);
    }

    /// <summary>The segment that is to hold these documents; it has neither a row nor postings yet.</summary>
    public static Segment Next(ArchiveSql sql, int generation, SegmentValues values)
    {
        // A large one keeps its slot while ten thousands of small ones come and are merged.
        var present = ReadAll(sql);
        var taken = present.Select(s => s.Slot).ToHashSet();
        var next = new Segment(1 + present.Select(s => s.Id).DefaultIfEmpty().Max(), generation, values.FirstDoc, values.DocCount, values.FirstQuote, values.QuoteCount);
        while (taken.Contains(next.Slot))
        {
            next = next with { Id = next.Id + 1 };
        }

        return next;
    }

    public void Insert(ArchiveSql sql, SegmentValues values) => sql.Execute(
        """
        INSERT INTO SearchSegments (FirstDoc, Id, Version, Generation, DocCount, FirstQuote, QuoteCount, DocValues)
        VALUES (@firstDoc, @id, @version, @generation, @docCount, @firstQuote, @quoteCount, @values)
        """,
        ("@firstDoc", FirstDoc),
        ("@id", Id),
        ("@version", Version),
        ("@generation", Generation),
        ("@docCount", DocCount),
        ("@firstQuote", FirstQuote),
        ("@quoteCount", QuoteCount),
        ("@values", values.ToBytes()));

    public void Delete(ArchiveSql sql)
    {
        var (first, end) = (PostingKey.OfSlot(Slot), PostingKey.EndOfSlot(Slot));
        sql.Execute("DELETE FROM SearchPostings WHERE Key BETWEEN @first AND @end", ("@first", first), ("@end", end));
        sql.Execute("DELETE FROM SearchPositions WHERE Key BETWEEN @first AND @end", ("@first", first), ("@end", end));
        sql.Execute("DELETE FROM SearchSegments WHERE FirstDoc = @doc", ("@doc", FirstDoc));
    }
}
