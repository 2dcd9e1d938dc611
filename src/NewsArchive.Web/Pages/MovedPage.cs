using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsArchive.Web.Pages;

internal static class MovedPage
{
    /// <summary>Leads to where something stands now. A correction that moved it may be taken back, so browsers shall ask again each time.</summary>
    public static IActionResult RedirectMoved(this PageModel page, string address)
    {
        page.Response.Headers.CacheControl = "no-cache";
        return page.RedirectPermanent(address);
    }
}
