using System.Text;

namespace NewsArchive.Extraction.Tests;

/// <summary>Reads a file's text as the archive would.</summary>
internal static class Read
{
    private static readonly ArticleExtractor Extractor = new();

    public static ExtractedArticle Markdown(string text) => Article("case.md", Encoding.UTF8.GetBytes(text));

    public static ExtractedArticle PlainText(string text) => Article("case.txt", Encoding.UTF8.GetBytes(text));

    public static ExtractedArticle Html(string text) => Article("case.html", Encoding.UTF8.GetBytes(text));

    public static ExtractedArticle Article(string path, byte[] content) =>
        Extractor.Extract(path, content) is { Article: { } article } ? article : throw new Xunit.Sdk.XunitException($"{path} gave no article");

    public static ExtractionError Error(string path, byte[] content) =>
        Extractor.Extract(path, content) is { Error: { } error } ? error : throw new Xunit.Sdk.XunitException($"{path} gave an article");
}
