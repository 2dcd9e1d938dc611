using System.Globalization;
using System.Text;

namespace NewsArchive.Extraction.Containers.Web;

/// <summary>A body that was sent in pieces: the length of each as a hexadecimal number on a line before it.</summary>
internal static class ChunkedBody
{
    /// <summary>The pieces joined; the body itself where it is not in pieces, as crawlers that have joined them leave it.</summary>
    /// <exception cref="ContainerFault">A piece is missing.</exception>
    public static byte[] Join(byte[] body)
    {
        using var joined = new MemoryStream();
        for (var at = 0; ;)
        {
            if (Length(body.AsSpan(at), out var lineLength) is not { } length)
            {
                return at == 0 ? body : throw new ContainerFault("the pieces that its page was sent in are broken");
            }

            at += lineLength;
            if (length == 0)
            {
                return joined.ToArray();
            }

            if (length > body.Length - at)
            {
                throw new ContainerFault("the last of the pieces that its page was sent in is missing");
            }

            joined.Write(body, at, length);
            at += length;
            at += body.AsSpan(at) switch { [(byte)'\r', (byte)'\n', ..] => 2, [(byte)'\n', ..] => 1, _ => 0 };
        }
    }

    private static int? Length(ReadOnlySpan<byte> bytes, out int lineLength)
    {
        lineLength = bytes[..Math.Min(bytes.Length, 1024)].IndexOf((byte)'\n') + 1;
        var line = Encoding.Latin1.GetString(bytes[..lineLength]).Split(';')[0].Trim(); // "1a2b;name=value"
        return lineLength > 0 && line.Length is > 0 and <= 8 && int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) && length >= 0 ? length : null;
    }
}
