using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Store.Searching;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>Brings the database up to date before anything reads it.</summary>
internal static class ArchivePreparation
{
    private static readonly TimeSpan LockPatience = TimeSpan.FromMinutes(2); // a large archive's migration takes its time

    /// <summary>All but the search index.</summary>
    public static Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken) => PrepareAsync(app, async (services, database) =>
    {
        var folder = services.GetRequiredService<ArchiveFolder>();
        Directory.CreateDirectory(folder.Path);
        await MigrateAsync(database, cancellationToken);
        CreateKeysFolder(SignInSetup.KeysOf(folder));
        await InterruptedImports.CloseAsync(database, folder, cancellationToken);
    });

    /// <summary>Whether the keys of sessions can be read: where they were restored for another user, only the first sign-in would say so.</summary>
    public static void CheckKeys(this WebApplication app)
    {
        foreach (var key in Directory.EnumerateFiles(SignInSetup.KeysOf(app.Services.GetRequiredService<ArchiveFolder>())))
        {
            File.OpenRead(key).Dispose();
        }
    }

    /// <summary>Takes out a search index that searches cannot read; <see cref="IndexBuilding"/> puts in what is missing.</summary>
    public static Task BeginIndexAsync(this WebApplication app, CancellationToken cancellationToken) => PrepareAsync(app, async (services, _) =>
    {
        if ((await services.GetRequiredService<ISearchEngine>().ReadStateAsync(cancellationToken)).IsOld)
        {
            await services.GetRequiredService<Reindexing>().BeginAsync(cancellationToken);
        }
    });

    /// <summary>Builds the search index before anything else is done; where it is complete only if it is to be built anew.</summary>
    public static Task PrepareIndexAsync(this WebApplication app, CancellationToken cancellationToken, bool anew = false) => PrepareAsync(app, async (services, database) =>
    {
        var state = await services.GetRequiredService<ISearchEngine>().ReadStateAsync(cancellationToken);
        if (!state.IsCurrent)
        {
            await Console.Error.WriteLineAsync("newsarchive: the search index is missing or old and is built anew first");
        }

        if (anew || !state.IsCurrent)
        {
            var lines = new ReindexLines(Console.Error, TimeProvider.System, await database.Articles.CountAsync(cancellationToken));
            await services.GetRequiredService<Reindexing>().RunAsync(lines, cancellationToken);
        }
    });

    private static async Task PrepareAsync(WebApplication app, Func<IServiceProvider, ArchiveDbContext, Task> prepare)
    {
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            await prepare(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<ArchiveDbContext>());
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or TimeoutException or NotSupportedException)
        {
            throw new DatabaseFault(scope.ServiceProvider.GetRequiredService<ArchiveSettings>().ConnectionString, e);
        }
    }

    // EF locks the database by a row in it, which a process that is killed in the midst leaves behind for ever. So the lock is
    // asked for only where there is something to do, and not without end.
    private static async Task MigrateAsync(ArchiveDbContext database, CancellationToken cancellationToken)
    {
        var applied = await database.Database.GetAppliedMigrationsAsync(cancellationToken);
        if (applied.Except(database.Database.GetMigrations()).LastOrDefault() is { } unknown)
        {
            throw new NotSupportedException($"a newer version of NewsArchive has changed it ({unknown}): run that one, or restore a copy from before");
        }

        if (!(await database.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            return;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(LockPatience);
        try
        {
            await database.Database.MigrateAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(
                "another process is bringing it up to date, or was killed while it did; if none runs, delete the row of its table __EFMigrationsLock");
        }
    }

    // Keys open every session: only their owner may read them.
    private static void CreateKeysFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
