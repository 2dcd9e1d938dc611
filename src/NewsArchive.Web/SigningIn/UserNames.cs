using Microsoft.AspNetCore.Identity;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.SigningIn;

/// <summary>Keeps accounts from names under which reports and the log say what the archive does by itself.</summary>
internal sealed class UserNames : IUserValidator<IdentityUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<IdentityUser> manager, IdentityUser user) => Task.FromResult(
        ImportOrigin.All.Contains(user.UserName, StringComparer.OrdinalIgnoreCase)
            ? IdentityResult.Failed(new IdentityError { Code = "ReservedUserName", Description = $"“{user.UserName}” is how reports name the archive itself: choose another name." })
            : IdentityResult.Success);
}
