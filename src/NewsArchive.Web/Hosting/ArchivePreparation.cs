using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Importing;
using NewsArchive.Web.SigningIn;

namespace NewsArchive.Web.Hosting;

/// <summary>Brings the database up to date before anything reads it.</summary>
internal static class ArchivePreparation
{
    public static async Task PrepareArchiveAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<ArchiveSettings>();
        try
        {
            var folder = scope.ServiceProvider.GetRequiredService<ArchiveFolder>();
            Directory.CreateDirectory(folder.Path);
            var database = scope.ServiceProvider.GetRequiredService<ArchiveDbContext>();
            await database.Database.MigrateAsync(cancellationToken);
            CreateKeysFolder(SignInSetup.KeysOf(folder));
            await MarkInterruptedImportsAsync(database, scope.ServiceProvider.GetRequiredService<TimeProvider>(), cancellationToken);
        }
        catch (Exception e) when (e is DbException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseFault(settings.ConnectionString, e);
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

    // Whatever still runs was cut off with its process.
    private static Task<int> MarkInterruptedImportsAsync(ArchiveDbContext database, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return database.Imports.Where(i => i.State == ImportState.Running).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.State, ImportState.Interrupted).SetProperty(i => i.FinishedAt, now),
            cancellationToken);
    }
}
