using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsArchive.Web.SigningIn;

/// <summary>Nothing under /admin answers without a session, whatever the address or the method.</summary>
internal static class AdminArea
{
    // What leads to a session; each says nothing to whoever has neither a password nor a link.
    private static readonly string[] Open = ["/Admin/SignIn", "/Admin/SignInCode", "/Admin/SetPassword", "/Admin/Setup"];

    public static bool Contains(PathString path) => path.StartsWithSegments("/admin");

    public static void GuardAdminArea(this RazorPagesOptions options)
    {
        options.Conventions.AuthorizeFolder("/Admin", AccessPolicy.Editors);
        foreach (var page in Open)
        {
            options.Conventions.AllowAnonymousToPage(page);
        }
    }

    // Also catches what is no page: without a session it must not even be told apart from one.
    public static void MapAdminRest(this WebApplication app) =>
        app.MapFallback("/admin/{**rest}", () => Results.NotFound()).RequireAuthorization(AccessPolicy.Editors);

    // What is seen there stays out of every cache, that of the browser's back button included.
    public static void UseAdminPrivacy(this WebApplication app) =>
        app.UseWhen(context => Contains(context.Request.Path), admin => admin.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next();
        }));
}
