using System.Globalization;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.Links;
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

    private readonly PersonFinder personFinder = new();
    private readonly QuoteFinder quoteFinder = new();

    /// <summary>Whether files of this ending are read at all.</summary>
    public static bool Reads(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".txt" or ".html" or ".htm";

    /// <summary>Extracts the article of a file.</summary>
    /// <param name="path">The file's path; its ending tells the format (.md, .markdown, .txt, .html, .htm).</param>
    /// <param name="content">The file's bytes, in UTF-8, UTF-16 with a byte order mark, or Windows-1252.</param>
    public ExtractionResult Extract(string path, ReadOnlyMemory<byte> content)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is ".html" or ".htm")
        {
            return ExtractPage(HtmlReader.Read(System.Text.Encoding.UTF8.GetString(content.Span)));
        }

        var blocks = MarkdownReader.Read(System.Text.Encoding.UTF8.GetString(content.Span));
        var body = new BodyWriter();
        string? title = null;
        DateOnly? date = null;
        CanonicalUrl? url = null;
        var inFooter = false;
        foreach (var block in blocks)
        {
            if (title is null && block.Kind == BlockKind.Heading)
            {
                title = block.Text;
            }
            else if (date is null && body.Text.Length == 0 && DateOnly.TryParse(block.Text, CultureInfo.InvariantCulture, out var day))
            {
                date = day;
            }
            else if (block.Text.StartsWith("Original url:", StringComparison.OrdinalIgnoreCase))
            {
                inFooter = true;
            }

            if (inFooter && CanonicalUrl.TryParse(block.Inlines.Select(i => i.Href).FirstOrDefault(h => h is not null), out var original))
            {
                url = original;
            }
            else if (!inFooter && block.Text != title && (date is null || body.Text.Length > 0 || !DateOnly.TryParse(block.Text, CultureInfo.InvariantCulture, out _))
                && !(block.Inlines.Count > 0 && block.Inlines.All(i => i.IsStrong)) && !block.Text.StartsWith("Related article:", StringComparison.OrdinalIgnoreCase))
            {
                body.Add(block);
            }
        }

        var text = body.Text;
        var tokens = Tokenizer.Tokenize(text);
        var people = personFinder.Find(text, tokens);
        return new ExtractedArticle
        {
            Title = title,
            PublishedOn = date,
            Url = url,
            Source = url?.Host,
            Text = text,
            Formatting = body.Formatting,
            Links = body.Links,
            People = people,
            Quotes = quoteFinder.Find(text, tokens, people),
        };
    }

    private static ExtractionResult ExtractPage(Document page)
    {
        var body = new BodyWriter();
        foreach (var block in page.Blocks)
        {
            body.Add(block);
        }

        CanonicalUrl? url = CanonicalUrl.TryParse(page.Metadata.Url, out var parsed) ? parsed : null;
        return new ExtractedArticle
        {
            Title = page.Metadata.Title,
            PublishedOn = DateTimeOffset.TryParse(page.Metadata.Published, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? DateOnly.FromDateTime(day.Date) : null,
            Authors = page.Metadata.Authors,
            Url = url,
            Source = url?.Host,
            Text = body.Text,
            Links = [.. body.Links, .. page.Links],
            Images = page.Images,
        };
    }
}
