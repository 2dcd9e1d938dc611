using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace NewsArchive.Web.SigningIn;

/// <summary>Gives each cookie a session that can be listed and ended.</summary>
internal sealed class SessionSignIn(
    UserManager<IdentityUser> users,
    IHttpContextAccessor contexts,
    IUserClaimsPrincipalFactory<IdentityUser> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<IdentityUser>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<IdentityUser> confirmation,
    UserSessions sessions)
    : SignInManager<IdentityUser>(users, contexts, claims, options, logger, schemes, confirmation)
{
    public override async Task SignInWithClaimsAsync(IdentityUser user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims.Append(await sessions.OpenAsync(user)));

    // Identity asks whether an account is locked before it takes a code of the app, but not before a recovery code.
    public override async Task<SignInResult> TwoFactorRecoveryCodeSignInAsync(string recoveryCode) =>
        await GetTwoFactorAuthenticationUserAsync() is { } user && await PreSignInCheck(user) is { } refusal ? refusal : await base.TwoFactorRecoveryCodeSignInAsync(recoveryCode);

    public override async Task SignOutAsync()
    {
        if (sessions.CurrentId is { } id && UserManager.GetUserId(Context.User) is { } user)
        {
            await sessions.TryEndAsync(user, id);
        }

        await base.SignOutAsync();
    }
}
