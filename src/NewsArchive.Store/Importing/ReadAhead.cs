namespace NewsArchive.Store.Importing;

/// <summary>How much is read ahead: so many parts of so many bytes together, and always one.</summary>
internal sealed class ReadAhead(int maxCount, long maxBytes)
{
    private readonly object gate = new();
    private int count;
    private long bytes;

    /// <summary>Waits until there is room, and takes it.</summary>
    /// <exception cref="OperationCanceledException">The reading has ended.</exception>
    public void Wait(long size, CancellationToken stop)
    {
        lock (gate)
        {
            while (!stop.IsCancellationRequested && count > 0 && (count >= maxCount || bytes + size > maxBytes))
            {
                Monitor.Wait(gate);
            }

            stop.ThrowIfCancellationRequested();
            count++;
            bytes += size;
        }
    }

    /// <summary>Gives the room of one part back.</summary>
    public void Release(long size)
    {
        lock (gate)
        {
            count--;
            bytes -= size;
            Monitor.Pulse(gate);
        }
    }
}
