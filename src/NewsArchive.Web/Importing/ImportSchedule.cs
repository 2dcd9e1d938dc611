using NewsArchive.Store.Importing;
using NewsArchive.Web.Hosting;

namespace NewsArchive.Web.Importing;

/// <summary>Imports the seeds at the times that are set, if any are.</summary>
internal sealed class ImportSchedule(ArchiveSettings settings, ImportRunner runner, UploadFolder uploads, TimeProvider time, ILogger<ImportSchedule> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (settings.ImportEvery is { } every)
        {
            var now = time.GetUtcNow();
            var next = every.Next(now, time.LocalTimeZone);
            var coming = Task.Delay(next - now, time, stoppingToken);
            logger.LogInformation("The next import by the schedule is at {Next:u}", next);
            await coming;
            await runner.StartOrJoin(uploads.Everything(ImportOrigin.Schedule));
        }
    }
}
