using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NewsArchive.Store;
using NewsArchive.Store.People;

namespace NewsArchive.Web.Pages.People;

/// <summary><c>/people/{slug}</c> where the slug is nobody's own: a former address or other spelling leads on, a name of several people lists them.</summary>
internal static class NamesakesPage
{
    public static async Task<IActionResult> ShowNamesakesAsync(this PageModel page, ArchiveDbContext database, string slug, CancellationToken cancellationToken)
    {
        var formerSlugs = new FormerSlugs(database);
        if (await formerSlugs.FindGivenAsync(slug, cancellationToken) is { } given)
        {
            return page.RedirectMoved(Address.Person(given));
        }

        var namesakes = await Namesakes.FindAsync(database, slug, cancellationToken);
        return namesakes switch
        {
            null => await formerSlugs.FindAsync(slug, cancellationToken) is { } present ? page.RedirectMoved(Address.Person(present)) : page.NotFound(),
            { People: [var only] } => page.RedirectMoved(Address.Person(only.Slug)),
            _ => new ViewResult
            {
                ViewName = "/Pages/People/Namesakes.cshtml",
                ViewData = new ViewDataDictionary<Namesakes>(page.ViewData, namesakes),
            },
        };
    }
}
