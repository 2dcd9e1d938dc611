using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;

namespace NewsArchive.Web.Hosting;

/// <summary>
/// Where a hidden article stood – its address, its former ones, and the history of each – the answer is 410 with the reason. Only what would be a 404 asks the database.
/// </summary>
internal static class Tombstones
{
    private const int DatedSegments = 4; // "2024/11/06/slug"
    private const int UndatedSegments = 2; // "undated/slug"

    public static void UseTombstones(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (context.Response.StatusCode == StatusCodes.Status404NotFound && !context.Response.HasStarted && ArticleOf(context.Request.Path) is { } path
            && await context.RequestServices.GetRequiredService<ArchiveDbContext>().HiddenPaths.AnyAsync(p => p.Path == path, context.RequestAborted))
        {
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
    });

    /// <summary>The address of the article that a path is or has the history of, as rows hold it: "2024/11/06/slug" of "/2024/11/06/slug/history"; null for other paths.</summary>
    public static string? ArticleOf(PathString path)
    {
        var segments = (path.Value ?? "").Trim('/').Split('/');
        var count = segments[0] == "undated" ? UndatedSegments : DatedSegments;
        return segments.Length == count || (segments.Length == count + 1 && segments[^1].Equals("history", StringComparison.OrdinalIgnoreCase)) ? string.Join('/', segments.Take(count)) : null;
    }
}
