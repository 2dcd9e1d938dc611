using System.Diagnostics.CodeAnalysis;
using NewsArchive.Store.Importing;

namespace NewsArchive.Web.Importing;

/// <summary>One import in the background: its progress, and the means to stop it.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without a timer holds nothing to free, and a late Cancel must not fail.")]
internal sealed class ImportRun : IProgress<ImportProgress>
{
    private readonly CancellationTokenSource cancellation = new();
    private volatile TaskCompletionSource changed = NewSignal();
    private volatile ImportProgress? progress;

    public ImportRun(Func<ImportRun, Task<ImportEnd>> import) => End = Task.Run(() => import(this));

    public Task<ImportEnd> End { get; }

    public bool IsRunning => !End.IsCompleted;

    public ImportProgress? Progress => progress;

    /// <summary>Completes at the next progress.</summary>
    public Task Changed => changed.Task;

    public CancellationToken Cancellation => cancellation.Token;

    public void Cancel() => cancellation.Cancel();

    public void Report(ImportProgress value)
    {
        progress = value;
        var previous = changed; // only the import itself reports
        changed = NewSignal();
        previous.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
