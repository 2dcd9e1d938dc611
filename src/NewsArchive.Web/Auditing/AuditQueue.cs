using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;

namespace NewsArchive.Web.Auditing;

/// <summary>Writes entries behind the requests that made them: an import is started and cancelled also while the database is locked.</summary>
public sealed class AuditQueue(IServiceScopeFactory scopes, TimeProvider time, ILogger<AuditQueue> logger) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly Channel<AuditEntry> entries = Channel.CreateUnbounded<AuditEntry>();

    public void Add(AuditEntry entry) => entries.Writer.TryWrite(entry);

    public override Task StopAsync(CancellationToken cancellationToken)
    {
        entries.Writer.TryComplete(); // what is waiting is still written
        return base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var entry in entries.Reader.ReadAllAsync(CancellationToken.None))
        {
            // A lock is waited for as long as a command may take; a full disk says no at once, and may for hours.
            for (var pause = FirstPause; !await TryWriteAsync(entry, isFirst: pause == FirstPause) && !stoppingToken.IsCancellationRequested; pause = Longer(pause))
            {
                await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) => pause * 2 < LongestPause ? pause * 2 : LongestPause;

    private async Task<bool> TryWriteAsync(AuditEntry entry, bool isFirst)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            database.AuditEntries.Add(entry);
            await database.SaveChangesAsync();
            return true;
        }
        catch (Exception e) when (e is DbUpdateException or DbException)
        {
            entry.Id = 0;
            if (isFirst)
            {
                logger.LogError(e, "{UserName} did {Action} ({Subject}), which cannot be written to the audit log yet", entry.UserName, entry.Action, entry.Subject);
            }

            return false;
        }
    }
}
