using Microsoft.Extensions.DependencyInjection;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>
/// Does parts of a search on a connection of its own, on another core, while the search goes on. What it has not begun when its result is wanted, since no core is free, an import has just
/// changed what is seen or other parts take long, is done on the first connection.
/// </summary>
internal sealed class SecondReading : IAsyncDisposable
{
    private readonly SearchReading first;
    private readonly Task<Opened?>? opening;
    private readonly Opener opener;
    private Task last;

    /// <param name="opening">Null where all is done on the first connection.</param>
    private SecondReading(SearchReading first, Task<Opened?>? opening, Opener opener)
    {
        (this.first, this.opening, this.opener) = (first, opening, opener);
        last = opening ?? Task.CompletedTask;
    }

    /// <summary>Lets a part of the search be done when those before it are.</summary>
    /// <returns>Gives its result, and does it where it has not been begun.</returns>
    public Func<Task<T>> Start<T>(Func<SearchReading, Task<T>> part)
    {
        if (opening is null)
        {
            return () => part(first);
        }

        var begun = 0;
        var before = last;
        var run = Task.Run(async () =>
        {
            await before;
            return await opening is { Reading: var reading } && Interlocked.Exchange(ref begun, 1) == 0 ? (IsDone: true, Result: await part(reading)) : default;
        });
        last = run;
        return async () => Interlocked.Exchange(ref begun, 1) != 0 && await run is (true, var result) ? result : await part(first);
    }

    public async ValueTask DisposeAsync()
    {
        if (opening is null)
        {
            return;
        }

        await last.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // who wants its result has been told
        if (opening.IsCompletedSuccessfully && await opening is { } opened)
        {
            await opened.DisposeAsync();
        }

        opener.Release();
    }

    /// <summary>Opens as many at once as there are cores beside those of the searches' own.</summary>
    internal sealed class Opener(IServiceScopeFactory scopes, SnapshotCache snapshots)
    {
        private int free = Environment.ProcessorCount - 1;

        public SecondReading Open(SearchReading first, CancellationToken cancellationToken) =>
            new(first, !first.IsInAnother && TryTake() ? Task.Run(() => OpenAsync(first.Snapshot, cancellationToken), CancellationToken.None) : null, this);

        public void Release() => Interlocked.Increment(ref free);

        private bool TryTake()
        {
            if (Interlocked.Decrement(ref free) >= 0)
            {
                return true;
            }

            Release();
            return false;
        }

        private async Task<Opened?> OpenAsync(IndexSnapshot seen, CancellationToken cancellationToken)
        {
            var scope = scopes.CreateAsyncScope();
            try
            {
                var services = scope.ServiceProvider;
                var reading = await SearchReading.BeginAsync(services.GetRequiredService<ArchiveDbContext>(), services.GetRequiredService<PeopleSearch>(), snapshots, cancellationToken);
                var opened = new Opened(scope, reading);
                if (reading.Snapshot.IsSame(seen))
                {
                    return opened;
                }

                await opened.DisposeAsync();
                return null;
            }
            catch
            {
                await scope.DisposeAsync();
                throw;
            }
        }
    }

    private sealed record Opened(AsyncServiceScope Scope, SearchReading Reading) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Reading.DisposeAsync();
            await Scope.DisposeAsync();
        }
    }
}
