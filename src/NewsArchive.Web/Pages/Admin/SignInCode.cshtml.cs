using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/sign-in/code</c>: the second step, for who has given name and password and turned codes on.</summary>
[EnableRateLimiting(SignInSetup.RateLimit)]
public sealed class SignInCodeModel(SignInManager<IdentityUser> sessions, AttemptsByName attempts, AuditLog audit) : PageModel
{
    private const int DigitCount = 6;
    private const int RecoveryCodeLength = 10; // beside the hyphen in its middle

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public string? Failure { get; private set; }

    private string Destination => ReturnAddress.Of(Url, ReturnUrl);

    public async Task<IActionResult> OnGetAsync() => await sessions.GetTwoFactorAuthenticationUserAsync() is null ? Again() : Page();

    public async Task<IActionResult> OnPostAsync()
    {
        if (await sessions.GetTwoFactorAuthenticationUserAsync() is not { UserName: { } name })
        {
            return Again();
        }

        if (!attempts.TryTake(name, Response))
        {
            return StatusCode(StatusCodes.Status429TooManyRequests);
        }

        var code = string.Concat((Code ?? "").Where(c => !char.IsWhiteSpace(c)));
        var isOfApp = code.Length == DigitCount && code.All(char.IsAsciiDigit);
        var result = isOfApp
            ? await sessions.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false)
            : await sessions.TwoFactorRecoveryCodeSignInAsync(RecoveryCode(code));
        if (result.Succeeded)
        {
            await audit.WriteAsync(AuditAction.SignedIn, detail: isOfApp ? "with a code" : "with a recovery code", userName: name);
            return LocalRedirect(Destination);
        }

        await audit.WriteAsync(AuditAction.SignInFailed, detail: result.IsLockedOut ? "locked" : "wrong code", userName: name);
        Failure = "This code is not right, or no longer. Wait for the next one; after five failures the account is locked for five minutes.";
        return Page();
    }

    // "bcdfg23456" is "BCDFG-23456", copied from paper.
    private static string RecoveryCode(string typed) =>
        string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() is { Length: RecoveryCodeLength } code ? code.Insert(RecoveryCodeLength / 2, "-") : typed;

    private RedirectToPageResult Again() => RedirectToPage("/Admin/SignIn", new { returnUrl = ReturnUrl });
}
