namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>
/// Lets a few searches work at a time: each takes memory for every document that it finds, of which there may be millions, and a core besides, so that more at once
/// would be no sooner done. The others wait for their turn.
/// </summary>
internal sealed class SearchTurns : IDisposable
{
    private readonly SemaphoreSlim turns = new(Count);

    public static int Count => 2 * Environment.ProcessorCount;

    /// <summary>A turn, which ends when it is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        await turns.WaitAsync(cancellationToken);
        return new Turn(turns);
    }

    public void Dispose() => turns.Dispose();

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        private SemaphoreSlim? taken = turns;

        public void Dispose() => Interlocked.Exchange(ref taken, null)?.Release();
    }
}
