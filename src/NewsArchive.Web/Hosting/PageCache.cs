using System.Globalization;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using NewsArchive.Store;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>Keeps the pages that readers without a session asked for, until anything in the archive changes.</summary>
internal static class PageCache
{
    private const string Policy = "pages";
    private const long SizeLimit = 16 << 20; // bytes
    private const long MaxPageSize = 1 << 20;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true); // a page holds no secret
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal); // what is kept is packed once, and the fastest way packs long pages badly
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddOutputCache(options =>
        {
            options.SizeLimit = SizeLimit;
            options.MaximumBodySize = MaxPageSize;
            options.AddPolicy(Policy, policy => policy
                .With(context => !AdminArea.Contains(context.HttpContext.Request.Path))
                .Expire(Lifetime)
                .SetVaryByHeader("Accept-Encoding")
                .VaryByValue(context => new("index", context.RequestServices.GetRequiredService<IndexBuilding>().MissingCount.ToString(CultureInfo.InvariantCulture)))
                .VaryByValue(context => new("version", context.RequestServices.GetRequiredService<IArchiveVersion>().Read().ToString(CultureInfo.InvariantCulture))));
        });
    }

    /// <summary>To stand behind the sign-in: whoever has a session sees more, and nothing of that is kept.</summary>
    public static void UsePageCache(this IApplicationBuilder app)
    {
        app.UseOutputCache();
        app.UseResponseCompression();
    }

    public static void CachePages(this PageActionEndpointConventionBuilder pages) => pages.CacheOutput(Policy);
}
