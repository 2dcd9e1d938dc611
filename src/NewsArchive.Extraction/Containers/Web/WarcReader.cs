using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Containers.Web;

/// <summary>Gives the web pages that a crawl kept in a WARC file, in the file's order. One bad record does not hide the next.</summary>
internal sealed partial class WarcReader(ContainerBudget budget, string? only)
{
    private const int LongestLine = 1 << 16;
    private const int LongestHead = 1 << 16; // of a record or a response, in bytes
    private const int MostFields = 200;
    private const string WrongLength = "the record is not as long as it states";
    private const int MostWrongLengths = 20; // each may make us read as much again as the largest page

    private readonly MemberPaths paths = new();
    private int number;
    private int wrongLengths;

    public IEnumerable<ContainerMember> Read(Stream stream)
    {
        using var bounded = new BoundedStream(Unpacked(stream), long.MaxValue, "", budget);
        var input = new WarcInput(bounded);
        while (FindRecord(input))
        {
            budget.CountMember();
            number++;
            if (ReadRecord(input) is { } member && (only is null || only == member.Path))
            {
                yield return member;
            }
        }

        if (number == 0)
        {
            throw new ContainerFault("it is no WARC file");
        }
    }

    // By its first bytes: files are packed and renamed without the ending's knowing.
    private static Stream Unpacked(Stream stream)
    {
        var head = new byte[2];
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var whole = new HeadedStream(head.AsMemory(0, length), stream);
        return head is [0x1F, 0x8B] ? new GZipStream(whole, CompressionMode.Decompress) : whole;
    }

    private bool FindRecord(WarcInput input)
    {
        for (var line = input.ReadLine(LongestLine); line is not null; line = input.ReadLine(LongestLine))
        {
            if (Version().IsMatch(line))
            {
                return true;
            }
        }

        return false;
    }

    private ContainerMember? ReadRecord(WarcInput input)
    {
        var fields = ReadFields(input);
        var type = fields["WARC-Type"];
        var isPage = type is "response" or "resource";
        var uri = fields["WARC-Target-URI"]?.Trim('<', '>', ' ');
        if (!long.TryParse(fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            return Failed(uri, "the record does not state its length");
        }

        if (!isPage)
        {
            return IsEnd(input, [], input.Skip(length)) ? null : Failed(uri, WrongLength);
        }

        var block = input.Read(Math.Min(length, LongestHead));
        var response = type == "response" ? HttpResponse.TryParse(block) : new HttpResponse(200, fields, 0);
        var isWanted = response is { Status: 200 } && IsHtml(response.Fields["Content-Type"], block.AsSpan(response.HeadLength));
        if (!isWanted || length > budget.Limits.MemberBytes)
        {
            var isWhole = block.Length == Math.Min(length, LongestHead) && input.Skip(length - block.Length);
            return !IsEnd(input, block, isWhole) ? Failed(uri, WrongLength)
                : isWanted ? Failed(uri, $"its page has {length:N0} bytes; the limit is {budget.Limits.MemberBytes:N0}")
                : null;
        }

        block = [.. block, .. input.Read(length - block.Length)];
        return IsEnd(input, block, block.Length == length) ? Page(uri, response!, block) : Failed(uri, WrongLength);
    }

    private HeaderFields ReadFields(WarcInput input)
    {
        var lines = new List<string>();
        for (var line = input.ReadLine(LongestLine); line is { Length: > 0 } && lines.Count < MostFields; line = input.ReadLine(LongestLine))
        {
            lines.Add(line);
        }

        return HeaderFields.Parse(lines);
    }

    // After a record stands an empty line, else its length is wrong: too long a one has swallowed the records after it, which are given back.
    private bool IsEnd(WarcInput input, byte[] block, bool isWhole)
    {
        if (isWhole && input.SkipSeparator())
        {
            return true;
        }

        if (++wrongLengths > MostWrongLengths)
        {
            throw new ContainerFault($"more than {MostWrongLengths} records are not as long as they state; no more are read");
        }

        if (block.AsSpan().IndexOf("\n\r\nWARC/1."u8) is >= 0 and var next)
        {
            input.Unread(block.AsSpan(next + 3));
        }
        else if (!isWhole)
        {
            throw new ContainerFault($"it ends inside its record {number}, or that states a wrong length");
        }

        return false;
    }

    private ContainerMember Page(string? uri, HttpResponse response, byte[] block)
    {
        try
        {
            return new ContainerMember
            {
                Path = PathOf(uri),
                Kind = MemberKind.WebPage,
                Content = response.Decode(block[response.HeadLength..], budget),
                Charset = Charset().Match(response.Fields["Content-Type"] ?? "") is { Success: true } charset ? charset.Groups[1].Value : null,
                Stated = new DocumentMetadata { Url = uri is null ? null : new(uri, "WARC-Target-URI") },
            };
        }
        catch (ContainerFault fault)
        {
            return Failed(uri, fault.Message);
        }
    }

    private ContainerMember Failed(string? uri, string reason) => new() { Path = PathOf(uri), Error = new ExtractionError(reason) };

    private string PathOf(string? uri) => paths.Unique(uri is not null && MemberPaths.NameOf(uri) is { Length: > 0 } name ? name : $"record-{number}");

    private static bool IsHtml(string? type, ReadOnlySpan<byte> body) => type is null
        ? FileFormats.Recognise(body) == FileFormat.WebPage
        : type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^WARC/[01]\.\d+\s*$")]
    private static partial Regex Version();

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]{2,30})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
