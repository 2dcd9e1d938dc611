namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>Where a term stands in each document of a chunk: how many positions, then their distances.</summary>
internal static class Positions
{
    public static void Write(ByteBuffer buffer, ReadOnlySpan<int> positions)
    {
        buffer.AddNumber((uint)positions.Length);
        var last = 0;
        foreach (var position in positions)
        {
            buffer.AddNumber((uint)(position - last));
            last = position;
        }
    }

    /// <summary>Moves behind the positions of one document.</summary>
    public static void Skip(ReadOnlySpan<byte> chunk, ref int at)
    {
        for (var count = ByteBuffer.ReadNumber(chunk, ref at); count > 0; count--)
        {
            while (chunk[at++] >= 0x80)
            {
            }
        }
    }

    /// <summary>Adds the positions of one document to a list and moves behind them.</summary>
    public static void Read(ReadOnlySpan<byte> chunk, ref int at, List<int> positions)
    {
        var position = 0;
        for (var count = ByteBuffer.ReadNumber(chunk, ref at); count > 0; count--)
        {
            position += ByteBuffer.ReadNumber(chunk, ref at);
            positions.Add(position);
        }
    }
}
