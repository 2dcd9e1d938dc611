namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Where a term stands in each document of a chunk: how many bytes follow, then the positions as distances. Most documents are passed over.</summary>
internal static class Positions
{
    public static void Write(ByteBuffer buffer, ReadOnlySpan<int> positions)
    {
        var (length, last) = (0, 0);
        foreach (var position in positions)
        {
            length += ByteBuffer.LengthOf((uint)(position - last));
            last = position;
        }

        buffer.AddNumber((uint)length);
        last = 0;
        foreach (var position in positions)
        {
            buffer.AddNumber((uint)(position - last));
            last = position;
        }
    }

    /// <summary>Moves behind the positions of one document.</summary>
    public static void Skip(ReadOnlySpan<byte> chunk, ref int at)
    {
        var length = ByteBuffer.ReadNumber(chunk, ref at);
        at += length;
    }

    /// <summary>Adds the positions of one document to a list and moves behind them.</summary>
    public static void Read(ReadOnlySpan<byte> chunk, ref int at, List<int> positions)
    {
        var position = 0;
        for (var end = ByteBuffer.ReadNumber(chunk, ref at) + at; at < end;)
        {
            position += ByteBuffer.ReadNumber(chunk, ref at);
            positions.Add(position);
        }
    }
}
