using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsArchive.Benchmarks.Serving;

/// <summary><c>bare FILE URL</c>: a Kestrel that answers every request with a file's bytes, and nothing else; what any page costs at least.</summary>
internal static class BareServer
{
    public static async Task<int> RunAsync(string file, string url)
    {
        var page = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            return context.Response.Body.WriteAsync(page, context.RequestAborted).AsTask();
        });
        await app.RunAsync(url);
        return 0;
    }
}
