using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;

namespace NewsArchive.Web.Hosting;

/// <summary>
/// Where a hidden article stood – its address, its former ones, and whatever lies below them – the answer is 410 with the reason, whichever page was asked and found
/// nothing. Only what would be a 404 asks the database.
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

    /// <summary>The address of the article that a path belongs to, as rows hold it: "2024/11/06/slug" of "/2024/11/06/slug/history"; null for other paths.</summary>
    public static string? ArticleOf(PathString path)
    {
        var segments = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var count = segments.FirstOrDefault() == "undated" ? UndatedSegments : DatedSegments;
        return segments.Length >= count ? string.Join('/', segments.Take(count)) : null;
    }
}
