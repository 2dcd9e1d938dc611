using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store.Accounts;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/account</c>: one's own password, codes and sessions.</summary>
public sealed class AccountModel(UserManager<IdentityUser> users, SignInManager<IdentityUser> signIn, UserSessions sessions, AuditLog audit) : PageModel
{
    private static readonly string[] Browsers = ["Edg/", "OPR/", "Firefox/", "Chrome/", "Safari/"];
    private static readonly string[] Systems = ["Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux"];

    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    public string? CurrentId => sessions.CurrentId;

    public bool HasCode { get; private set; }

    public int RecoveryCodeCount { get; private set; }

    [TempData]
    public string? Message { get; set; }

    [TempData]
    public string? Failure { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // The address of a button, opened as a page: after a sign-in that came in between, for one.
        if (RouteData.Values["handler"] is not null)
        {
            return Again();
        }

        var user = await UserAsync();
        HasCode = user.TwoFactorEnabled;
        RecoveryCodeCount = HasCode ? await users.CountRecoveryCodesAsync(user) : 0;
        Sessions = await sessions.ListAsync(user.Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? password, string? repeated)
    {
        var user = await UserAsync();
        if (await users.IsLockedOutAsync(user))
        {
            Failure = "After five failures the account is locked for five minutes.";
            return Again();
        }

        Failure = password != repeated ? "The two new passwords are not the same." : Accounts.LengthProblem(password);
        if (Failure is null && !await users.CheckPasswordAsync(user, current ?? ""))
        {
            await users.AccessFailedAsync(user); // whoever finds a browser open must not guess either
            await audit.WriteAsync(AuditAction.SignInFailed, detail: "wrong present password");
            Failure = "The present password is not right.";
        }

        Failure ??= Accounts.Reason(await users.ChangePasswordAsync(user, current ?? "", password!));
        if (Failure is not null)
        {
            return Again();
        }

        await sessions.EndAllAsync(user.Id, sessions.CurrentId);
        await signIn.RefreshSignInAsync(user);
        await audit.WriteAsync(AuditAction.PasswordChanged, user.UserName);
        Message = "The password is changed; your other sessions have ended.";
        return Again();
    }

    public async Task<IActionResult> OnPostEndAsync(string? session)
    {
        if (session is not null && await sessions.TryEndAsync((await UserAsync()).Id, session))
        {
            await audit.WriteAsync(AuditAction.SessionEnded, User.Identity!.Name);
            Message = "That session has ended.";
        }
        else
        {
            Message = "That session had ended before.";
        }

        return Again();
    }

    public async Task<IActionResult> OnPostOthersAsync()
    {
        var count = await sessions.EndAllAsync((await UserAsync()).Id, sessions.CurrentId);
        await audit.WriteAsync(AuditAction.SessionEnded, User.Identity!.Name, Wording.Count(count, "session"));
        Message = $"Ended {Wording.Count(count, "session")}; this one goes on.";
        return Again();
    }

    /// <summary>"Firefox on Linux" of what a browser says of itself, or that, where it says something else.</summary>
    public static string Device(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent))
        {
            return "An unnamed device";
        }

        var browser = Browsers.FirstOrDefault(b => userAgent.Contains(b, StringComparison.Ordinal))?.TrimEnd('/');
        var system = Systems.FirstOrDefault(s => userAgent.Contains(s, StringComparison.Ordinal));
        return browser is null || system is null ? userAgent
            : $"{browser switch { "Edg" => "Edge", "OPR" => "Opera", _ => browser }} on {system switch { "Mac OS X" => "macOS", "CrOS" => "ChromeOS", _ => system }}";
    }

    private async Task<IdentityUser> UserAsync() => await users.GetUserAsync(User) ?? throw new InvalidOperationException("The session's user is gone.");

    private RedirectToPageResult Again() => RedirectToPage("/Admin/Account", pageHandler: "");
}
