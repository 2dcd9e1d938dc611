using NewsArchive.Store;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>How an import or a preview ended: an import with its report, either by the fault that broke it off.</summary>
internal sealed record ImportEnd(int? ImportId, string? Fault);

/// <summary>Runs imports in the background, one at a time: whoever starts a second one joins the first, even where another process runs that.</summary>
internal sealed class ImportRunner
{
    private readonly Lock gate = new();
    private readonly List<WaitingImport> waiting = [];
    private readonly IServiceScopeFactory scopes;
    private readonly ArchiveFolder folder;
    private readonly TimeProvider time;
    private readonly ILogger<ImportRunner> logger;
    private volatile ImportRun? current;
    private volatile ImportRequest? currentRequest;
    private bool isStopping;

    public ImportRunner(IServiceScopeFactory scopes, ArchiveFolder folder, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<ImportRunner> logger)
    {
        this.scopes = scopes;
        this.folder = folder;
        this.time = time;
        this.logger = logger;

        // At once, not when the server has answered its last request: that request may be watching the import.
        lifetime.ApplicationStopping.Register(Stop);
    }

    /// <summary>The import that runs or is followed, or the last one of this process; null before.</summary>
    public ImportRun? Current => current;

    /// <summary>Whether one runs, or is about to after one that has just ended.</summary>
    public bool IsRunning
    {
        get
        {
            lock (gate)
            {
                return current is { IsRunning: true } || waiting.Count > 0;
            }
        }
    }

    /// <summary>Whether the one that runs was asked to stop, and only ends what it has begun.</summary>
    public bool IsCancelling => current is { IsRunning: true, Cancellation.IsCancellationRequested: true };

    /// <summary>Whether the one that runs saves what a preview shows: that one must stay until it has ended.</summary>
    public bool IsApplying => IsRunning && currentRequest?.PreviewId is not null;

    /// <summary>An import that another process runs while this one runs none; null where there is none.</summary>
    public RunningImport? Elsewhere => IsRunning ? null : ImportLock.Find(folder);

    /// <summary>How the last import of this process ended; null before.</summary>
    public ImportEnd? LastEnd { get; private set; }

    /// <summary>Starts an import of everything, joins the one that runs, or waits for the end of one that reads less. The task never fails.</summary>
    public Task<ImportEnd> StartOrJoin(ImportRequest request)
    {
        lock (gate)
        {
            return !IsRunning ? Start(request)
                : current is { IsRunning: true, Cancellation.IsCancellationRequested: false } && currentRequest!.IsWhole ? current.End
                : waiting.Find(w => w.Request.IsWhole) is { } other ? other.End.Task
                : Await(request);
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

            Start(request);
            return true;
        }
    }

    /// <summary>Starts an import, or lets it wait until the one that runs has ended: for seeds that the latter may have passed already.</summary>
    public void StartNext(ImportRequest request)
    {
        lock (gate)
        {
            _ = IsRunning ? Await(request) : Start(request);
        }
    }

    /// <summary>Asks the running import to stop after the article that it is at; what is done stays. One of another process is only no longer followed.</summary>
    public void Cancel() => current?.Cancel();

    /// <summary>Cancels the running import and waits for its end.</summary>
    public async Task StopAsync()
    {
        Stop();
        if (current is { } run)
        {
            await run.End;
        }
    }

    private void Stop()
    {
        lock (gate)
        {
            isStopping = true;
            waiting.ForEach(w => w.End.SetResult(new ImportEnd(null, null)));
            waiting.Clear();
            Cancel();
        }
    }

    private Task<ImportEnd> Await(ImportRequest request)
    {
        var import = new WaitingImport(request, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (isStopping)
        {
            import.End.SetResult(new ImportEnd(null, null));
        }
        else
        {
            waiting.Add(import);
        }

        return import.End.Task;
    }

    private Task<ImportEnd> Start(ImportRequest request)
    {
        currentRequest = request;
        var run = current = new ImportRun(time, run => ImportAsync(request, run));
        run.End.ContinueWith(_ => StartWaiting(), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        return run.End;
    }

    private void StartWaiting()
    {
        lock (gate)
        {
            if (!isStopping && !current!.IsRunning && waiting is [var next, ..])
            {
                waiting.RemoveAt(0);
                Start(next.Request).ContinueWith(end => next.End.SetResult(end.GetAwaiter().GetResult()), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            }
        }
    }

    private async Task<ImportEnd> ImportAsync(ImportRequest request, ImportRun run)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            LastEnd = await RunOrFollowAsync(scope.ServiceProvider.GetRequiredService<SingleImport>(), request, run);
        }
        catch (OperationCanceledException) when (run.Cancellation.IsCancellationRequested)
        {
            LastEnd = new ImportEnd(null, run.Elsewhere is null ? "The import was cancelled before its first seed." : null);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or ImportBrokenOffException)
        {
            logger.LogWarning("Nothing more is imported: {Reason}", e.Message);
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

    private async Task<ImportEnd> RunOrFollowAsync(SingleImport import, ImportRequest request, ImportRun run)
    {
        while (true)
        {
            if (await import.TryRunAsync(request, run, run.Cancellation) is { } report)
            {
                return new ImportEnd(report.ImportId, null);
            }

            if (await import.FollowAsync(request, run.Follow, run.Cancellation) is { } same)
            {
                return new ImportEnd(same, null);
            }

            run.Follow(null);
        }
    }

    private sealed record WaitingImport(ImportRequest Request, TaskCompletionSource<ImportEnd> End);
}
