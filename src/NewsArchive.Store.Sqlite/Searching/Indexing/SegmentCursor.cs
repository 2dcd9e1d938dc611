using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Reads all postings of a segment in the order of their keys.</summary>
internal sealed class SegmentCursor : IDisposable
{
    private readonly SqliteCommand postingsCommand;
    private readonly SqliteCommand positionsCommand;
    private readonly SqliteDataReader postings;
    private readonly SqliteDataReader positions;
    private readonly PostingList chunk = new(PostingWriter.ChunkSize);
    private bool hasPositions;

    public SegmentCursor(ArchiveSql sql, Segment segment)
    {
        postingsCommand = Between(sql, "SELECT Key, Docs, Positions FROM SearchPostings WHERE Key BETWEEN @first AND @end ORDER BY Key", segment);
        positionsCommand = Between(sql, "SELECT Key, Positions FROM SearchPositions WHERE Key BETWEEN @first AND @end ORDER BY Key", segment);
        postings = postingsCommand.ExecuteReader();
        positions = positionsCommand.ExecuteReader();
        hasPositions = positions.Read();
        MoveNext();
    }

    /// <summary>Term and field of the next chunk; null at the end.</summary>
    public long? List { get; private set; }

    /// <summary>Gives each posting of the next chunk with its positions, and moves behind it.</summary>
    public void Read(ReadPosting read)
    {
        chunk.Clear();
        chunk.AddChunk(raw.sqlite3_column_blob(postings.Handle, 1));
        var isApart = hasPositions && raw.sqlite3_column_int64(positions.Handle, 0) == raw.sqlite3_column_int64(postings.Handle, 0);
        var places = isApart ? raw.sqlite3_column_blob(positions.Handle, 1) : raw.sqlite3_column_blob(postings.Handle, 2);
        var at = 0;
        for (var i = 0; i < chunk.Count; i++)
        {
            var start = at;
            if (places.Length > 0)
            {
                Positions.Skip(places, ref at);
            }

            read(chunk.Docs[i], chunk.Weights[i], places[start..at]);
        }

        if (isApart)
        {
            hasPositions = positions.Read();
        }

        MoveNext();
    }

    public void Dispose()
    {
        postings.Dispose();
        positions.Dispose();
        postingsCommand.Dispose();
        positionsCommand.Dispose();
        chunk.Dispose();
    }

    private void MoveNext() => List = postings.Read() ? PostingKey.ListOf(raw.sqlite3_column_int64(postings.Handle, 0)) : null;

    private static SqliteCommand Between(ArchiveSql sql, string statement, Segment segment) => sql.Command(
        statement, ("@first", PostingKey.OfSlot(segment.Slot)), ("@end", PostingKey.EndOfSlot(segment.Slot)));
}

internal delegate void ReadPosting(int doc, byte weight, ReadOnlySpan<byte> positions);
