using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Imports the seeds at the times that are set, if any are.</summary>
internal sealed class ImportSchedule(ArchiveSettings settings, ImportRunner runner, UploadFolder uploads, IServiceScopeFactory scopes, TimeProvider time, ILogger<ImportSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var last = settings is { ImportEvery: not null, ImportAtStart: false } ? await LastAsync(stoppingToken) : null;
        while (settings.ImportEvery is { } every)
        {
            var next = every.Next(last ?? time.GetUtcNow(), time.LocalTimeZone);
            last = null;
            var coming = ComeNearerAsync(next, stoppingToken);
            logger.LogInformation("The next import by the schedule is at {Next:u}", next);
            await coming;
            while (time.GetUtcNow() < next)
            {
                await ComeNearerAsync(next, stoppingToken);
            }

            await runner.StartOrJoin(uploads.Everything(ImportOrigin.Schedule));
        }
    }

    // A server that is started anew more often than imports are due would put them off for good. Each start of one counts, so that none is begun again and again that ends the server.
    private async Task<DateTimeOffset?> LastAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var last = await scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().Imports.Where(i => i.IsWhole).MaxAsync(i => (DateTime?)i.StartedAt, cancellationToken);
            return last is { } at && at <= time.GetUtcNow().UtcDateTime ? new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Utc)) : null;
        }
        catch (DbException e)
        {
            logger.LogWarning("When the last import was cannot be read, so the schedule begins now: {Reason}", e.Message);
            return null;
        }
    }

    // A timer counts without the clock, which is put right now and then, or goes on while the machine sleeps.
    private Task ComeNearerAsync(DateTimeOffset next, CancellationToken cancellationToken)
    {
        var left = next - time.GetUtcNow();
        return Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < BetweenLooks ? left : BetweenLooks, time, cancellationToken);
    }
}
