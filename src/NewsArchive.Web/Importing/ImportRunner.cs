using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>How an import or a preview ended: an import with its report, either by the fault that broke it off.</summary>
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

    /// <summary>The import that runs, or the last one of this process; null before.</summary>
    public ImportRun? Current => current;

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

    /// <summary>Starts an import unless one runs; says whether it did.</summary>
    public bool TryStart(ImportRequest request)
    {
        lock (gate)
        {
            if (IsRunning)
            {
                return false;
            }

            current = new ImportRun(run => ImportAsync(request, run));
            return true;
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
