using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Spoils files as accidents and attackers do. The same seed gives the same files.</summary>
public sealed class Mutator(int seed)
{
    private const int MostNesting = 3000;
    private const int LargestResult = 256 * 1024; // bytes

    // What the formats give a meaning to.
    private static readonly byte[][] Tokens = [.. new[]
    {
        "", "\n", "\n\n", "\r\n\r\n", "\0", "\r", " ", "#", "# ", "---\n", "+++\n", "{\n", "```\n", "> ", "- ", "1. ", "| a | b |\n|---|---|\n", "**", "_", "[", "](", "](#)", "![", "<", "</", "<!--", "<script>", "<a href=\"",
        "&", "&#xD800;", "&amp;", "“", "”", "\u202E", "é", "By ", "By\n", "Photo:", "Related:", "Original url:\n", "0000-00-00", "99/99/9999", "By 31 February 2024", "https://", "https://[", "http://a.example:99999/",
        "title = ", "[params]\n", "\"\"\"", "&a ", "*a", "!!binary ", "<![CDATA[", "]]>", "<item>", "</item>", "<entry>", "<!DOCTYPE html>", "<html>", "xmlns=\"\"", "WARC/1.0\r\n", "Content-Length: 99999999\r\n", "Content-Length: -1\r\n",
        "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "HTTP/1.1 200 OK\r\n", "7fffffff\r\n", "boundary=", "MIME-Version: 1.0\r\n", "=?utf-8?Q?", "=\r\n", "charset=utf-7", "PK\u0001\u0002", "PK\u0003\u0004", "../", "/", "C:\\",
    }.Select(Encoding.UTF8.GetBytes), [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x1F, 0x8B, 0x08], [0xED, 0xA0, 0x80], [0xFF, 0xFF, 0xFF, 0xFF]];

    private static readonly string[] Openings = ["<div>", "<b>", "<table><tr><td>", "<blockquote>", "<a>", ">", "> ", "- ", "[", "{", "(", "“", "*", "_", "![", "<svg>", "<ul><li>", "\"", "<item>", "{\"a\":", "a: [", "- - "];

    private readonly Random random = new(seed);

    /// <summary>A spoilt form of a source: of what is inside it before it is packed, or of the packed file itself.</summary>
    public byte[] Mutate(FuzzSource source, IReadOnlyList<FuzzSource> others)
    {
        var isPacked = source.Format is ".zip" or ".warc.gz";
        if (!isPacked || random.Next(2) == 0)
        {
            var parts = source.Parts.ToList();
            var i = random.Next(parts.Count);
            parts[i] = (random.Next(8) == 0 ? Encoding.Latin1.GetString(Spoil(Encoding.Latin1.GetBytes(parts[i].Path), [])) : parts[i].Path, Spoil(parts[i].Content, Other()));
            return (source with { Parts = parts }).Pack();
        }

        return Spoil(source.Pack(), Other());

        byte[] Other() => others[random.Next(others.Count)].Parts[0].Content;
    }

    private byte[] Spoil(byte[] bytes, byte[] other)
    {
        var spoilt = bytes.ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var at = random.Next(spoilt.Count + 1);
            var length = Math.Min(random.Next(60), spoilt.Count - at);
            switch (random.Next(10))
            {
                case 0 when at < spoilt.Count:
                    spoilt[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when at < spoilt.Count:
                    spoilt[at] = (byte)random.Next(256);
                    break;
                case 2:
                    spoilt.RemoveRange(at, length);
                    break;
                case 3:
                    spoilt.RemoveRange(at, spoilt.Count - at); // cut off, as by a full disk
                    break;
                case 4:
                    spoilt.InsertRange(random.Next(spoilt.Count + 1), spoilt.GetRange(at, Math.Min(random.Next(2000), spoilt.Count - at)));
                    break;
                case 5 when other.Length > 0:
                    var from = random.Next(other.Length);
                    spoilt.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(2000), other.Length - from)).ToArray());
                    break;
                case 6:
                    spoilt.InsertRange(at, Repeat(Tokens[random.Next(Tokens.Length)], random.Next(1, 300)));
                    break;
                case 7 when random.Next(4) == 0:
                    spoilt.InsertRange(at, Repeat(Encoding.UTF8.GetBytes(Openings[random.Next(Openings.Length)]), random.Next(1, MostNesting)));
                    break;
                default:
                    spoilt.InsertRange(at, Repeat(Tokens[random.Next(Tokens.Length)], random.Next(1, 4)));
                    break;
            }
        }

        return [.. spoilt.Take(LargestResult)];
    }

    private static IEnumerable<byte> Repeat(byte[] token, int times) => Enumerable.Repeat(token, times).SelectMany(b => b);
}
