using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace NewsArchive.Extraction.Documents;

/// <summary>The text of a file, or why it has none.</summary>
internal readonly record struct DecodedFile(string Text, ExtractionError? Error, ExtractionNote? Note);

/// <summary>Turns a file's bytes into text: byte order mark, then the charset that came with the file, then the one that an HTML page declares, unless it has one byte for each character and the bytes are UTF-8 all the same, then UTF-8, then Windows-1252.</summary>
internal static partial class FileDecoder
{
    private static readonly (byte[] Magic, string Name)[] Signatures =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image"),
        ([0xFF, 0xD8, 0xFF], "a JPEG image"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF image"),
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x1F, 0x8B], "a gzip archive"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive"),
        ([0x52, 0x61, 0x72, 0x21, 0x1A, 0x07], "a RAR archive"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an office document"),
        ([0x7B, 0x5C, 0x72, 0x74, 0x66], "an RTF document"),
    ];

    // A text may hold a stray control character, a program's code holds them everywhere.
    private const int MostStrayControls = 8;
    private const int TextPerControl = 50; // UTF-16 units

    // Form feeds part the pages of a typescript.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r' or '\f')), '\u007F']);

    // U+E000 and U+E001 mark hits in search results, others stand for elements while a file is read; a text must not bring its own.
    // Soft hyphens and spaces without width say where a line may break: nobody sees them, and "com\u00ADpany" would not be found.
    private static readonly SearchValues<char> Unwanted = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n' or '\r')), '\u007F', '\u00AD', '\u200B', '\u2060', '\uFEFF', '\uE000', '\uE001', QuoteElements.Opening, QuoteElements.Closing]);

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <param name="charset">The charset that the file's container or server names; null where none does.</param>
    public static DecodedFile Decode(ReadOnlySpan<byte> bytes, bool isHtml, string? charset = null)
    {
        foreach (var (magic, name) in Signatures)
        {
            if (bytes.StartsWith(magic))
            {
                return Failed($"the file is {name}, no article");
            }
        }

        var (encoding, skip) = ByteOrderMark(bytes);
        if (encoding is null && bytes.Contains((byte)0))
        {
            return Failed("the file is binary, no text", Line(bytes, bytes.IndexOf((byte)0)));
        }

        var (text, note) = Read(bytes[skip..], encoding ?? Named(charset) ?? (isHtml && !IsUtf(charset) ? Declared(bytes) : null));
        var first = text.AsSpan().IndexOfAny(Controls);
        if (first >= 0 && text.Count(Controls.Contains) is > MostStrayControls and var controls && controls * TextPerControl > text.Length)
        {
            return Failed("the file is binary, no text", text.AsSpan(0, first).Count('\n') + 1);
        }

        text = WithoutUnwanted(text);
        return string.IsNullOrWhiteSpace(text) ? Failed("the file is empty") : new DecodedFile(text, null, note);
    }

    private static (string Text, ExtractionNote? Note) Read(ReadOnlySpan<byte> bytes, Encoding? known)
    {
        // Files and servers say ISO-8859-1 out of habit: words of such a charset that are UTF-8 all the same are no chance.
        if (known is { IsSingleByte: false } || (known is not null && (!bytes.ContainsAnyExceptInRange((byte)0, (byte)127) || !Utf8.IsValid(bytes))))
        {
            return (known.GetString(bytes), null);
        }

        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException e)
        {
            return (Windows1252.GetString(bytes), new ExtractionNote("not UTF-8, read as Windows-1252", Line(bytes, Math.Max(e.Index, 0))));
        }
    }

    private static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    // <meta charset="windows-1251">, <meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">
    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]));
        return match.Success ? Named(match.Groups[1].Value) : null;
    }

    // What is read as UTF-8 anyway, and as Windows-1252 where that was a lie.
    private static bool IsUtf(string? name) => name?.TrimStart(' ', '"', '\'').StartsWith("utf", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The encoding of a charset's name; null for UTF-8, for none and for names that nobody knows.</summary>
    public static Encoding? Named(string? name)
    {
        name = name?.Trim(' ', '"', '\'');
        if (string.IsNullOrEmpty(name) || IsUtf(name))
        {
            return null;
        }

        if (name.ToLowerInvariant() is "iso-8859-1" or "latin1" or "us-ascii" or "ascii")
        {
            return Windows1252; // as browsers read them: its curly quotation marks are what such pages hold
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text without control characters and those that stand for something while a file is read or shown.</summary>
    public static string WithoutUnwanted(string text) => text.AsSpan().ContainsAny(Unwanted) ? string.Concat(text.Where(c => !Unwanted.Contains(c))) : text;

    private static int Line(ReadOnlySpan<byte> bytes, int index) => bytes[..Math.Min(index, bytes.Length)].Count((byte)'\n') + 1;

    private static DecodedFile Failed(string reason, int? line = null) => new("", new ExtractionError(reason, line), null);

    [GeneratedRegex("""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{2,30})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
