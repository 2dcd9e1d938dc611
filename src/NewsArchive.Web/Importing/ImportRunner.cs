using System.Runtime.CompilerServices;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>How an import ended: with its report, or by the fault that broke it off.</summary>
internal sealed record ImportEnd(ImportReport? Report, string? Fault);

/// <summary>Runs imports in the background, one at a time: whoever starts a second one joins the first.</summary>
internal sealed class ImportRunner
{
    private readonly Lock gate = new();
    private readonly IServiceScopeFactory scopes;
    private readonly ILogger<ImportRunner> logger;
    private volatile ImportRun? current;

    public ImportRunner(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, ILogger<ImportRunner> logger)
    {
        this.scopes = scopes;
        this.logger = logger;

        // At once, not when the server has answered its last request: that request may be watching the import.
        lifetime.ApplicationStopping.Register(Cancel);
    }

    public bool IsRunning => current is { IsRunning: true };

    /// <summary>How far the running import has come; null while none runs.</summary>
    public ImportProgress? Progress => current is { IsRunning: true } run ? run.Progress : null;

    /// <summary>How the last import of this process ended; null before.</summary>
    public ImportEnd? LastEnd { get; private set; }

    /// <summary>Starts an import, or joins the one that runs. The task never fails.</summary>
    public Task<ImportEnd> StartOrJoin(ImportRequest request)
    {
        lock (gate)
        {
            if (current is not { IsRunning: true })
            {
                current = new ImportRun(run => ImportAsync(request, run));
            }

            return current.End;
        }
    }

    /// <summary>Asks the running import to stop after the article that it is at; what is done stays.</summary>
    public void Cancel() => current?.Cancel();

    /// <summary>Cancels the running import and waits for its end.</summary>
    public async Task StopAsync()
    {
        Cancel();
        if (current is { } run)
        {
            await run.End;
        }
    }

    /// <summary>The running import's progress each time it has changed, to its last; of one that has ended only that, so that nobody comes too late.</summary>
    public async IAsyncEnumerable<ImportProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (current is not { } run)
        {
            yield break;
        }

        ImportProgress? shown = null;
        bool isRunning;
        do
        {
            // Both taken before the progress is read, so that no change in between is missed, not even the last one.
            isRunning = run.IsRunning;
            var changed = run.Changed;
            if (run.Progress is { } progress && progress != shown)
            {
                yield return shown = progress;
            }

            if (isRunning)
            {
                await Task.WhenAny(changed, run.End).WaitAsync(cancellationToken);
            }
        }
        while (isRunning);
    }

    private async Task<ImportEnd> ImportAsync(ImportRequest request, ImportRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            var importer = scope.ServiceProvider.GetRequiredService<ArticleImporter>();
            LastEnd = new ImportEnd(await importer.ImportAsync(request, run, run.Cancellation), null);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            LastEnd = new ImportEnd(null, "The import was cancelled before its first seed.");
        }
        catch (DirectoryNotFoundException e)
        {
            logger.LogWarning("Nothing is imported: {Reason}", e.Message);
            LastEnd = new ImportEnd(null, e.Message);
        }
        catch (Exception e)
        {
            // Nobody may be waiting for this task: the log is where the fault is seen whole.
            logger.LogError(e, "The import broke off");
            LastEnd = new ImportEnd(null, "The import broke off by a fault; the log says more. What was imported before stays.");
        }

        return LastEnd;
    }
}
