using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn;

/// <summary>The accounts that may enter /admin.</summary>
internal sealed class Accounts(UserManager<IdentityUser> users, RoleManager<IdentityRole> roles)
{
    public const int MinPasswordLength = 12;

    public async Task<bool> AnyAdministratorAsync() => (await users.GetUsersInRoleAsync(UserRole.Administrator)).Count > 0;

    /// <summary>Creates an account with a <see cref="UserRole"/>; returns why it could not be, in one line, or null.</summary>
    public async Task<string?> TryCreateAsync(string name, string password, string role)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            await roles.CreateAsync(new IdentityRole(role));
        }

        var user = new IdentityUser(name);
        var result = await users.CreateAsync(user, password);
        if (result.Succeeded)
        {
            result = await users.AddToRoleAsync(user, role);
        }

        return result.Succeeded ? null : string.Join(" ", result.Errors.Select(e => e.Description));
    }
}
