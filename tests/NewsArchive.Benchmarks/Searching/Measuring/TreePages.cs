using System.Buffers.Binary;

namespace NewsArchive.Benchmarks.Searching.Measuring;

/// <summary>
/// Counts the pages of a table or index in a SQLite file, by the file format (https://sqlite.org/fileformat2.html): the SQLite that
/// the app carries comes without dbstat, which would tell. Nothing may be left in the write-ahead log.
/// </summary>
internal sealed class TreePages : IDisposable
{
    private const byte InnerIndex = 2;
    private const byte InnerTable = 5;
    private const byte LeafTable = 13;

    private readonly FileStream file;
    private readonly int pageSize;
    private readonly int usable;

    public TreePages(string path)
    {
        file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        Span<byte> header = stackalloc byte[100];
        file.ReadExactly(header);
        pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[16..]) is var size && size == 1 ? 65536 : size;
        usable = pageSize - header[20];
    }

    /// <summary>The bytes of all pages under a root, those of long values included.</summary>
    public long SizeOf(long root)
    {
        var page = new byte[pageSize];
        var left = new Stack<long>([root]);
        var count = 0L;
        while (left.TryPop(out var number))
        {
            file.Position = (number - 1) * pageSize;
            file.ReadExactly(page);
            count += 1 + Visit(page, number == 1 ? 100 : 0, left);
        }

        return count * pageSize;
    }

    public void Dispose() => file.Dispose();

    // Notes the children, and returns how many further pages the values of this one take.
    private long Visit(ReadOnlySpan<byte> page, int start, Stack<long> children)
    {
        var type = page[start];
        var isInner = type is InnerIndex or InnerTable;
        var cells = page[(start + (isInner ? 12 : 8))..];
        var overflow = 0L;
        for (var i = BinaryPrimitives.ReadUInt16BigEndian(page[(start + 3)..]) - 1; i >= 0; i--)
        {
            var cell = page[BinaryPrimitives.ReadUInt16BigEndian(cells[(2 * i)..])..];
            if (isInner)
            {
                children.Push(BinaryPrimitives.ReadUInt32BigEndian(cell));
                cell = cell[4..];
            }

            overflow += type == InnerTable ? 0 : Overflow(Number(cell), type == LeafTable);
        }

        if (isInner)
        {
            children.Push(BinaryPrimitives.ReadUInt32BigEndian(page[(start + 8)..]));
        }

        return overflow;
    }

    private long Overflow(long length, bool isTable)
    {
        var most = isTable ? usable - 35 : ((usable - 12) * 64 / 255) - 23;
        if (length <= most)
        {
            return 0;
        }

        var least = ((usable - 12) * 32 / 255) - 23;
        var kept = least + ((length - least) % (usable - 4));
        return (length - (kept <= most ? kept : least) + usable - 5) / (usable - 4);
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        var value = 0L;
        for (var i = 0; i < 8; i++)
        {
            value = (value << 7) | (bytes[i] & 0x7FL);
            if (bytes[i] < 0x80)
            {
                return value;
            }
        }

        return (value << 8) | bytes[8];
    }
}
