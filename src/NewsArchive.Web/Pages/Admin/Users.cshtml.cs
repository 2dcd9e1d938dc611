using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/users</c>: who may enter the administration.</summary>
[Authorize(AccessPolicy.Administrators)]
public sealed class UsersModel(ArchiveDbContext database, UserManager<IdentityUser> users, Accounts accounts, AuditLog audit, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public PagedList<UserRow> Users { get; private set; } = null!;

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string Role { get; set; } = UserRole.Editor;

    [BindProperty]
    public string? Password { get; set; }

    [TempData]
    public string? Message { get; set; }

    [TempData]
    public string? Link { get; set; }

    [TempData]
    public string? LinkOf { get; set; }

    public string? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "page")] string? page, CancellationToken cancellationToken)
    {
        await ReadAsync(PageLinks.Number(page), cancellationToken);
        return Users.Exists ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var name = UserName?.Trim() ?? "";
        var password = string.IsNullOrEmpty(Password) ? null : Password;
        Failure = await accounts.TryCreateAsync(name, password, Role);
        if (Failure is not null)
        {
            await ReadAsync(1, cancellationToken);
            return Page();
        }

        await audit.WriteAsync(AuditAction.UserCreated, name, Role);
        Message = $"Added {name} as {Role}.";
        if (password is null && await users.FindByNameAsync(name) is { } user)
        {
            (LinkOf, Link) = (name, await PasswordLink.MakeAsync(users, user, Url));
        }

        return RedirectToPage("/Admin/Users");
    }

    private async Task ReadAsync(int page, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var rows = await database.Users.OrderBy(u => u.NormalizedUserName)
            .Select(u => new
            {
                User = u,
                Role = database.UserRoles.Where(r => r.UserId == u.Id).Join(database.Roles, r => r.RoleId, r => r.Id, (_, r) => r.Name).FirstOrDefault(),
                SeenAt = database.UserSessions.Where(s => s.UserId == u.Id).Max(s => (DateTime?)s.SeenAt),
            })
            .AsNoTracking()
            .ToPagedListAsync(page, PageSize, cancellationToken);
        Users = new PagedList<UserRow>(
            [.. rows.Items.Select(r => new UserRow(r.User.Id, r.User.UserName!, r.Role ?? "none", Accounts.StateOf(r.User, now), r.User.TwoFactorEnabled, r.SeenAt))],
            rows.Page, rows.PageSize, rows.TotalCount);
    }

    public sealed record UserRow(string Id, string Name, string Role, string State, bool HasCode, DateTime? SeenAt);
}
