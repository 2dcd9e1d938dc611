using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/users/{id}</c>: one account, and what an administrator may do to it.</summary>
[Authorize(AccessPolicy.Administrators)]
public sealed class UserModel(UserManager<IdentityUser> users, Accounts accounts, UserSessions sessions, AuditLog audit, TimeProvider time) : PageModel
{
    public IdentityUser Account { get; private set; } = null!;

    public string Role { get; private set; } = "";

    public string State { get; private set; } = "";

    public bool CanUnlock => Account.LockoutEnd > time.GetUtcNow();

    public int SessionCount { get; private set; }

    [TempData]
    public string? Message { get; set; }

    [TempData]
    public string? Failure { get; set; }

    [TempData]
    public string? Link { get; set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await users.FindByIdAsync($"{RouteData.Values["id"]}") is not { } user)
        {
            context.Result = NotFound();
            return;
        }

        Account = user;
        await next();
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        // The address of a button, opened as a page: after a sign-in that came in between, for one.
        if (RouteData.Values["handler"] is not null)
        {
            return Again();
        }

        Role = await accounts.RoleOfAsync(Account);
        State = Accounts.StateOf(Account, time.GetUtcNow());
        SessionCount = (await sessions.ListAsync(Account.Id, cancellationToken)).Count;
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(string? role)
    {
        var former = await accounts.RoleOfAsync(Account);
        return await ToldAsync(await accounts.TryChangeRoleAsync(Account, role ?? ""), AuditAction.UserRoleChanged, $"{Account.UserName} is an {role} now.", $"{former} → {role}");
    }

    public async Task<IActionResult> OnPostLinkAsync()
    {
        Link = await PasswordLink.MakeAsync(users, Account, Url);
        return await ToldAsync(null, AuditAction.UserLinkMade, null);
    }

    public async Task<IActionResult> OnPostCodeAsync() =>
        await ToldAsync(await accounts.TryTurnOffCodeAsync(Account), AuditAction.CodeTurnedOff, $"{Account.UserName} signs in without codes now.");

    public async Task<IActionResult> OnPostSessionsAsync()
    {
        var count = await sessions.EndAllAsync(Account.Id, sessions.CurrentId);
        return await ToldAsync(null, AuditAction.SessionEnded, $"Ended {Wording.Count(count, "session")}.", Wording.Count(count, "session"));
    }

    public async Task<IActionResult> OnPostLockAsync() =>
        await ToldAsync(await accounts.TryLockAsync(Account), AuditAction.UserLocked, $"{Account.UserName} is locked until you unlock the account.");

    public async Task<IActionResult> OnPostUnlockAsync() =>
        await ToldAsync(await accounts.TryUnlockAsync(Account), AuditAction.UserUnlocked, $"{Account.UserName} may sign in again.");

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        if (await accounts.TryRemoveAsync(Account) is { } reason)
        {
            Failure = reason;
            return Again();
        }

        await audit.WriteAsync(AuditAction.UserRemoved, Account.UserName);
        Message = $"Removed {Account.UserName}.";
        return RedirectToPage("/Admin/Users");
    }

    private async Task<IActionResult> ToldAsync(string? refusal, AuditAction action, string? done, string? detail = null)
    {
        if (refusal is null)
        {
            await audit.WriteAsync(action, Account.UserName, detail);
        }

        Message = refusal is null ? done : null;
        Failure = refusal;
        return Again();
    }

    private RedirectToPageResult Again() => RedirectToPage("/Admin/User", pageHandler: "", new { id = Account.Id });
}
