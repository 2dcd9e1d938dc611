using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Importing.Previewing;

namespace NewsArchive.Web.Importing;

/// <summary>Makes previews in the background, one at a time: whoever starts a second one joins the first.</summary>
internal sealed class PreviewRunner
{
    private readonly Lock gate = new();
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider time;
    private readonly ILogger<PreviewRunner> logger;

    public PreviewRunner(IServiceScopeFactory scopes, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<PreviewRunner> logger)
    {
        this.scopes = scopes;
        this.time = time;
        this.logger = logger;
        lifetime.ApplicationStopping.Register(Cancel);
    }

    /// <summary>The preview that is being made, or the last one; null before.</summary>
    public ImportRun? Current { get; private set; }

    public bool IsRunning => Current is { IsRunning: true };

    /// <summary>Why the last one could not be made; null where it could.</summary>
    public string? Fault => Current is { IsRunning: false, End: var end } ? end.GetAwaiter().GetResult().Fault : null;

    public void StartOrJoin(ImportRequest request)
    {
        lock (gate)
        {
            if (!IsRunning)
            {
                Current = new ImportRun(time, run => PreviewAsync(request, run));
            }
        }
    }

    /// <summary>Stops after the seed that it is at; what was looked at stays, but cannot be applied.</summary>
    public void Cancel() => Current?.Cancel();

    private async Task<ImportEnd> PreviewAsync(ImportRequest request, ImportRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ImportPreview>().SaveAsync(request, run, run.Cancellation);
            return new ImportEnd(null, null);
        }
        catch (DirectoryNotFoundException e)
        {
            return new ImportEnd(null, e.Message);
        }
        catch (Exception e) when (e is DbUpdateException or DbException && scope.ServiceProvider.GetRequiredService<ArchiveDbContext>().WhyUnusable(e) is { } reason)
        {
            var fault = $"The preview broke off: {reason}. Nothing of the archive was changed.";
            logger.LogWarning("{Fault}", fault);
            return new ImportEnd(null, fault);
        }
        catch (Exception e)
        {
            logger.LogError(e, "The preview broke off");
            return new ImportEnd(null, "The preview broke off by a fault; the log says more. Nothing of the archive was changed.");
        }
    }
}
