using System.IO.Compression;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using NewsArchive.Store;

namespace NewsArchive.Web.Hosting;

/// <summary>Keeps the pages that readers without a session asked for, until anything in the archive changes.</summary>
internal static class PageCache
{
    private const long SizeLimit = 16 << 20; // bytes
    private const long MaxPageSize = 1 << 20;

    public static void AddPageCache(this IServiceCollection services)
    {
        services.AddResponseCompression(options => options.EnableForHttps = true); // a page holds no secret
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal); // what is kept is packed once, and the fastest way packs long pages badly
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.AddOutputCache(options =>
        {
            options.SizeLimit = SizeLimit;
            options.MaximumBodySize = MaxPageSize;
            options.UseCaseSensitivePaths = true; // as the addresses of articles and people are
        });
        services.AddOptions<OutputCacheOptions>().Configure<IArchiveVersion, IndexBuilding>((options, version, building) => options.AddBasePolicy(new PageCachePolicy(version, building)));
    }

    /// <summary>To stand before all that only making a page needs, routing and sign-in among it: they take longer than handing out one that is kept.</summary>
    public static void UsePageCache(this IApplicationBuilder app) => app.UseOutputCache();
}
