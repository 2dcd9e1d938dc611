using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Imports the seeds at the times that are set, if any are.</summary>
internal sealed class ImportSchedule(ArchiveSettings settings, ImportRunner runner, UploadFolder uploads, TimeProvider time, ILogger<ImportSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.ImportEvery is { } every)
        {
            var next = every.Next(time.GetUtcNow(), time.LocalTimeZone);
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

    // A timer counts without the clock, which is put right now and then, or goes on while the machine sleeps.
    private Task ComeNearerAsync(DateTimeOffset next, CancellationToken cancellationToken)
    {
        var left = next - time.GetUtcNow();
        return Task.Delay(left < TimeSpan.Zero ? TimeSpan.Zero : left < BetweenLooks ? left : BetweenLooks, time, cancellationToken);
    }
}
