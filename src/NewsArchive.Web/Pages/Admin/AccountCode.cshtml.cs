using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;
using QRCoder;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/account/code</c>: turns the codes of an authenticator app (TOTP) on and off, and makes recovery codes.</summary>
public sealed class AccountCodeModel(UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn, UserSessions sessions, AuditLog audit) : PageModel
{
    private const int RecoveryCodeCount = 10;
    private const int ModuleSize = 4; // pixels

    [TempData]
    public string? Message { get; set; }

    [TempData]
    public string? Failure { get; set; }

    [TempData]
    public string? Codes { get; set; }

    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    /// <summary>In groups of four letters, as people type it.</summary>
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        RecoveryCodes = Codes?.Split(';');
        var user = await UserAsync();
        var key = await users.GetAuthenticatorKeyAsync(user);
        if (RouteData.Values["handler"] is not null || (RecoveryCodes is null && (key is null || user.TwoFactorEnabled)))
        {
            return ToAccount();
        }

        Key = Grouped(key);
        return Page();
    }

    /// <summary>The key as a QR code, for an app's camera; only until the codes are on.</summary>
    public async Task<IActionResult> OnGetPictureAsync()
    {
        var user = await UserAsync();
        if (user.TwoFactorEnabled || await users.GetAuthenticatorKeyAsync(user) is not { } key)
        {
            return NotFound();
        }

        var name = UrlEncoder.Default.Encode(user.UserName!);
        using var code = QRCodeGenerator.GenerateQrCode($"otpauth://totp/NewsArchive:{name}?secret={key}&issuer=NewsArchive&digits=6", QRCodeGenerator.ECCLevel.M);
        using var picture = new SvgQRCode(code);
        return Content(picture.GetGraphic(ModuleSize), "image/svg+xml");
    }

    public async Task<IActionResult> OnPostBeginAsync()
    {
        var user = await UserAsync();
        if (!user.TwoFactorEnabled)
        {
            await users.ResetAuthenticatorKeyAsync(user);
            await signIn.RefreshSignInAsync(user);
        }

        return RedirectToPage("/Admin/AccountCode", pageHandler: "");
    }

    /// <param name="code">What the app shows.</param>
    /// <param name="shown">The key that stood on the page; another tab may have begun anew since.</param>
    public async Task<IActionResult> OnPostOnAsync(string? code, string? shown)
    {
        var user = await UserAsync();
        if (user.TwoFactorEnabled)
        {
            Failure = "The codes are on already, turned on in another tab or browser. Who has not kept their recovery codes makes new ones here.";
            return ToAccount();
        }

        if (shown is not null && shown != Grouped(await users.GetAuthenticatorKeyAsync(user)))
        {
            Failure = "This was begun anew in another tab or browser, and there is another key since. Remove the former entry from the app and take this one.";
            return RedirectToPage("/Admin/AccountCode", pageHandler: "");
        }

        var digits = string.Concat((code ?? "").Where(char.IsAsciiDigit));
        if (!await users.VerifyTwoFactorTokenAsync(user, users.Options.Tokens.AuthenticatorTokenProvider, digits))
        {
            Failure = "That is not the code that the app should show now. Check that the clocks are right, and take the next one.";
            return RedirectToPage("/Admin/AccountCode", pageHandler: "");
        }

        await users.SetTwoFactorEnabledAsync(user, true);
        return await WithNewCodesAsync(user, AuditAction.CodeTurnedOn, "From now on a code is asked for at sign-in.");
    }

    public async Task<IActionResult> OnPostRenewAsync(string? password)
    {
        var user = await UserAsync();
        return user.TwoFactorEnabled && await IsRightAsync(user, password)
            ? await WithNewCodesAsync(user, AuditAction.RecoveryCodesMade, "The former recovery codes no longer work.")
            : ToAccount();
    }

    public async Task<IActionResult> OnPostOffAsync(string? password)
    {
        var user = await UserAsync();
        if (await IsRightAsync(user, password))
        {
            await users.SetTwoFactorEnabledAsync(user, false);
            await users.ResetAuthenticatorKeyAsync(user);
            await sessions.EndAllAsync(user.Id, sessions.CurrentId);
            await signIn.RefreshSignInAsync(user);
            await audit.WriteAsync(AuditAction.CodeTurnedOff, user.UserName);
            Message = "No code is asked for any more.";
        }

        return ToAccount();
    }

    private static string Grouped(string? key) => string.Join(' ', (key ?? "").Chunk(4).Select(four => new string(four)));

    private async Task<IActionResult> WithNewCodesAsync(IdentityUser user, AuditAction action, string message)
    {
        Codes = string.Join(';', await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount) ?? []);
        await sessions.EndAllAsync(user.Id, sessions.CurrentId);
        await signIn.RefreshSignInAsync(user);
        await audit.WriteAsync(action, user.UserName);
        Message = message;
        return RedirectToPage("/Admin/AccountCode", pageHandler: "");
    }

    // Whoever finds a browser open must neither turn the codes off nor guess the password here.
    private async Task<bool> IsRightAsync(IdentityUser user, string? password)
    {
        var isRight = (await signIn.CheckPasswordSignInAsync(user, password ?? "", lockoutOnFailure: true)).Succeeded;
        if (!isRight)
        {
            Failure = "The password is wrong. After five failures the account is locked for five minutes.";
            await audit.WriteAsync(AuditAction.SignInFailed, detail: "wrong present password");
        }

        return isRight;
    }

    private async Task<IdentityUser> UserAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session's user is gone.");

    private RedirectToPageResult ToAccount() => RedirectToPage("/Admin/Account", pageHandler: "");
}
