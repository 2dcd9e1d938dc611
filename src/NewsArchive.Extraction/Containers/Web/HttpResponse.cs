using System.Globalization;
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
            body = coding.ToLowerInvariant() is "identity" || IsText(body) ? body : PackedBody.Unpack(body, coding, budget);
        }

        return body;
    }

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
