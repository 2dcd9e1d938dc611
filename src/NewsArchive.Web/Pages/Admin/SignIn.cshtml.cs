using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

[EnableRateLimiting(SignInSetup.RateLimit)]
public sealed class SignInModel(SignInManager<IdentityUser> sessions, AttemptsByName attempts, AuditLog audit, ILogger<SignInModel> logger) : PageModel
{
    // One text for a wrong name, a wrong password and a locked account: it must not tell which names exist.
    private const string WrongNameOrPassword = "This name and password do not belong together. After five failures an account is locked for five minutes.";

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [TempData]
    public string? Message { get; set; }

    public string? Failure { get; private set; }

    private string Destination => ReturnAddress.Of(Url, ReturnUrl);

    public IActionResult OnGet() => User.MayCorrect() ? LocalRedirect(Destination) : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (UserName?.Trim() is { Length: > 0 and <= 256 } name && // a telephone puts a space behind what it completes
             Password is { Length: > 0 and <= Accounts.MaxPasswordLength } password)
        {
            if (!attempts.TryTake(name, Response))
            {
                return StatusCode(StatusCodes.Status429TooManyRequests);
            }

            var result = await SignInAsync(name, password);
            if (result.RequiresTwoFactor)
            {
                return RedirectToPage("/Admin/SignInCode", new { returnUrl = ReturnUrl });
            }

            if (result.Succeeded)
            {
                await audit.WriteAsync(AuditAction.SignedIn, userName: name);
                return LocalRedirect(Destination);
            }

            await audit.WriteAsync(AuditAction.SignInFailed, detail: result.IsLockedOut ? "locked" : null, userName: name);
        }

        logger.LogWarning("A sign-in from {Address} failed", HttpContext.Connection.RemoteIpAddress);
        Failure = WrongNameOrPassword;
        return Page();
    }

    private async Task<Microsoft.AspNetCore.Identity.SignInResult> SignInAsync(string name, string password)
    {
        var user = await sessions.UserManager.FindByNameAsync(name);
        var isLocked = user is not null && await sessions.UserManager.IsLockedOutAsync(user);
        if (user is { PasswordHash: not null } && !isLocked)
        {
            return await sessions.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        }

        // As slow as the comparison for an account that is open, so that the time does not tell either.
        sessions.UserManager.PasswordHasher.HashPassword(new IdentityUser(), password);
        return isLocked ? Microsoft.AspNetCore.Identity.SignInResult.LockedOut : Microsoft.AspNetCore.Identity.SignInResult.Failed;
    }
}
