using NewsArchive.Extraction.Documents.Html;

namespace NewsArchive.Extraction.Documents;

/// <summary>A file's document, or why it has none.</summary>
internal readonly record struct ReadDocument(Document? Document, ExtractionError? Error)
{
    public static implicit operator ReadDocument(Document document) => new(document, null);

    public static implicit operator ReadDocument(ExtractionError error) => new(null, error);
}

/// <summary>Reads the bytes of a file by the format that its ending names, or that its first bytes show.</summary>
internal static class DocumentReader
{
    public static ReadDocument Read(string path, ReadOnlyMemory<byte> content)
    {
        var named = FileFormats.Of(path)!.Value;
        var format = FileFormats.Recognise(content.Span) ?? named;
        if (FileFormats.IsContainer(format))
        {
            return new ExtractionError(format == FileFormat.Feed ? "the file is a feed of articles; its ending must be .rss, .atom or .xml" : "the file is a web archive; its ending must be .warc or .warc.gz");
        }

        var note = format == named ? null : new ExtractionNote(format == FileFormat.Mhtml ? "the file is a page saved as MHTML, whatever its ending, and was read as one" : "the file is a web page, whatever its ending, and was read as one");
        var read = format switch
        {
            FileFormat.Mhtml => MhtmlReader.Read(content),
            FileFormat.WebPage => ReadPage(content, null, null),
            _ => ReadText(content, format),
        };
        return note is not null && read.Document is { } document ? document with { Notes = [note, .. document.Notes] } : read;
    }

    /// <summary>The text of a file that its document is read from.</summary>
    public static DecodedFile Decode(string path, ReadOnlyMemory<byte> content)
    {
        var format = FileFormats.Recognise(content.Span) ?? FileFormats.Of(path);
        return format != FileFormat.Mhtml ? FileDecoder.Decode(content.Span, format == FileFormat.WebPage)
            : MhtmlReader.FindPage(content, out var error) is { } page ? FileDecoder.Decode(page.Content.Span, isHtml: true, page.Charset)
            : new DecodedFile("", error, null);
    }

    /// <summary>Reads a web page.</summary>
    /// <param name="charset">What the header that came with the page says; it counts after a byte order mark and before the page's own word, as in browsers.</param>
    /// <param name="address">Where the page was found, for pages that do not say it.</param>
    public static ReadDocument ReadPage(ReadOnlyMemory<byte> content, string? charset, Stated<string>? address)
    {
        var file = FileDecoder.Decode(content.Span, isHtml: true, charset);
        if (file.Error is not null)
        {
            return file.Error;
        }

        var text = file.Text.ReplaceLineEndings("\n");
        var document = HtmlReader.Read(text);
        return document with
        {
            Metadata = document.Metadata with { Url = Absolute(document.Metadata.Url, address ?? SavedFrom.Find(text)) },
            Notes = file.Note is { } note ? [note, .. document.Notes] : document.Notes,
        };
    }

    private static ReadDocument ReadText(ReadOnlyMemory<byte> content, FileFormat format)
    {
        var file = FileDecoder.Decode(content.Span, isHtml: false);
        if (file.Error is not null)
        {
            return file.Error;
        }

        var text = file.Text.ReplaceLineEndings("\n");
        var front = FrontMatter.Read(text);
        var body = WithoutLines(text, front.LineCount);
        List<ExtractionNote> notes = [.. new[] { file.Note, front.Note }.OfType<ExtractionNote>()];
        var blocks = format == FileFormat.PlainText && front.LineCount == 0 && !PlainTextReader.LooksLikeMarkdown(body)
            ? PlainTextReader.Read(body)
            : ReadMarkdown(body, notes, front.LineCount);
        return new Document
        {
            Blocks = [.. blocks.Select(b => b with { Line = b.Line + front.LineCount })],
            Metadata = front.Metadata,
            Images = front.Image is { } image ? [image] : [],
            Notes = notes,
        };
    }

    // <link rel="canonical" href="/culture/tide-mill"> is one address of the site that the page was found at.
    private static Stated<string>? Absolute(Stated<string>? own, Stated<string>? address)
    {
        if (own is null || address is null)
        {
            return own ?? address;
        }

        return Uri.TryCreate(address.Value, UriKind.Absolute, out var page) && Uri.TryCreate(page, own.Value, out var url) ? own with { Value = url.ToString() } : address;
    }

    private static IReadOnlyList<Block> ReadMarkdown(string text, List<ExtractionNote> notes, int linesBefore)
    {
        var flat = MarkdownLimits.Flatten(HtmlWords.WithoutScripts(text), out var line);
        if (line is not null)
        {
            notes.Add(new ExtractionNote("quotations or lists nest deeper than any article's, so they were flattened", line + linesBefore));
        }

        try
        {
            return MarkdownReader.Read(MarkdownLimits.Calm(flat));
        }
        catch (ArgumentException) // Markdig's limit of depth, which keeps its recursion off the end of the stack
        {
            notes.Add(new ExtractionNote("the marks of some paragraphs nest deeper than Markdown is read, so they were kept as they stand"));
            return ReadCalmly(flat);
        }
    }

    private static IReadOnlyList<Block> ReadCalmly(string text)
    {
        try
        {
            return MarkdownReader.Read(MarkdownLimits.Calm(text, mostOpeners: 60));
        }
        catch (ArgumentException)
        {
            return PlainTextReader.Read(text);
        }
    }

    private static string WithoutLines(string text, int count)
    {
        var at = 0;
        for (var i = 0; i < count && at >= 0 && at < text.Length; i++)
        {
            var end = text.IndexOf('\n', at);
            at = end < 0 ? text.Length : end + 1;
        }

        return text[at..];
    }
}
