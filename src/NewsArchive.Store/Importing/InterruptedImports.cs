using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Importing;

/// <summary>Imports that were cut off with their process: by a crash, a kill or a power cut.</summary>
public static class InterruptedImports
{
    /// <summary>Gives those that still stand as running their end: state and counts as far as they came. Leaves alone what a process does run.</summary>
    public static async Task CloseAsync(ArchiveDbContext database, ArchiveFolder folder, CancellationToken cancellationToken)
    {
        if (!await database.Imports.AnyAsync(i => i.State == ImportState.Running, cancellationToken))
        {
            return;
        }

        using var taken = ImportLock.TryTake(folder);
        if (taken is not null)
        {
            await CloseAsync(database);
        }
    }

    /// <summary>The same for whoever has the lock already.</summary>
    internal static async Task CloseAsync(ArchiveDbContext database)
    {
        foreach (var import in await database.Imports.Where(i => i.State == ImportState.Running).ToListAsync(CancellationToken.None))
        {
            var counts = await database.ImportEntries.Where(e => e.ImportId == import.Id)
                .GroupBy(e => e.Outcome).Select(g => new { Outcome = g.Key, Count = g.Count() }).ToListAsync(CancellationToken.None);
            import.Take(counts.Aggregate(new ImportCounts(), (sum, c) => sum.With(c.Outcome, c.Count)));
            import.State = ImportState.Interrupted; // when, nobody knows
        }

        await database.SaveChangesAsync(CancellationToken.None);
        database.ChangeTracker.Clear();
    }
}
