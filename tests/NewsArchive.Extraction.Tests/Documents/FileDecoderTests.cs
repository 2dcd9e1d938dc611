using System.Text;

namespace NewsArchive.Extraction.Tests.Documents;

public class FileDecoderTests
{
    private const string Story = "# Café reopens\n\n6 November 2024\n\nThe café on the quay reopens – “at last,” said its owner.\n";

    [Fact]
    public void Utf8_is_read_without_remark() => Assert.Empty(Read.Article("a.md", Encoding.UTF8.GetBytes(Story)).Notes);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text()
    {
        foreach (var encoding in new[] { new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            var article = Read.Article("a.md", [.. encoding.Preamble, .. encoding.GetBytes(Story)]);

            Assert.Equal("Café reopens", article.Title);
        }
    }

    [Fact]
    public void What_is_not_utf8_is_read_as_windows_1252_with_the_line_that_gave_it_away()
    {
        var article = Read.Article("a.md", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("# Harbour\n\n6 November 2024\n\nThe café is “open”.\n"));

        Assert.Equal("The café is “open”.", article.Text);
        var note = Assert.Single(article.Notes);
        Assert.Equal(("not UTF-8, read as Windows-1252", 5), (note.Message, note.Line));
    }

    [Fact]
    public void A_single_wrong_byte_in_utf8_loses_nothing_else()
    {
        var bytes = Encoding.UTF8.GetBytes("# Harbour\n\nThe harbour ? is open to ships again.\n");
        bytes[Array.IndexOf(bytes, (byte)'?')] = 0xFF;

        var article = Read.Article("a.md", bytes);

        Assert.Equal("The harbour ÿ is open to ships again.", article.Text);
        Assert.Contains(article.Notes, n => n.Message.Contains("not UTF-8", StringComparison.Ordinal) && n.Line == 3);
    }

    [Fact]
    public void A_web_page_that_is_utf8_is_read_as_such_though_it_declares_a_charset_of_single_bytes()
    {
        var page = $"<html><head><meta charset=\"iso-8859-1\"><title>Café open</title></head><body><h1>Café open</h1>{Page.Paragraphs}</body></html>";

        Assert.Equal("Café open", Read.Html(page).Title);
    }

    [Fact]
    public void A_web_page_is_read_in_the_charset_that_it_declares()
    {
        var page = "<html><head><meta charset=\"windows-1251\"><title>Порт открыт</title></head><body><article><h1>Порт открыт</h1><p>"
            + string.Join(' ', Enumerable.Repeat("Порт снова открыт для судов, сообщил мэр города.", 8)) + "</p></article></body></html>";

        var article = Read.Article("a.html", CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page));

        Assert.Contains("Порт снова открыт", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A }, "PNG image")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "PDF document")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x14, 0x00 }, "ZIP archive")]
    [InlineData(new byte[] { 0x41, 0x0A, 0x00, 0x01, 0x02 }, "binary")]
    public void A_binary_file_gives_the_reason(byte[] content, string reason) =>
        Assert.Contains(reason, Read.Error("a.md", content).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void An_empty_file_gives_the_reason(string content) => Assert.Equal("the file is empty", Read.Error("a.md", Encoding.UTF8.GetBytes(content)).Reason);

    [Fact]
    public void A_file_over_the_limit_gives_both_numbers()
    {
        var error = Read.Error("a.md", new byte[ArticleExtractor.MaxBytes + 1]);

        Assert.Contains($"{ArticleExtractor.MaxBytes + 1:N0} bytes", error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_an_unknown_ending_is_no_article() => Assert.Contains(".docx", Read.Error("a.docx", [1, 2, 3]).Reason, StringComparison.Ordinal);

    [Fact]
    public void Marks_that_search_uses_for_hits_are_not_kept() =>
        Assert.Equal("A plain line of text.", Read.Markdown("# T\n\nA \uE000plain\uE001 line\u0007 of text.").Text);

    [Fact]
    public void A_file_full_of_control_characters_is_binary() =>
        Assert.Equal(
            ("the file is binary, no text", 2),
            (Read.Error("a.md", Encoding.UTF8.GetBytes("words\n" + string.Concat(Enumerable.Repeat("\u0001\u0002 code ", 50)))) is var error ? error.Reason : "", error.Line));

    [Fact]
    public void A_file_without_an_ending_says_what_is_read() => Assert.Equal(
        "files without an ending are not read, only .md, .markdown, .txt, .html, .htm, .mhtml and .mht, and the articles inside .zip, .rss, .atom, .xml, .warc and .warc.gz", Read.Error("notes", [65]).Reason);

    [Theory]
    [InlineData("case.md")]
    [InlineData("case.txt")]
    public void What_nobody_sees_parts_no_word(string path)
    {
        var article = Read.Article(path, Encoding.UTF8.GetBytes("# Harbour\u200B Opens\n\n“The com\u00ADpany is late,” said Gud\u00ADrun\u2060 Eiderby.\n"));

        Assert.Equal("“The company is late,” said Gudrun Eiderby.", article.Text);
        Assert.Equal("Gudrun Eiderby", Assert.Single(article.People).Name);
    }
}
