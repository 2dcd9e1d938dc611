using System.IO.Compression;
using System.Text;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Extraction.Tests.Containers;

public class WarcTests
{
    private const string Page = "<!DOCTYPE html><html><head><title>Lamp Out</title></head><body><article><h1>Lamp Out</h1><p>The lamp at Skarn was out for one night, and nobody but the gulls was told.</p></article></body></html>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("br, gzip")]
    public void A_packed_page_is_unpacked(string codings)
    {
        var body = codings.Split(", ").Aggregate(Encoding.UTF8.GetBytes(Page), (bytes, coding) => Pack(bytes, coding));

        Assert.Equal("Lamp Out", Assert.Single(Open(Response(body, $"Content-Encoding: {codings}"))).Article().Title);
    }

    [Fact]
    public void A_page_in_pieces_is_joined()
    {
        var page = Encoding.UTF8.GetBytes(Page);
        byte[] chunked = [.. "a;name=value\r\n"u8, .. page[..10], .. "\r\n"u8, .. Encoding.ASCII.GetBytes($"{page.Length - 10:X}\r\n"), .. page[10..], .. "\r\n0\r\n\r\n"u8];

        Assert.Equal(Page, Encoding.UTF8.GetString(Assert.Single(Open(Response(chunked, "Transfer-Encoding: chunked"))).Content.Span));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked")]
    [InlineData("Content-Encoding: gzip")]
    [InlineData("Content-Encoding: br")]
    [InlineData("Content-Encoding: deflate")]
    public void A_page_that_the_crawler_unpacked_already_is_read_as_it_is(string field) =>
        Assert.Equal("Lamp Out", Assert.Single(Open(Response(Encoding.UTF8.GetBytes(Page), field))).Article().Title);

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "ff\r\nshort", "the last of the pieces that its page was sent in is missing")]
    [InlineData("Transfer-Encoding: chunked", "2\r\nab\r\nxyz\r\n", "the pieces that its page was sent in are broken")]
    [InlineData("Content-Encoding: zstd", "anything", "its page is packed as zstd, which is not read")]
    [InlineData("Content-Encoding: br", "\u00ff\u00fe\u00fd\u00fc\u00fb\u00fa", "its page is packed in a way that is broken")]
    public void One_bad_record_does_not_stop_the_next(string field, string body, string reason)
    {
        var members = Open([.. Response(Encoding.Latin1.GetBytes(body), field), .. Response(Encoding.UTF8.GetBytes(Page))]);

        Assert.Equal(reason, members[0].Error!.Reason);
        Assert.Equal("Lamp Out", members[1].Article().Title);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public void A_page_whose_packing_is_cut_off_fails(string coding)
    {
        var packed = Pack(Encoding.UTF8.GetBytes(Page), coding);

        Assert.Equal("its page is packed in a way that is broken", Assert.Single(Open(Response(packed[..(packed.Length / 2)], $"Content-Encoding: {coding}"))).Error?.Reason);
    }

    [Fact]
    public void A_page_that_unpacks_without_end_is_stopped()
    {
        var bomb = Pack(new byte[15 << 20], "br");

        Assert.StartsWith("its page unpacks to more than", Assert.Single(Open(Response(bomb, "Content-Encoding: br"))).Error!.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-20)]
    [InlineData(20)]
    [InlineData(100_000)]
    public void A_record_of_a_wrong_length_fails_and_the_next_is_read(int difference)
    {
        var members = Open([.. Response(Encoding.UTF8.GetBytes(Page), lengthDifference: difference), .. Response(Encoding.UTF8.GetBytes(Page)), .. Response(Encoding.UTF8.GetBytes(Page))]);

        Assert.Equal("the record is not as long as it states", members[0].Error!.Reason);
        Assert.Equal(["Lamp Out", "Lamp Out"], members.Skip(1).Select(m => m.Article().Title));
    }

    [Fact]
    public void A_hostile_length_is_not_allocated()
    {
        var record = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9000000000000000000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.NotNull(Assert.Single(Open(record)).Error);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Ten_thousand_wrong_lengths_end_the_file()
    {
        var record = Encoding.ASCII.GetBytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 19000000\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>\r\n\r\n");

        var members = Open([.. Enumerable.Repeat(record, 10_000).SelectMany(b => b)]);

        Assert.Equal((true, "more than 20 records are not as long as they state; no more are read"), (members[^1].IsBreak, members[^1].Error!.Reason));
    }

    [Fact]
    public void A_packed_file_that_is_cut_off_keeps_the_pages_before()
    {
        var whole = Pack([.. Response(Encoding.UTF8.GetBytes(Page)), .. Response([.. Encoding.UTF8.GetBytes(Page), .. Random(20_000)])], "gzip");

        var members = Opened.Members("crawl.warc.gz", whole[..(whole.Length / 2)]);

        Assert.Equal("Lamp Out", members[0].Article().Title);
        Assert.Equal((true, "it ends inside its record 2, or that states a wrong length"), (members[^1].IsBreak, members[^1].Error!.Reason));
    }

    [Fact]
    public void A_file_packed_record_by_record_is_read_whole_whatever_its_ending()
    {
        byte[] packed = [.. Pack(Response(Encoding.UTF8.GetBytes(Page)), "gzip"), .. Pack(Response(Encoding.UTF8.GetBytes(Page)), "gzip")];

        Assert.Equal(2, Opened.Members("crawl.warc.gz", packed).Count);
        Assert.Equal(2, Opened.Members("crawl.warc", packed).Count);
    }

    [Theory]
    [InlineData("404 Not Found", "text/html")]
    [InlineData("301 Moved Permanently", "text/html")]
    [InlineData("200 OK", "image/png")]
    public void Other_responses_are_no_articles(string status, string type) =>
        Assert.Equal(": the file holds no article", Assert.Single(Open(Response(Encoding.UTF8.GetBytes(Page), status: status, type: type)).Failures()));

    [Fact]
    public void The_charset_of_the_header_counts_before_that_of_the_page()
    {
        var page = Page.Replace("<head>", "<head><meta charset=\"windows-1252\">", StringComparison.Ordinal).Replace("The lamp at Skarn", "Маяк в Скарне", StringComparison.Ordinal);

        var member = Assert.Single(Open(Response(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(page), type: "text/html; charset=\"Windows-1251\"")));

        Assert.StartsWith("Маяк в Скарне", member.Article().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_address_of_the_record_counts_where_the_page_names_none()
    {
        var page = Page.Replace("<head>", "<head><link rel=\"canonical\" href=\"https://coast.example/canonical\">", StringComparison.Ordinal);

        Assert.Equal("https://coast.example/lamp", Assert.Single(Open(Response(Encoding.UTF8.GetBytes(Page)))).Article().Url.ToString());
        Assert.Equal("https://coast.example/canonical", Assert.Single(Open(Response(Encoding.UTF8.GetBytes(page)))).Article().Url.ToString());
    }

    [Fact]
    public void A_file_of_something_else_says_so() =>
        Assert.Equal("it is no WARC file", Assert.Single(Open("Just a line of text."u8.ToArray())).Error!.Reason);

    private static List<ContainerMember> Open(byte[] content) => Opened.Members("crawl.warc", content);

    private static byte[] Response(byte[] body, string? field = null, string status = "200 OK", string type = "text/html", int lengthDifference = 0)
    {
        var head = $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{(field is null ? "" : field + "\r\n")}\r\n";
        return
        [
            .. Encoding.ASCII.GetBytes($"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/lamp\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {head.Length + body.Length + lengthDifference}\r\n\r\n{head}"),
            .. body,
            .. "\r\n\r\n"u8,
        ];
    }

    private static byte[] Pack(byte[] bytes, string coding)
    {
        using var packed = new MemoryStream();
        using (Stream stream = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true),
            _ => new BrotliStream(packed, CompressionMode.Compress, leaveOpen: true),
        })
        {
            stream.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
