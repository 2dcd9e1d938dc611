using System.Text;

namespace NewsArchive.Extraction.Containers.Web;

/// <summary>Reads lines and blocks of bytes from a stream, and takes back what was read too far.</summary>
internal sealed class WarcInput(Stream stream)
{
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;

    /// <summary>The next line without its end; null at the end of the stream. Longer ones come in pieces.</summary>
    public string? ReadLine(int mostBytes)
    {
        for (var looked = 0; ;)
        {
            var at = buffer.AsSpan(start + looked, end - start - looked).IndexOf((byte)'\n');
            looked = at >= 0 ? looked + at : end - start;
            if (at >= 0 || looked >= mostBytes)
            {
                var length = Math.Min(looked, mostBytes);
                var line = Encoding.UTF8.GetString(buffer, start, length);
                start += at >= 0 && length == looked ? length + 1 : length;
                return line.TrimEnd('\r');
            }

            if (!Fill())
            {
                if (start == end)
                {
                    return null;
                }

                var rest = Encoding.UTF8.GetString(buffer, start, end - start);
                start = end;
                return rest.TrimEnd('\r');
            }
        }
    }

    /// <summary>So many bytes, or fewer where the stream ends. Memory grows with what comes.</summary>
    public byte[] Read(long count)
    {
        using var bytes = new MemoryStream();
        Take(count, bytes);
        return bytes.ToArray();
    }

    /// <summary>Passes over so many bytes; whether there were so many.</summary>
    public bool Skip(long count) => Take(count, Stream.Null) == count;

    /// <summary>Whether the end of a record is next, which is then passed over: two line ends, or the end of the stream.</summary>
    public bool SkipSeparator()
    {
        while (end - start < 4 && Fill())
        {
        }

        var next = buffer.AsSpan(start, end - start);
        var length = next.StartsWith("\r\n\r\n"u8) ? 4 : next.StartsWith("\n\n"u8) ? 2 : next is [] or [(byte)'\n'] or [(byte)'\r', (byte)'\n'] ? next.Length : -1;
        start += Math.Max(length, 0);
        return length >= 0;
    }

    /// <summary>Gives bytes back, to be read again before the rest.</summary>
    public void Unread(ReadOnlySpan<byte> bytes)
    {
        byte[] joined = [.. bytes, .. buffer.AsSpan(start, end - start)];
        (buffer, start, end) = (joined.Length > 1 << 16 ? joined : [.. joined, .. new byte[(1 << 16) - joined.Length]], 0, joined.Length);
    }

    private long Take(long count, Stream to)
    {
        var taken = 0L;
        while (taken < count && (start < end || Fill()))
        {
            var length = (int)Math.Min(count - taken, end - start);
            to.Write(buffer, start, length);
            start += length;
            taken += length;
        }

        return taken;
    }

    private bool Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2); // only a line that is longer than the buffer asks for it
        }

        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }
}
