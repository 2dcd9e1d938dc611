using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/set-password</c>: for whoever has the link that an administrator made for a new or forgotten password.</summary>
[EnableRateLimiting(SignInSetup.RateLimit)]
public sealed class SetPasswordModel(UserManager<IdentityUser> users, UserSessions sessions, AuditLog audit) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "user")]
    public string? UserId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    [TempData]
    public string? Message { get; set; }

    public string? UserName { get; private set; }

    public string? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await FindAsync() is null ? Expired() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await FindAsync() is not { } user)
        {
            return Expired();
        }

        Failure = Password != Repeated ? "The two passwords are not the same."
            : Accounts.LengthProblem(Password) ?? Accounts.Reason(await users.ResetPasswordAsync(user, Token!, Password!));
        if (Failure is not null)
        {
            return Page();
        }

        await sessions.EndAllAsync(user.Id);
        await audit.WriteAsync(AuditAction.PasswordChanged, user.UserName, "with a link", user.UserName);
        Message = "The password is set. Sign in with it.";
        return RedirectToPage("/Admin/SignIn");
    }

    private async Task<IdentityUser?> FindAsync()
    {
        var user = UserId is null || Token is null ? null : await users.FindByIdAsync(UserId);
        if (user is null || !await users.VerifyUserTokenAsync(user, users.Options.Tokens.PasswordResetTokenProvider, UserManager<IdentityUser>.ResetPasswordTokenPurpose, Token!))
        {
            return null;
        }

        UserName = user.UserName;
        return user;
    }

    private RedirectToPageResult Expired()
    {
        Message = "This link has been used or has run out. Ask an administrator for a new one.";
        return RedirectToPage("/Admin/SignIn");
    }
}
