using System.Buffers.Binary;

namespace NewsArchive.Extraction.Containers;

/// <summary>Looks at the end of a ZIP archive, so that a directory of millions of entries is refused before it is read into memory.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int BytesPerEntry = 200; // 46 and a path; archives that mean no harm stay under it on average
    private const int SmallDirectory = 1 << 16;

    /// <exception cref="ContainerFault">It is no archive, or its directory is too large.</exception>
    public static void Check(Stream stream, ContainerLimits limits)
    {
        var tail = ReadAt(stream, Math.Max(0, stream.Length - EndLength - LongestComment), EndLength + LongestComment);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || tail.Length - at < EndLength)
        {
            throw new ContainerFault("it is no ZIP archive, or its end is missing");
        }

        var end = tail.AsSpan(at);
        var endsAt = stream.Length - end.Length;
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        if (entries == ushort.MaxValue || start == uint.MaxValue)
        {
            (entries, start) = ReadLarge(stream, endsAt) ?? (entries, start);
        }

        if (start < 0 || start > endsAt)
        {
            throw new ContainerFault("it is damaged: its directory is not where its end says");
        }

        if (entries > limits.Members || endsAt - start > Math.Max(SmallDirectory, (long)limits.Members * BytesPerEntry))
        {
            throw new ContainerFault($"it holds more than {limits.Members:N0} entries; none is read");
        }
    }

    // ZIP64: a locator before the end leads to a record with the numbers that the end has no room for.
    private static (long Entries, long Start)? ReadLarge(Stream stream, long endsAt)
    {
        var locator = ReadAt(stream, Math.Max(0, endsAt - 20), 20);
        if (locator.Length < 20 || !locator.AsSpan().StartsWith("PK\x06\x07"u8))
        {
            return null;
        }

        var record = ReadAt(stream, BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)), 56);
        return record.Length == 56 && record.AsSpan().StartsWith("PK\x06\x06"u8)
            ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(32)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)))
            : null;
    }

    private static byte[] ReadAt(Stream stream, long position, int count)
    {
        if (position < 0 || position > stream.Length)
        {
            return [];
        }

        stream.Position = position;
        var bytes = new byte[Math.Min(count, stream.Length - position)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
