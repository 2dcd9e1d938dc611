using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace NewsArchive.Web.Tests.Admin;

/// <summary>An authenticator app (RFC 6238).</summary>
public static class Totp
{
    /// <summary>The code of a key now, or so many steps of half a minute later.</summary>
    public static string Code(string key, TimeProvider time, int later = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, (time.GetUtcNow().ToUnixTimeSeconds() / 30) + later);
#pragma warning disable CA5350 // what the standard and every app take
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    // Base32.
    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.Where(char.IsLetterOrDigit))
        {
            bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(letter))) & 0xFFFF;
            count += 5;
            if (count >= 8)
            {
                count -= 8;
                bytes.Add((byte)(bits >> count));
            }
        }

        return [.. bytes];
    }
}
