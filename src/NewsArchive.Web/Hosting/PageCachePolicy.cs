using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using NewsArchive.Store;
using NewsArchive.Web.Api;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>
/// What <see cref="PageCache"/> keeps and hands out: pages for readers who send no cookie of ours. Whoever has a session sees more, and nothing of that is kept. It is
/// asked before the address is routed, so whether the answer was a page shows only once it is made.
/// </summary>
internal sealed class PageCachePolicy(IArchiveVersion version, IndexBuilding building) : IOutputCachePolicy
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    // Where no pages are that could be kept: they need not be buffered, nor wait for the same to be made for another.
    private static readonly PathString[] NoPages = ["/css", "/js", SuggestApi.Path, Health.Path];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        if (!MayBeKept(request))
        {
            return ValueTask.CompletedTask;
        }

        (context.EnableOutputCaching, context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true, true);
        context.ResponseExpirationTimeSpan = Lifetime;
        var key = context.CacheVaryByRules;
        key.QueryKeys = "*";
        key.HeaderNames = "Accept-Encoding";
        key.CacheKeyPrefix = string.Create(CultureInfo.InvariantCulture, $"{version.Read()}.{building.MissingCount}");
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var (answer, endpoint) = (context.HttpContext.Response, context.HttpContext.GetEndpoint());
        context.AllowCacheStorage = answer.StatusCode == StatusCodes.Status200OK
            && StringValues.IsNullOrEmpty(answer.Headers.SetCookie)
            && endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null;
        return ValueTask.CompletedTask;
    }

    private static bool MayBeKept(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !AdminArea.Contains(request.Path)
        && !Array.Exists(NoPages, p => request.Path.StartsWithSegments(p))
        && (request.Headers.Cookie.Count == 0 || !request.Cookies.Keys.Any(k => k.StartsWith(SignInSetup.CookiePrefix, StringComparison.Ordinal)));
}
