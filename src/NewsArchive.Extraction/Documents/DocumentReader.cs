namespace NewsArchive.Extraction.Documents;

/// <summary>Reads a text by the format that its file's ending names.</summary>
internal static class DocumentReader
{
    public static bool IsHtml(string path) => Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm";

    public static Document Read(string path, string text)
    {
        text = text.ReplaceLineEndings("\n");
        if (IsHtml(path))
        {
            return HtmlReader.Read(text);
        }

        var front = FrontMatter.Read(text);
        var body = WithoutLines(text, front.LineCount);
        var notes = front.Note is { } note ? new List<ExtractionNote> { note } : [];
        var blocks = Path.GetExtension(path).Equals(".txt", StringComparison.OrdinalIgnoreCase) && front.LineCount == 0 && !PlainTextReader.LooksLikeMarkdown(body)
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
