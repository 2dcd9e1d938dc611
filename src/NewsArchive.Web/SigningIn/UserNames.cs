using Microsoft.AspNetCore.Identity;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.SigningIn;

/// <summary>Keeps accounts from names under which reports and the log say what the archive does by itself, and from those too long to sign in with.</summary>
internal sealed class UserNames : IUserValidator<IdentityUser>
{
    public const int MaxLength = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<IdentityUser> manager, IdentityUser user) => Task.FromResult(
        ImportOrigin.All.Contains(user.UserName, StringComparer.OrdinalIgnoreCase) ? Refused("ReservedUserName", $"“{user.UserName}” is how reports name the archive itself: choose another name.")
        : user.UserName?.Length > MaxLength ? Refused("LongUserName", $"A name has at most {MaxLength} characters.")
        : IdentityResult.Success);

    private static IdentityResult Refused(string code, string reason) => IdentityResult.Failed(new IdentityError { Code = code, Description = reason });
}
