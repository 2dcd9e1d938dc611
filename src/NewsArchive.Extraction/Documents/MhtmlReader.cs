using MimeKit;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Extraction.Documents;

/// <summary>Reads a web page that a browser saved with its pictures as one MIME file.</summary>
internal static class MhtmlReader
{
    private const int MaxNesting = 20; // parts within parts; the parser works by recursion

    public static ReadDocument Read(ReadOnlyMemory<byte> content) =>
        FindPage(content, out var error) is { } page ? DocumentReader.ReadPage(page.Content, page.Charset, page.Stated.Url) : error!;

    /// <summary>The page itself without its pictures; null with the <paramref name="error"/> where there is none.</summary>
    public static ContainerMember? FindPage(ReadOnlyMemory<byte> content, out ExtractionError? error)
    {
        error = null;
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            var message = new MimeParser(new ParserOptions { MaxMimeDepth = MaxNesting }, stream, persistent: true).ParseMessage();
            if (Root(message.Body) is { Content: { } root } page)
            {
                using var html = new MemoryStream();
                root.DecodeTo(html);
                return new ContainerMember
                {
                    Path = "",
                    Kind = MemberKind.WebPage,
                    Content = html.ToArray(),
                    Charset = page.ContentType.Charset,
                    Stated = new DocumentMetadata { Url = Address(message, page) },
                };
            }

            error = new ExtractionError("the MHTML file has no part that is a web page");
        }
        catch (FormatException)
        {
            error = new ExtractionError("the file is no MHTML");
        }

        return null;
    }

    // multipart/related names its root part; without that it is the first page.
    private static MimePart? Root(MimeEntity? entity) => entity switch
    {
        MultipartRelated { Root: MimePart root } when IsPage(root) => root,
        Multipart parts => parts.Select(Root).FirstOrDefault(p => p is not null),
        MimePart part when IsPage(part) => part,
        _ => null,
    };

    private static bool IsPage(MimePart part) => part.ContentType.IsMimeType("text", "html") || part.ContentType.IsMimeType("application", "xhtml+xml");

    private static Stated<string>? Address(MimeMessage message, MimePart page)
    {
        var snapshot = message.Headers["Snapshot-Content-Location"];
        return IsAddress(snapshot) ? new(snapshot!.Trim(), "MHTML Snapshot-Content-Location")
            : page.ContentLocation is { IsAbsoluteUri: true } location && IsAddress(location.OriginalString) ? new(location.OriginalString, "MHTML Content-Location")
            : null;
    }

    private static bool IsAddress(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
