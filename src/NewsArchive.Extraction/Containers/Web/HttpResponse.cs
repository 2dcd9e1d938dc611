using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NewsArchive.Extraction.Containers.Web;

/// <summary>The head of an HTTP response: its status and fields.</summary>
/// <param name="HeadLength">Bytes up to the body.</param>
internal sealed record HttpResponse(int Status, HeaderFields Fields, int HeadLength)
{
    /// <summary>Reads the head at the beginning of a message; null where there is none.</summary>
    public static HttpResponse? TryParse(ReadOnlySpan<byte> message)
    {
        var (length, separator) = (message.IndexOf("\r\n\r\n"u8), 4);
        if (message.IndexOf("\n\n"u8) is >= 0 and var bare && (length < 0 || bare < length))
        {
            (length, separator) = (bare, 2);
        }

        if (length < 0 || !message.StartsWith("HTTP/"u8))
        {
            return null;
        }

        var lines = Encoding.UTF8.GetString(message[..length]).Split('\n');
        var words = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= 2 && int.TryParse(words[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new HttpResponse(status, HeaderFields.Parse(lines.Skip(1)), length + separator)
            : null;
    }

    /// <summary>The body as the page was before it was packed for its journey.</summary>
    /// <exception cref="ContainerFault">It is packed in a way that is not read, ends too early or unpacks to too much.</exception>
    public byte[] Decode(byte[] body, ContainerBudget budget)
    {
        if (Fields.Has("Transfer-Encoding", "chunked"))
        {
            body = ChunkedBody.Join(body);
        }

        // Several codings are undone from the last to the first. Many crawlers keep the field of a coding that they have undone.
        foreach (var coding in (Fields["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            body = coding.ToLowerInvariant() switch
            {
                "identity" => body,
                "gzip" or "x-gzip" => body is [0x1F, 0x8B, ..] ? Unpack(s => new GZipStream(s, CompressionMode.Decompress), body, budget) : body,
                "deflate" => IsText(body) ? body : Unpack(s => IsZlib(body) ? new ZLibStream(s, CompressionMode.Decompress) : new DeflateStream(s, CompressionMode.Decompress), body, budget),
                "br" => IsText(body) ? body : Unpack(s => new BrotliStream(s, CompressionMode.Decompress), body, budget),
                _ => throw new ContainerFault($"its page is packed as {coding}, which is not read"),
            };
        }

        return body;
    }

    private static byte[] Unpack(Func<Stream, Stream> open, byte[] packed, ContainerBudget budget)
    {
        var limits = budget.Limits;
        var most = Math.Min(limits.MemberBytes, limits.Unpacked(packed.Length));
        try
        {
            using var stream = new BoundedStream(open(new MemoryStream(packed, writable: false)), most, $"its page unpacks to more than {most:N0} bytes", budget);
            return stream.ReadToEnd();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new ContainerFault("its page is packed in a way that is broken");
        }
    }

    // 0x78 0x9C and its kin (RFC 1950); servers send raw deflate under the same name.
    private static bool IsZlib(byte[] body) => body is [0x78, var flags, ..] && ((0x78 << 8) + flags) % 31 == 0;

    private static bool IsText(byte[] body) => body.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'<', (byte)'!' or (byte)'?' or (>= (byte)'A' and <= (byte)'z'), ..];
}

/// <summary>The fields of a header by name, whatever its case; of several of one name the first counts.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => values.GetValueOrDefault(name);

    public bool Has(string name, string value) => values.TryGetValue(name, out var found) && found.Contains(value, StringComparison.OrdinalIgnoreCase);

    public static HeaderFields Parse(IEnumerable<string> lines)
    {
        var fields = new HeaderFields();
        var last = "";
        foreach (var line in lines)
        {
            var text = line.TrimEnd('\r');
            if (text is [' ' or '\t', ..] && last.Length > 0)
            {
                fields.values[last] += " " + text.Trim(); // a folded line
            }
            else if (text.IndexOf(':') is > 0 and var colon)
            {
                last = text[..colon].Trim();
                last = fields.values.TryAdd(last, text[(colon + 1)..].Trim()) ? last : "";
            }
        }

        return fields;
    }
}

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
