using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary><c>/admin/setup</c>: creates the first administrator, for whoever reads the log of an archive that has none.</summary>
[EnableRateLimiting(SignInSetup.RateLimit)]
public sealed class SetupModel(SetupLink link, Accounts accounts, AuditLog audit) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    [TempData]
    public string? Message { get; set; }

    public string? Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await IsOpenAsync() ? Page() : Expired();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await IsOpenAsync())
        {
            return Expired();
        }

        UserName = UserName?.Trim();
        Failure = Password != Repeated ? "The two passwords are not the same."
            : string.IsNullOrEmpty(UserName) || string.IsNullOrEmpty(Password) ? "Name and password are both needed."
            : await accounts.TryCreateFirstAsync(UserName, Password);
        if (Failure is not null)
        {
            return Page();
        }

        link.Expire();
        await audit.WriteAsync(AuditAction.UserCreated, UserName, $"{UserRole.Administrator}, with the setup link", UserName);
        Message = "The administrator is created. Sign in.";
        return RedirectToPage("/Admin/SignIn");
    }

    private async Task<bool> IsOpenAsync() => link.Opens(Token) && !await accounts.AnyAdministratorAsync();

    private RedirectToPageResult Expired()
    {
        Message = "This setup link has been used or is of an earlier start.";
        return RedirectToPage("/Admin/SignIn");
    }
}
