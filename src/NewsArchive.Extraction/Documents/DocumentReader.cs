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
            : ReadMarkdown(body, notes);
        return new Document
        {
            Blocks = [.. blocks.Select(b => b with { Line = b.Line + front.LineCount })],
            Metadata = front.Metadata,
            Images = front.Image is { } image ? [image] : [],
            Notes = notes,
        };
    }

    private static IReadOnlyList<Block> ReadMarkdown(string text, List<ExtractionNote> notes)
    {
        try
        {
            return MarkdownReader.Read(text);
        }
        catch (ArgumentException) // Markdig's depth limit, which keeps its recursion off the end of the stack
        {
            notes.Add(new ExtractionNote("nested deeper than Markdown is read, so it was read as plain text"));
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
