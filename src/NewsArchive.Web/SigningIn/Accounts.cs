using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn;

/// <summary>The accounts that may enter /admin. What it refuses it says in one line; null where it is done.</summary>
public sealed class Accounts(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles, UserSessions sessions)
{
    public const int MinPasswordLength = 12;

    /// <summary>Longer ones only cost time to hash.</summary>
    public const int MaxPasswordLength = 256;

    private const string LastAdministrator = "This is the last administrator who can sign in. Make somebody else an administrator first.";

    private static readonly SemaphoreSlim Gate = new(1, 1); // two who demote each other at once would leave nobody

    /// <summary>Whether anybody can sign in as an administrator.</summary>
    public async Task<bool> AnyAdministratorAsync() => (await AbleAdministratorsAsync()).Count > 0;

    /// <summary>Whether an administrator locked the account, which lasts until one unlocks it; failed sign-ins lock it for minutes.</summary>
    public static bool IsLocked(IdentityUser user) => user.LockoutEnd == DateTimeOffset.MaxValue;

    /// <summary>"open", "locked", or why nobody can sign in yet or for a while.</summary>
    public static string StateOf(IdentityUser user, DateTimeOffset now) =>
        IsLocked(user) ? "locked" : user.LockoutEnd > now ? "locked for minutes after failed sign-ins" : user.PasswordHash is null ? "has no password yet" : "open";

    public async Task<string> RoleOfAsync(IdentityUser user) => (await users.GetRolesAsync(user)).Order(StringComparer.Ordinal).FirstOrDefault() ?? "none";

    /// <summary>Creates an account with a <see cref="UserRole"/>; without a password it opens by a link alone.</summary>
    public async Task<string?> TryCreateAsync(string name, string? password, string role)
    {
        if (!UserRole.All.Contains(role))
        {
            return $"There is no role “{role}”.";
        }

        if (password is not null && LengthProblem(password) is { } problem)
        {
            return problem;
        }

        var user = new IdentityUser(name);
        var result = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        return Reason(result) ?? await GiveRoleAsync(user, role);
    }

    /// <summary>The first administrator, unless there is one already: of two who try at once, one.</summary>
    public Task<string?> TryCreateFirstAsync(string name, string password) => WithinGateAsync(async () =>
        await AnyAdministratorAsync() ? "There is an administrator already." : await TryCreateAsync(name, password, UserRole.Administrator));

    public Task<string?> TryChangeRoleAsync(IdentityUser user, string role) => WithinGateAsync(async () =>
    {
        if (!UserRole.All.Contains(role))
        {
            return $"There is no role “{role}”.";
        }

        if (role != UserRole.Administrator && await IsLastAdministratorAsync(user))
        {
            return LastAdministrator;
        }

        var former = (await users.GetRolesAsync(user)).Where(r => r != role).ToList();
        var reason = await GiveRoleAsync(user, role) ?? Reason(await users.RemoveFromRolesAsync(user, former));
        await sessions.EndAllAsync(user.Id); // their cookies still tell the former role
        return reason;
    });

    public Task<string?> TryLockAsync(IdentityUser user) => WithinGateAsync(async () =>
    {
        if (await IsLastAdministratorAsync(user))
        {
            return LastAdministrator;
        }

        await users.SetLockoutEnabledAsync(user, true);
        var reason = Reason(await users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));
        await sessions.EndAllAsync(user.Id);
        return reason;
    });

    public async Task<string?> TryUnlockAsync(IdentityUser user) =>
        Reason(await users.SetLockoutEndDateAsync(user, null)) ?? Reason(await users.ResetAccessFailedCountAsync(user));

    public Task<string?> TryRemoveAsync(IdentityUser user) => WithinGateAsync(async () =>
        await IsLastAdministratorAsync(user) ? LastAdministrator : Reason(await users.DeleteAsync(user)));

    /// <summary>Lets them sign in by name and password alone: for who has lost the device that shows the codes.</summary>
    public async Task<string?> TryTurnOffCodeAsync(IdentityUser user)
    {
        var reason = Reason(await users.SetTwoFactorEnabledAsync(user, false)) ?? Reason(await users.ResetAuthenticatorKeyAsync(user));
        await sessions.EndAllAsync(user.Id, sessions.CurrentId);
        return reason;
    }

    /// <summary>Why a password is not even looked at, in one line; null where it is.</summary>
    public static string? LengthProblem(string? password) =>
        string.IsNullOrEmpty(password) ? "There is no password."
        : password.Length > MaxPasswordLength ? $"Passwords must be at most {MaxPasswordLength} characters."
        : null;

    /// <summary>What Identity refuses, in one line; null for what succeeded.</summary>
    public static string? Reason(IdentityResult result) => result.Succeeded ? null : string.Join(" ", result.Errors.Select(e =>
        e.Code == nameof(IdentityErrorDescriber.ConcurrencyFailure) ? "Somebody else has just changed this account. Look at it again." : e.Description));

    private async Task<bool> IsLastAdministratorAsync(IdentityUser user)
    {
        var able = await AbleAdministratorsAsync();
        return able.Count == 1 && able[0].Id == user.Id;
    }

    // Who was only invited has no password yet, and perhaps never will.
    private async Task<List<IdentityUser>> AbleAdministratorsAsync() =>
        [.. (await users.GetUsersInRoleAsync(UserRole.Administrator)).Where(u => u.PasswordHash is not null && !IsLocked(u))];

    private async Task<string?> GiveRoleAsync(IdentityUser user, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new IdentityRole(role));
        }

        return await users.IsInRoleAsync(user, role) ? null : Reason(await users.AddToRoleAsync(user, role));
    }

    private static async Task<string?> WithinGateAsync(Func<Task<string?>> change)
    {
        await Gate.WaitAsync();
        try
        {
            return await change();
        }
        finally
        {
            Gate.Release();
        }
    }
}
