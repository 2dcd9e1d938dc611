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

    /// <summary>Moves behind the positions of one document.</summary>
    /// <returns>Their bytes.</returns>
    public static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> chunk, scoped ref int at)
    {
        var length = ByteBuffer.ReadNumber(chunk, ref at);
        var positions = chunk.Slice(at, length);
        at += length;
        return positions;
    }

    /// <summary>Puts the positions that some bytes hold behind the numbers that are there, making room where it is short.</summary>
    /// <param name="offset">Is taken from each.</param>
    /// <returns>How many numbers are there then.</returns>
    public static int Decode(ReadOnlySpan<byte> positions, int offset, ref int[] numbers, int count)
    {
        if (numbers.Length < count + positions.Length)
        {
            Array.Resize(ref numbers, Math.Max(2 * numbers.Length, count + positions.Length));
        }

        var (into, position) = (numbers, -offset);
        for (var at = 0; at < positions.Length; count++)
        {
            position += ByteBuffer.ReadNumber(positions, ref at);
            into[count] = position;
        }

        return count;
    }
}
