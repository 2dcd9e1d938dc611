using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn;

/// <summary>The accounts that may enter /admin.</summary>
internal sealed class Administrators(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
{
    public const string Role = "administrator";

    public const int MinPasswordLength = 12;

    public async Task<bool> AnyAsync() => (await users.GetUsersInRoleAsync(Role)).Count > 0;

    /// <summary>Creates an administrator; returns why it could not be, in one line, or null.</summary>
    public async Task<string?> TryCreateAsync(string name, string password)
    {
        if (!await roles.RoleExistsAsync(Role))
        {
            await roles.CreateAsync(new IdentityRole(Role));
        }

        var user = new IdentityUser(name);
        var result = await users.CreateAsync(user, password);
        if (result.Succeeded)
        {
            result = await users.AddToRoleAsync(user, Role);
        }

        return result.Succeeded ? null : string.Join(" ", result.Errors.Select(e => e.Description));
    }
}
