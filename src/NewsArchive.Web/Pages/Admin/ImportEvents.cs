using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>The running import's progress as server-sent events: "progress" whenever it has changed, one "end".</summary>
internal static class ImportEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100); // faster than eyes is no use to a page

    public static void MapImportEvents(this WebApplication app) =>
        app.MapGet("/admin/import/progress", (ImportRunner runner, HttpContext context, CancellationToken cancellationToken) =>
        {
            context.Response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold the events back
            return TypedResults.ServerSentEvents(ReadAsync(runner, cancellationToken));
        }).RequireAuthorization(Administrators.Role);

    private static async IAsyncEnumerable<SseItem<ImportEvent>> ReadAsync(ImportRunner runner, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var progress in runner.WatchAsync(cancellationToken))
        {
            yield return new(new(progress.Done, progress.Total, progress.CurrentSeed, progress.Counts.ToString(), null), "progress");
            await Task.Delay(Pace, cancellationToken);
        }

        var report = runner.LastEnd?.Report?.ImportId is { } id ? $"/admin/imports/{id}" : "/admin/import";
        yield return new(new(0, 0, null, null, report), "end");
    }

    private sealed record ImportEvent(int Done, int Total, string? Seed, string? Counts, string? Report);
}
