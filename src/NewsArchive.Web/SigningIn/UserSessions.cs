using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsArchive.Store;
using NewsArchive.Store.Accounts;

namespace NewsArchive.Web.SigningIn;

/// <summary>The browsers in which somebody is signed in: a cookie counts only while its session's row is there.</summary>
public sealed class UserSessions(ArchiveDbContext database, IHttpContextAccessor contexts, TimeProvider time, IOptions<IdentityOptions> identity)
{
    /// <summary>How long a session lasts unused.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>How long it lasts at most, however it is used.</summary>
    public static readonly TimeSpan LongestLife = TimeSpan.FromDays(30);

    private const string ClaimType = "session";
    private const int MaxUserAgentLength = 300;

    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(5); // a row is not written at every click

    /// <summary>The session of this request; null where nobody is signed in.</summary>
    public string? CurrentId => contexts.HttpContext?.User.FindFirstValue(ClaimType);

    /// <summary>The claim that a user's cookie is to carry: that of this browser's session, or of a new one.</summary>
    public async Task<Claim> OpenAsync(IdentityUser user)
    {
        var id = contexts.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier) == user.Id ? CurrentId : null;
        if (id is null || !await database.UserSessions.AnyAsync(s => s.Id == id))
        {
            id = await StartAsync(user.Id);
        }

        return new Claim(ClaimType, id);
    }

    /// <summary>The user's sessions that have not run out, the one used last first.</summary>
    public Task<List<UserSession>> ListAsync(string userId, CancellationToken cancellationToken)
    {
        var (unused, oldest) = (Now() - Lifetime, Now() - LongestLife);
        return database.UserSessions.AsNoTracking().Where(s => s.UserId == userId && s.SeenAt > unused && s.StartedAt > oldest)
            .OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Ends one session of a user, if it is theirs.</summary>
    public async Task<bool> TryEndAsync(string userId, string id) => await database.UserSessions.Where(s => s.UserId == userId && s.Id == id).ExecuteDeleteAsync() > 0;

    /// <summary>Ends all sessions of a user but one; all where none is named.</summary>
    public Task<int> EndAllAsync(string userId, string? exceptId = null) =>
        database.UserSessions.Where(s => s.UserId == userId && s.Id != exceptId).ExecuteDeleteAsync();

    /// <summary>Refuses a cookie whose session was ended, or whose user was since removed or given other credentials.</summary>
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var seenAt = await Of(context.Principal).Select(s => (DateTime?)s.SeenAt).FirstOrDefaultAsync();
        if (seenAt is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
        else if (Now() is var now && now - seenAt > Precision)
        {
            await Of(context.Principal).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now));
        }
    }

    /// <summary>Whether the session of this request goes on, for an answer that takes long.</summary>
    public async Task<bool> GoesOnAsync(CancellationToken cancellationToken) => await Of(contexts.HttpContext?.User).AnyAsync(cancellationToken);

    private IQueryable<UserSession> Of(ClaimsPrincipal? principal)
    {
        var id = principal?.FindFirstValue(ClaimType);
        var user = principal?.FindFirstValue(ClaimTypes.NameIdentifier);
        var stamp = principal?.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
        var oldest = Now() - LongestLife;
        return database.UserSessions.Where(s => s.Id == id && s.UserId == user && s.StartedAt > oldest && database.Users.Any(u => u.Id == user && u.SecurityStamp == stamp));
    }

    private async Task<string> StartAsync(string userId)
    {
        var now = Now();
        var (unused, oldest) = (now - Lifetime - Precision, now - LongestLife);
        await database.UserSessions.Where(s => s.SeenAt < unused || s.StartedAt < oldest).ExecuteDeleteAsync();
        var context = contexts.HttpContext;
        var agent = context?.Request.Headers.UserAgent.ToString();
        var session = new UserSession
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            UserId = userId,
            StartedAt = now,
            SeenAt = now,
            Address = context?.Connection.RemoteIpAddress?.ToString(),
            UserAgent = agent?.Length > MaxUserAgentLength ? agent[..MaxUserAgentLength] : agent,
        };
        database.UserSessions.Add(session);
        await database.SaveChangesAsync();
        return session.Id;
    }

    private DateTime Now() => time.GetUtcNow().UtcDateTime;
}
