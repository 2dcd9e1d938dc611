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

    /// <param name="reindex">Whether the search index is built anew even where it is of the present kind.</param>
    public static async Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken, bool reindex = false)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<ArchiveSettings>();
        try
        {
            var folder = scope.ServiceProvider.GetRequiredService<ArchiveFolder>();
            Directory.CreateDirectory(folder.Path);
            var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            await MigrateAsync(database, cancellationToken);
            var isCurrent = await scope.ServiceProvider.GetRequiredService<ISearchEngine>().IsCurrentAsync(cancellationToken);
            if (!isCurrent)
            {
                await Console.Error.WriteLineAsync("newsarchive: the search index is missing or old and is built anew first");
            }

            if (reindex || !isCurrent)
            {
                var lines = new ReindexLines(Console.Error, TimeProvider.System, await database.Articles.CountAsync(cancellationToken));
                await scope.ServiceProvider.GetRequiredService<Reindexing>().RunAsync(lines, cancellationToken);
            }

            CreateKeysFolder(SignInSetup.KeysOf(folder));
            await InterruptedImports.CloseAsync(database, folder, cancellationToken);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException or TimeoutException)
        {
            throw new DatabaseFault(settings.ConnectionString, e);
        }
    }

    // EF locks the database by a row in it, which a process that is killed in the midst leaves behind for ever. So the lock is
    // asked for only where there is something to do, and not without end.
    private static async Task MigrateAsync(ArchiveDbContext database, CancellationToken cancellationToken)
    {
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
