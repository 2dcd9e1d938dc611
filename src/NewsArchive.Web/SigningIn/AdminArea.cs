using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NewsArchive.Web.SigningIn;

/// <summary>Nothing under /admin answers without a session, whatever the address or the method.</summary>
internal static class AdminArea
{
    public static bool Contains(PathString path) => path.StartsWithSegments("/admin");

    public static void GuardAdminArea(this RazorPagesOptions options)
    {
        options.Conventions.AuthorizeFolder("/Admin", AccessPolicy.Editors);
        options.Conventions.AllowAnonymousToPage("/Admin/SignIn");
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
