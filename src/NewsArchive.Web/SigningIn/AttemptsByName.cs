using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace NewsArchive.Web.SigningIn;

/// <summary>Slows down who guesses one account's password from many addresses; the limit by address slows down the others.</summary>
public sealed class AttemptsByName : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetFixedWindowLimiter(
        name.ToUpperInvariant(),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInSetup.MaxAttemptsAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether the name may be tried once more in this minute; if not, the answer's head says when.</summary>
    public bool TryTake(string name, HttpResponse response)
    {
        using var lease = limiter.AttemptAcquire(name);
        if (!lease.IsAcquired)
        {
            SayWhen(response, lease);
        }

        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();

    /// <summary>Writes into the head of a refusal after how many seconds another attempt is answered.</summary>
    internal static void SayWhen(HttpResponse response, RateLimitLease refused)
    {
        if (refused.TryGetMetadata(MetadataName.RetryAfter, out var wait))
        {
            response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }
    }
}
