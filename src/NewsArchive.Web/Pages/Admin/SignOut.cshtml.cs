using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Store.Auditing;
using NewsArchive.Web.Auditing;

namespace NewsArchive.Web.Pages.Admin;

public sealed class SignOutModel(SignInManager<IdentityUser> sessions, AuditLog audit) : PageModel
{
    // Only the button signs out; a link or a picture on another site must not.
    public IActionResult OnGet() => RedirectToPage("/Admin/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        await audit.WriteAsync(AuditAction.SignedOut);
        await sessions.SignOutAsync();
        return LocalRedirect("/");
    }
}
