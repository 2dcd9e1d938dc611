using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace NewsArchive.Extraction.Containers.Web;

/// <summary>A body that was compressed for its journey. One that is cut off is no page: half an article would look like a whole one.</summary>
internal static class PackedBody
{
    /// <exception cref="ContainerFault">The coding is not read, the body is broken or cut off, or it unpacks to too much.</exception>
    public static byte[] Unpack(byte[] packed, string coding, ContainerBudget budget)
    {
        try
        {
            var (body, isWhole) = coding.ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" => Gzip(packed, budget),
                "deflate" => Deflate(packed, budget),
                "br" => Brotli(packed, budget),
                _ => throw new ContainerFault($"its page is packed as {coding}, which is not read"),
            };
            return isWhole ? body : throw new InvalidDataException();
        }
        catch (InvalidDataException)
        {
            throw new ContainerFault("its page is packed in a way that is broken");
        }
    }

    // The unpackers of .NET give what there is of a stream that is cut off: the lengths and sums at its end tell.
    private static (byte[] Body, bool IsWhole) Gzip(byte[] packed, ContainerBudget budget)
    {
        var body = Read(new GZipStream(new MemoryStream(packed), CompressionMode.Decompress), packed.Length, budget);
        return (body, packed.Length > 4 && BinaryPrimitives.ReadUInt32LittleEndian(packed.AsSpan(^4..)) == (uint)body.Length);
    }

    private static (byte[] Body, bool IsWhole) Deflate(byte[] packed, ContainerBudget budget)
    {
        // 0x78 0x9C and its kin (RFC 1950); some servers send raw deflate under the same name, which has no end to check.
        if (packed is not [0x78, var flags, ..] || ((0x78 << 8) + flags) % 31 != 0)
        {
            return (Read(new DeflateStream(new MemoryStream(packed), CompressionMode.Decompress), packed.Length, budget), true);
        }

        var body = Read(new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress), packed.Length, budget);
        return (body, packed.Length > 6 && BinaryPrimitives.ReadUInt32BigEndian(packed.AsSpan(^4..)) == Adler32(body));
    }

    private static (byte[] Body, bool IsWhole) Brotli(byte[] packed, ContainerBudget budget)
    {
        using var body = new MemoryStream();
        using var decoder = default(BrotliDecoder);
        var most = Most(packed.Length, budget);
        var buffer = new byte[1 << 14];
        var rest = packed.AsSpan();
        while (true)
        {
            var status = decoder.Decompress(rest, buffer, out var read, out var written);
            rest = rest[read..];
            budget.CountBytes(written);
            body.Write(buffer, 0, written);
            if (body.Length > most)
            {
                throw new ContainerFault(TooMuch(most));
            }

            if (status != OperationStatus.DestinationTooSmall)
            {
                return (body.ToArray(), status == OperationStatus.Done);
            }
        }
    }

    private static byte[] Read(Stream stream, int packedLength, ContainerBudget budget)
    {
        var most = Most(packedLength, budget);
        using var bounded = new BoundedStream(stream, most, TooMuch(most), budget);
        return bounded.ReadToEnd();
    }

    private static long Most(int packedLength, ContainerBudget budget) => Math.Min(budget.Limits.MemberBytes, budget.Limits.Unpacked(packedLength));

    private static string TooMuch(long most) => $"its page unpacks to more than {most:N0} bytes";

    // RFC 1950, section 8.2
    private static uint Adler32(byte[] bytes)
    {
        const uint prime = 65521;
        var (a, b) = (1u, 0u);
        foreach (var value in bytes)
        {
            a = (a + value) % prime;
            b = (b + a) % prime;
        }

        return (b << 16) | a;
    }
}
