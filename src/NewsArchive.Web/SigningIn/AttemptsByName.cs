using System.Threading.RateLimiting;

namespace NewsArchive.Web.SigningIn;

/// <summary>Slows down who guesses one account's password from many addresses; the limit by address slows down the others.</summary>
public sealed class AttemptsByName : IDisposable
{
    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(name => RateLimitPartition.GetFixedWindowLimiter(
        name.ToUpperInvariant(),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = SignInSetup.MaxAttemptsAMinute, Window = TimeSpan.FromMinutes(1) }));

    /// <summary>Whether the name may be tried once more in this minute.</summary>
    public bool TryTake(string name)
    {
        using var lease = limiter.AttemptAcquire(name);
        return lease.IsAcquired;
    }

    public void Dispose() => limiter.Dispose();
}
