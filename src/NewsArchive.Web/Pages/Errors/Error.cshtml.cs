using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsArchive.Web.Pages.Errors;

// The failed request keeps its method when it is answered by this page: a POST must not fail once more for its token.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    // Not bound: binding looks into the form as well, which a failed upload may have left half read.
    public int Code => int.Parse((string)RouteData.Values["code"]!, CultureInfo.InvariantCulture);

    public string Title => Code switch
    {
        400 => "This request is not valid",
        401 => "You are not signed in",
        403 => "Your account may not do this",
        404 => "There is no such page",
        429 => "Too many attempts",
        >= 500 => "Something went wrong here",
        _ => "This request failed",
    };

    public string Explanation => Code switch
    {
        400 => "The form may have grown old. Go back, reload the page and send it again.",
        401 => "This address answers administrators and editors only, once they have signed in.",
        403 => "Editors correct the archive; importing seeds and managing users is for administrators. Ask one of them.",
        404 => "The address may be mistyped, or the article may have moved.",
        429 => "Wait a minute and try again.",
        >= 500 => "The fault is on our side and was written to the log. Try again later.",
        _ => $"The server answered with status {Code}.",
    };

    // Runs for every method, so that the page keeps its status when someone visits its own address.
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.StatusCode = Code;
}
