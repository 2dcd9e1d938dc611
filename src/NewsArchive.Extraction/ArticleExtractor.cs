using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction;

/// <summary>Turns the bytes of one article file into an article. Knows no database, clock or network; safe to share between threads.</summary>
public sealed class ArticleExtractor
{
    /// <summary>Grows when the same file gives other facts than before, so that archives read their seeds again.</summary>
    public const int Version = 3;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int DaysAhead = 2; // it may be tomorrow already where the outlet is

    private readonly PersonFinder personFinder = new();
    private readonly QuoteFinder quoteFinder = new();

    /// <summary>Whether files of this ending are read at all.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".html" or ".htm";

    /// <summary>Why a file of so many bytes is not read; null where it is. For callers who would rather not read it first.</summary>
    public static ExtractionError? CheckLength(long bytes) =>
        bytes > MaxBytes ? new ExtractionError($"the file has {bytes:N0} bytes; the limit is {MaxBytes:N0}") : null;

    /// <summary>A file's text as the extractor reads it, with the lines that origins and notes count; null with the <paramref name="error"/> where it has none.</summary>
    /// <param name="path">The file's path; its ending tells the format.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="error">Why the file is not read: too long, binary, empty.</param>
    public static string? ReadText(string path, ReadOnlyMemory<byte> content, out ExtractionError? error)
    {
        var file = CheckLength(content.Length) is { } tooLong
            ? new DecodedFile("", tooLong, null)
            : FileDecoder.Decode(content.Span, DocumentReader.IsHtml(path));
        error = file.Error;
        return error is null ? file.Text.ReplaceLineEndings("\n") : null;
    }

    /// <summary>Extracts the article of a file.</summary>
    /// <param name="path">The file's path; its ending tells the format (.md, .markdown, .txt, .html, .htm).</param>
    /// <param name="content">The file's bytes: UTF-8, UTF-16 with a byte order mark, what an HTML page declares, else Windows-1252.</param>
    /// <param name="today">A publication more than two days later is implausible; null where nobody knows what day it is.</param>
    public ExtractionResult Extract(string path, ReadOnlyMemory<byte> content, DateOnly? today = null)
    {
        if (!Reads(path))
        {
            return new ExtractionError($"{(Path.GetExtension(path) is { Length: > 0 } ending ? $"{ending} files" : "files without an ending")} are not read, only .md, .markdown, .txt, .html and .htm");
        }

        if (CheckLength(content.Length) is { } tooLong)
        {
            return tooLong;
        }

        var file = FileDecoder.Decode(content.Span, DocumentReader.IsHtml(path));
        if (file.Error is not null)
        {
            return file.Error;
        }

        var article = ArticleReader.Read(DocumentReader.Read(path, file.Text), today?.AddDays(DaysAhead));
        if (article.Text.Length == 0)
        {
            return new ExtractionError("the file holds no article text");
        }

        var tokens = Tokenizer.Tokenize(article.Text);
        var people = personFinder.Find(article.Text, tokens);
        return article with
        {
            People = people,
            Quotes = quoteFinder.Find(article.Text, tokens, people),
            Notes = file.Note is { } note ? [note, .. article.Notes] : article.Notes,
        };
    }
}
