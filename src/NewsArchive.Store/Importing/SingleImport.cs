using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Importing;

/// <summary>The database cannot be written: its disk is full, or another process has locked it.</summary>
public sealed class ImportBrokenOffException(string reason, Exception cause) : Exception($"The import broke off: {reason}. What was imported before stays, and the next import goes on.", cause);

/// <summary>Runs an import unless another one runs into the same archive, in whichever process.</summary>
public sealed class SingleImport(ArticleImporter importer, ArchiveDbContext database, ArchiveFolder folder, TimeProvider time)
{
    /// <summary>Runs an import to its end; null where another one runs.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing, or went away meanwhile.</exception>
    /// <exception cref="ImportBrokenOffException">The database cannot be written.</exception>
    public async Task<ImportReport?> TryRunAsync(ImportRequest request, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        using var taken = ImportLock.TryTake(folder);
        if (taken is null)
        {
            return null;
        }

        try
        {
            await InterruptedImports.CloseAsync(database);
            var lastId = await database.Imports.MaxAsync(i => (int?)i.Id, cancellationToken) ?? 0;
            var import = new RunningImport(Environment.ProcessId, request.StartedBy, time.GetUtcNow().UtcDateTime, lastId, request.IsWhole, null);
            taken.Announce(import);
            return await importer.ImportAsync(request, new Announced(taken, import, progress), cancellationToken);
        }
        catch (Exception e) when (e is DbUpdateException or DbException && database.WhyUnusable(e) is not null)
        {
            throw new ImportBrokenOffException(database.WhyUnusable(e)!, e);
        }
    }

    /// <summary>Follows the import that another process runs to its end.</summary>
    /// <param name="request">What is wanted instead.</param>
    /// <param name="seen">Told whose it is, each time it is looked at.</param>
    /// <returns>Its id where it did what is wanted; null where that is still to be done.</returns>
    public async Task<int?> FollowAsync(ImportRequest request, Action<RunningImport> seen, CancellationToken cancellationToken)
    {
        RunningImport? last = null;
        while (ImportLock.Find(folder) is { } running)
        {
            if (running.ProcessId != 0)
            {
                seen(last = running);
            }

            await Task.Delay(ImportLock.Pace, cancellationToken);
        }

        if (last is null || !last.IsWhole || !request.IsWhole)
        {
            return null;
        }

        await InterruptedImports.CloseAsync(database, folder, cancellationToken);
        return await database.Imports.Where(i => i.Id > last.LastImportId).OrderBy(i => i.Id).Select(i => (int?)i.Id).FirstOrDefaultAsync(cancellationToken);
    }

    private sealed class Announced(ImportLock taken, RunningImport import, IProgress<ImportProgress>? next) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            taken.Announce(import with { Progress = value });
            next?.Report(value);
        }
    }
}
