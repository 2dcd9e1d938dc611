using System.Text;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents;

/// <summary>The formats of files; those from <see cref="Zip"/> on hold several articles.</summary>
internal enum FileFormat
{
    Markdown,
    PlainText,
    WebPage,
    Mhtml,
    Zip,
    Feed,
    Warc,
}

/// <summary>Tells a file's format by its ending, and where its first bytes say otherwise by those.</summary>
internal static partial class FileFormats
{
    private const int HeadLength = 4096; // bytes: what a saved page may hold before its first tag

    private static readonly (string Ending, FileFormat Format)[] Endings =
    [
        (".md", FileFormat.Markdown), (".markdown", FileFormat.Markdown), (".txt", FileFormat.PlainText),
        (".html", FileFormat.WebPage), (".htm", FileFormat.WebPage), (".mhtml", FileFormat.Mhtml), (".mht", FileFormat.Mhtml),
        (".zip", FileFormat.Zip), (".rss", FileFormat.Feed), (".atom", FileFormat.Feed), (".xml", FileFormat.Feed), (".warc", FileFormat.Warc), (".warc.gz", FileFormat.Warc),
    ];

    /// <summary>Null where files of this ending are not read.</summary>
    public static FileFormat? Of(string path) => Find(path)?.Format;

    /// <summary>The ending by which a path's format is told, as it is written there; empty where files of its ending are not read.</summary>
    public static string EndingOf(string path) => Find(path) is { } found ? path[^found.Ending.Length..] : "";

    public static bool IsContainer(FileFormat? format) => format >= FileFormat.Zip;

    /// <summary>Why a file of this ending is not read, with the endings that are.</summary>
    public static ExtractionError Unread(string path)
    {
        var kind = Path.GetExtension(path) is { Length: > 0 } ending ? $"{ending} files" : "files without an ending";
        return new ExtractionError($"{kind} are not read, only {List(isContainer: false)}, and the articles inside {List(isContainer: true)}");
    }

    /// <summary>What the bytes are, where their beginning shows it: a page, an MHTML file, a feed or a WARC file; else null.</summary>
    public static FileFormat? Recognise(ReadOnlySpan<byte> content)
    {
        var head = Head(content);
        return WebPage().IsMatch(head) ? FileFormat.WebPage
            : FeedRoot().IsMatch(head) ? FileFormat.Feed
            : MimeHeader().IsMatch(head) && head.Contains("multipart/related", StringComparison.OrdinalIgnoreCase) ? FileFormat.Mhtml
            : head.StartsWith("WARC/", StringComparison.Ordinal) ? FileFormat.Warc
            : null;
    }

    private static (string Ending, FileFormat Format)? Find(string path)
    {
        foreach (var known in Endings)
        {
            if (path.EndsWith(known.Ending, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    private static string Head(ReadOnlySpan<byte> content)
    {
        var head = content[..Math.Min(content.Length, HeadLength)];
        return head switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(head[2..]),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(head[2..]),
            [0xEF, 0xBB, 0xBF, ..] => Encoding.Latin1.GetString(head[3..]),
            _ => Encoding.Latin1.GetString(head),
        };
    }

    private static string List(bool isContainer)
    {
        string[] endings = [.. Endings.Where(e => IsContainer(e.Format) == isContainer).Select(e => e.Ending)];
        return $"{string.Join(", ", endings[..^1])} and {endings[^1]}";
    }

    // <!-- saved from url=(0041)https://halden.example/ --> may stand before the document type.
    private const string Before = @"\A\s*(<\?xml\b[^>]*>\s*)?(?>(<!--.*?-->\s*)*)";

    [GeneratedRegex(Before + @"(<!doctype\s+html\b|<html[\s>])", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex WebPage();

    [GeneratedRegex(Before + @"(?>(<\?xml-stylesheet\b[^>]*>\s*)*)<(rss|feed|rdf:RDF)[\s>]", RegexOptions.Singleline)]
    private static partial Regex FeedRoot();

    // "From: <Saved by Blink>" and "MIME-Version: 1.0" are the first lines of a page that a browser saved as one file.
    [GeneratedRegex(@"\A\s*(?=From:|MIME-Version:|Content-Type:|Subject:|Date:|X-\w|Snapshot-)(?>([\w-]+:.*\n([ \t].*\n)*?)*?(MIME-Version|Content-Type):)", RegexOptions.IgnoreCase)]
    private static partial Regex MimeHeader();
}
