using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn;

/// <summary>The codes of an authenticator app (RFC 6238). Each is taken once, and none that is older than the last one taken: who looks over a shoulder comes too late.</summary>
internal sealed class OneTimeCodes(TimeProvider time) : AuthenticatorTokenProvider<IdentityUser>
{
    private const int StepSeconds = 30;
    private const int StepsAround = 2; // by so much a telephone's clock may be wrong
    private const string Origin = "NewsArchive";
    private const string LastStep = "LastCodeStep";
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<IdentityUser> manager, IdentityUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key)
        {
            return false;
        }

        var now = time.GetUtcNow().ToUnixTimeSeconds() / StepSeconds;
        var (first, end) = (now - StepsAround, now + StepsAround);
        if (long.TryParse(await manager.GetAuthenticationTokenAsync(user, Origin, LastStep), CultureInfo.InvariantCulture, out var last) && last <= end) // or the clock was set back
        {
            first = Math.Max(first, last + 1);
        }

        for (var step = first; step <= end; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(CodeOf(key, step)), Encoding.UTF8.GetBytes(token)))
            {
                // Of two requests at the same time one fails here: it has read what the other has changed.
                return (await manager.SetAuthenticationTokenAsync(user, Origin, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
            }
        }

        return false;
    }

    private static string CodeOf(string key, long step)
    {
        var counter = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // what the standard and every app take
        var hash = HMACSHA1.HashData(BytesOf(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] BytesOf(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key)
        {
            (bits, count) = (((bits << 5) | Base32.IndexOf(letter)) & 0xFFFF, count + 5);
            if (count >= 8)
            {
                bytes.Add((byte)(bits >> (count -= 8)));
            }
        }

        return [.. bytes];
    }
}
