using System.Text;

namespace NewsArchive.Extraction.Tests.Documents;

/// <summary>What a file's ending says, and what its bytes are.</summary>
public class FileFormatTests
{
    private const string Page = "<title>Lamp Out</title></head><body><article><h1>Lamp Out</h1><p>The lamp at Skarn was out for one night.</p></article></body></html>";

    private const string Mhtml = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n";

    [Theory]
    [InlineData("<!DOCTYPE html><html><head>")]
    [InlineData("\n <html lang=\"en\"><head>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- saved from url=(0020)https://coast.example/ -->\n<!DOCTYPE HTML><html><head>")]
    public void A_page_is_read_as_one_whatever_its_ending(string beginning)
    {
        foreach (var path in (string[])["a.md", "a.txt", "a.mhtml"])
        {
            var article = Read.Article(path, Encoding.UTF8.GetBytes(beginning + Page));

            Assert.Equal(("Lamp Out", "The lamp at Skarn was out for one night."), (article.Title, article.Text));
            Assert.Contains(article.Notes, n => n.Message == "the file is a web page, whatever its ending, and was read as one");
        }
    }

    [Fact]
    public void Markdown_that_speaks_of_pages_is_Markdown() =>
        Assert.Empty(Read.Markdown("# How a page begins\n\n6 November 2024\n\nIt begins with <!DOCTYPE html>.\n").Notes);

    [Fact]
    public void A_page_saved_as_mhtml_is_read_as_one_whatever_its_ending() =>
        Assert.Contains(Read.Article("a.html", Encoding.UTF8.GetBytes($"{Mhtml}--b\r\nContent-Type: text/html\r\n\r\n<html>{Page}\r\n--b--\r\n")).Notes, n => n.Message.StartsWith("the file is a page saved as MHTML", StringComparison.Ordinal));

    [Theory]
    [InlineData("a.html", "<?xml version=\"1.0\"?><rss version=\"2.0\"></rss>", "the file is a feed of articles; its ending must be .rss, .atom or .xml")]
    [InlineData("a.txt", "WARC/1.0\r\nWARC-Type: response\r\n", "the file is a web archive; its ending must be .warc or .warc.gz")]
    [InlineData("a.html", "PK\u0003\u0004 and so on", "the file is a ZIP archive or office document, no article")]
    [InlineData("a.md", "{\\rtf1\\ansi Harbour}", "the file is an RTF document, no article")]
    [InlineData("a.zip", "PK\u0003\u0004", "the file may hold several articles, which are read one by one")]
    [InlineData("a.mhtml", "Just a line of text.", "the file is no MHTML")]
    [InlineData("a.mhtml", Mhtml + "--b\r\nContent-Type: text/plain\r\n\r\nwords\r\n--b--\r\n", "the MHTML file has no part that is a web page")]
    public void What_a_file_cannot_be_is_said(string path, string content, string reason) =>
        Assert.Equal(reason, Read.Error(path, Encoding.Latin1.GetBytes(content)).Reason);

    [Fact]
    public void Mhtml_gives_the_root_part_that_its_header_names()
    {
        var article = Read.Article("a.mht", Encoding.UTF8.GetBytes(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; start=\"<two>\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html\r\nContent-ID: <one>\r\n\r\n<html><head><title>A Frame</title></head><body><p>An advertisement.</p></body></html>\r\n"
            + $"--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <two>\r\nContent-Location: https://coast.example/lamp\r\nContent-Transfer-Encoding: base64\r\n\r\n{Convert.ToBase64String(Encoding.UTF8.GetBytes("<html><head>" + Page))}\r\n--b--\r\n"));

        Assert.Equal(("Lamp Out", "https://coast.example/lamp"), (article.Title, article.Url.ToString()));
    }

    [Fact]
    public void Mhtml_nested_ten_thousand_deep_does_no_harm()
    {
        var nested = string.Concat(Enumerable.Range(0, 10_000).Select(i => $"Content-Type: multipart/related; boundary=\"b{i}\"\r\n\r\n--b{i}\r\n"));

        Assert.NotEmpty(Read.Error("a.mhtml", Encoding.ASCII.GetBytes("MIME-Version: 1.0\r\n" + nested)).Reason);
    }

    [Fact]
    public void A_head_of_ten_thousand_comments_is_looked_at_in_no_time() =>
        Assert.NotNull(new ArticleExtractor().Extract("a.md", Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<!---->", 10_000)) + "x")));

    [Fact]
    public void The_text_of_a_member_is_the_one_that_lines_count_in()
    {
        var mhtml = Encoding.UTF8.GetBytes($"{Mhtml}--b\r\nContent-Type: text/html\r\n\r\n<html>\r\n{Page}\r\n--b--\r\n");

        Assert.StartsWith("<html>\n<title>", ArticleExtractor.ReadText("a.mhtml", mhtml, out _), StringComparison.Ordinal);
        Assert.Equal("Line 1\nLine 2", ArticleExtractor.ReadText("a.md", "Line 1\r\nLine 2"u8.ToArray(), out _));
        Assert.Null(ArticleExtractor.ReadText("a.md", default(ReadOnlyMemory<byte>), out var error));
        Assert.Equal("the file is empty", error!.Reason);
    }
}
