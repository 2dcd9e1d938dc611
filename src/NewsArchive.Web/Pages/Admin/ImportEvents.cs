using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>The progress of the running import or preview as server-sent events: "progress" whenever it has changed, one "end".</summary>
internal static class ImportEvents
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100); // faster than eyes is no use to a page

    public static void MapImportEvents(this WebApplication app)
    {
        app.MapGet("/admin/import/progress", (ImportRunner runner, UserSessions sessions, IHostApplicationLifetime lifetime, HttpContext context, CancellationToken cancellationToken) =>
            Events(context, sessions, lifetime, runner.Current, () => AfterImport(runner), cancellationToken))
            .RequireAuthorization(AccessPolicy.Administrators);
        app.MapGet("/admin/import/preview/progress", (PreviewRunner runner, UserSessions sessions, IHostApplicationLifetime lifetime, HttpContext context, CancellationToken cancellationToken) =>
            Events(context, sessions, lifetime, runner.Current, () => "/admin/import/preview", cancellationToken))
            .RequireAuthorization(AccessPolicy.Administrators);
    }

    // Whoever waits for an import that comes after this one is led on to that.
    private static string AfterImport(ImportRunner runner) =>
        runner.IsRunning ? "/admin/import?follow=true" : runner.LastEnd?.ImportId is { } id ? $"/admin/imports/{id}" : "/admin/import";

    private static ServerSentEventsResult<ImportEvent> Events(HttpContext context, UserSessions sessions, IHostApplicationLifetime lifetime, ImportRun? run, Func<string> next, CancellationToken cancellationToken)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no"; // nginx would hold the events back
        return TypedResults.ServerSentEvents(ReadAsync(run, next, sessions, lifetime.ApplicationStopping, cancellationToken));
    }

    private static async IAsyncEnumerable<SseItem<ImportEvent>> ReadAsync(ImportRun? run, Func<string> next, UserSessions sessions, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var progress in run?.WatchAsync(cancellationToken) ?? AsyncEnumerable.Empty<ImportProgress>())
        {
            if (!await sessions.GoesOnAsync(cancellationToken))
            {
                yield break; // the browser comes back, and is asked to sign in
            }

            yield return new(new(progress.Done, progress.Total, RunProgress.CountOf(progress), RunProgress.PaceOf(run!.Rate, run.TimeLeft), progress.CurrentSeed, null), "progress");
            await Task.Delay(Pace, cancellationToken);
        }

        // A browser that is told no end comes back once the server does; the page that it was led to would not be there.
        if (!stopping.IsCancellationRequested)
        {
            yield return new(new(0, 0, null, null, null, next()), "end");
        }
    }

    private sealed record ImportEvent(int Done, int Total, string? Count, string? Pace, string? Seed, string? Next);
}
