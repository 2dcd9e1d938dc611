using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Auditing;

namespace NewsArchive.Web.Auditing;

/// <summary>Writes entries behind the requests that made them: an import is started and cancelled also while the database is locked.</summary>
public sealed class AuditQueue(IServiceScopeFactory scopes, ILogger<AuditQueue> logger) : BackgroundService
{
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
            while (!await TryWriteAsync(entry) && !stoppingToken.IsCancellationRequested)
            {
            }
        }
    }

    // A lock is waited for as long as a command may take.
    private async Task<bool> TryWriteAsync(AuditEntry entry)
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
            logger.LogError(e, "{UserName} did {Action} ({Subject}), which could not be written to the audit log", entry.UserName, entry.Action, entry.Subject);
            return false;
        }
    }
}
