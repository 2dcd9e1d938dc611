using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>One import or preview in the background: its progress, and the means to stop it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer holds nothing to free, and a late Cancel must not fail.")]
internal sealed class ImportRun : IProgress<ImportProgress>
{
    private readonly CancellationTokenSource cancellation = new();
    private readonly ImportPace pace;
    private volatile TaskCompletionSource changed = NewSignal();
    private volatile ImportProgress? progress;
    private volatile RunningImport? elsewhere;

    public ImportRun(TimeProvider time, Func<ImportRun, Task<ImportEnd>> import)
    {
        pace = new ImportPace(time);
        End = Task.Run(() => import(this));
    }

    public Task<ImportEnd> End { get; }

    public bool IsRunning => !End.IsCompleted;

    public ImportProgress? Progress => progress;

    /// <summary>Seeds a second; null until something can be said.</summary>
    public double? Rate => pace.Rate;

    /// <summary>Null until something can be said.</summary>
    public TimeSpan? TimeLeft => pace.Left;

    /// <summary>The import of another process that this run only follows; null where it runs itself.</summary>
    public RunningImport? Elsewhere => elsewhere;

    public CancellationToken Cancellation => cancellation.Token;

    public void Cancel() => cancellation.Cancel();

    /// <summary>Takes over what another process tells of its import; null once that has ended.</summary>
    public void Follow(RunningImport? import)
    {
        elsewhere = import;
        if (import?.Progress is { } told)
        {
            Report(told);
        }
    }

    /// <summary>The progress each time it has changed, to its last; of a run that has ended only that, so that nobody comes too late.</summary>
    public async IAsyncEnumerable<ImportProgress> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ImportProgress? shown = null;
        bool isRunning;
        do
        {
            // Both taken before the progress is read, so that no change in between is missed, not even the last one.
            isRunning = IsRunning;
            var next = changed.Task;
            if (progress is { } now && now != shown)
            {
                yield return shown = now;
            }

            if (isRunning)
            {
                await Task.WhenAny(next, End).WaitAsync(cancellationToken);
            }
        }
        while (isRunning);
    }

    public void Report(ImportProgress value)
    {
        pace.Add(value);
        progress = value;
        var previous = changed; // only the import itself reports
        changed = NewSignal();
        previous.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
