using Microsoft.AspNetCore.Identity;

namespace NewsArchive.Web.SigningIn;

/// <summary>Refusals that Identity words for programmers, or wrongly.</summary>
internal sealed class AccountWording : IdentityErrorDescriber
{
    public override IdentityError InvalidUserName(string? userName) => new()
    {
        Code = nameof(InvalidUserName),
        Description = string.IsNullOrEmpty(userName) ? "A name is needed, of letters from a to z, digits and -._@+." : $"“{userName}” cannot be a name: names have letters from a to z, digits and -._@+.",
    };

    public override IdentityError DuplicateUserName(string userName) => new() { Code = nameof(DuplicateUserName), Description = $"There is a user called “{userName}” already." };
}
