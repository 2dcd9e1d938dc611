using System.Text;
using NewsArchive.Extraction.Articles;
using NewsArchive.Extraction.Containers;
using NewsArchive.Extraction.Documents;
using NewsArchive.Extraction.People;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction;

/// <summary>Turns the bytes of one article file, or of a file that holds several, into articles. Knows no database, clock or network; safe to share between threads.</summary>
public sealed class ArticleExtractor
{
    /// <summary>Grows when the same file gives other facts than before, so that archives read their seeds again.</summary>
    public const int Version = 13;

    /// <summary>The largest article that is read, in bytes.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int DaysAhead = 2; // it may be tomorrow already where the outlet is

    private readonly PersonFinder personFinder = new();
    private readonly QuoteFinder quoteFinder = new();

    /// <summary>How much of a container is read; less in tests.</summary>
    internal ContainerLimits Limits { get; init; } = ContainerLimits.Default;

    /// <summary>Whether a file of this ending is one article.</summary>
    public static bool Reads(string path) => FileFormats.Of(path) is { } format && !FileFormats.IsContainer(format);

    /// <summary>Whether a file of this ending may hold several articles: an archive of files, a feed or a crawl.</summary>
    public static bool IsContainer(string path) => FileFormats.IsContainer(FileFormats.Of(path));

    /// <summary>Whether a file or folder of this name is passed over: a hidden one, or the lock file ("~$harbour.md") that an editor keeps beside one that it has open.</summary>
    public static bool PassesOver(string name) => name.StartsWith('.') || IsLockFile(name);

    /// <summary>Whether a file of this name only says who has another one open.</summary>
    public static bool IsLockFile(string name) => name.StartsWith("~$", StringComparison.Ordinal);

    /// <summary>Why a file of so many bytes is not read; null where it is. For callers who would rather not read it first.</summary>
    public static ExtractionError? CheckLength(string path, long bytes)
    {
        var most = IsContainer(path) ? ContainerLimits.Default.FileBytes : MaxBytes;
        return bytes > most ? new ExtractionError($"the file has {bytes:N0} bytes; the limit is {most:N0}") : null;
    }

    /// <summary>The members of a container, each read when it is asked for, so that one is held at a time. What cannot be read is a member with an error.</summary>
    /// <param name="path">The container's path; its ending tells the format (.zip, .rss, .atom, .xml, .warc, .warc.gz).</param>
    /// <param name="content">The container's bytes from their beginning; of a .zip a stream that can seek.</param>
    public IEnumerable<ContainerMember> Open(string path, Stream content) => Open(path, content, null);

    /// <summary>The one member of a container that has this path inside it; null where there is none.</summary>
    public ContainerMember? FindMember(string path, Stream content, string memberPath) => Open(path, content, memberPath).FirstOrDefault(m => m.Path == memberPath);

    /// <summary>A file's text as the extractor reads it, with the lines that origins and notes count; null with the <paramref name="error"/> where it has none.</summary>
    /// <param name="path">The file's path; its ending tells the format.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="error">Why the file is not read: too long, binary, empty.</param>
    public static string? ReadText(string path, ReadOnlyMemory<byte> content, out ExtractionError? error) =>
        ReadText(new ContainerMember { Path = path, Content = content }, out error);

    /// <summary>A member's text as the extractor reads it: of an item of a feed its XML.</summary>
    /// <param name="error">Why the member is not read.</param>
    public static string? ReadText(ContainerMember member, out ExtractionError? error)
    {
        var file = (member.Error ?? CheckLength(member.Path, member.Content.Length)) is { } unread ? new DecodedFile("", unread, null) : member.Kind switch
        {
            MemberKind.WebPage => FileDecoder.Decode(member.Content.Span, isHtml: true, member.Charset),
            MemberKind.FeedItem => FileDecoder.Decode(member.Content.Span, isHtml: false),
            _ => DocumentReader.Decode(member.Path, member.Content),
        };
        error = file.Error;
        return error is null ? file.Text.ReplaceLineEndings("\n") : null;
    }

    /// <summary>Extracts the article of a file.</summary>
    /// <param name="path">The file's path; its ending tells the format (.md, .markdown, .txt, .html, .htm, .mhtml, .mht).</param>
    /// <param name="content">The file's bytes: UTF-8, UTF-16 with a byte order mark, what an HTML page declares, else Windows-1252.</param>
    /// <param name="today">A publication more than two days later is implausible; null where nobody knows what day it is.</param>
    public ExtractionResult Extract(string path, ReadOnlyMemory<byte> content, DateOnly? today = null) =>
        IsContainer(path) ? new ExtractionError("the file may hold several articles, which are read one by one")
        : !Reads(path) ? FileFormats.Unread(path)
        : CheckLength(path, content.Length) is { } tooLong ? tooLong
        : Extract(DocumentReader.Read(path, content), today);

    /// <summary>Extracts the article of a container's member.</summary>
    /// <param name="today">As for a file.</param>
    public ExtractionResult Extract(ContainerMember member, DateOnly? today = null) =>
        member.Error is { } error ? error : member.Kind switch
        {
            MemberKind.WebPage => Extract(DocumentReader.ReadPage(member.Content, member.Charset, member.Stated.Url), today),
            MemberKind.FeedItem => Extract(FeedItem.Read(Encoding.UTF8.GetString(member.Content.Span), member.Stated), today),
            _ => Extract(member.Path, member.Content, today),
        };

    private IEnumerable<ContainerMember> Open(string path, Stream content, string? only) =>
        FileFormats.Of(path) is { } format && FileFormats.IsContainer(format)
            ? new ContainerReader(new ContainerBudget(Limits), only).Read(format, content, isInner: false)
            : throw new ArgumentException("It is no container.", nameof(path));

    private ExtractionResult Extract(ReadDocument read, DateOnly? today)
    {
        if (read.Document is not { } document)
        {
            return read.Error!;
        }

        var article = ArticleReader.Read(document, today?.AddDays(DaysAhead));
        if (article.Text.Length == 0)
        {
            return new ExtractionError("the file holds no article text");
        }

        var tokens = Tokenizer.Tokenize(article.Text);
        var language = Languages.Read(article.Text, article.Language);
        var people = personFinder.Find(article.Text, tokens, language);
        return article with { People = people, Quotes = quoteFinder.Find(article.Text, tokens, people, language) };
    }
}
