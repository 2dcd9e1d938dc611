using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>A link that sets a user's password once.</summary>
/// <param name="Address">Null where none was made just now.</param>
public sealed record PasswordLink(string? UserName, string? Address)
{
    public static async Task<string> MakeAsync(UserManager<IdentityUser> users, IdentityUser user, IUrlHelper url) =>
        url.PageLink("/Admin/SetPassword", values: new { user = user.Id, token = await users.GeneratePasswordResetTokenAsync(user) })!;
}
