using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Importing;

/// <summary>
/// The report rows of seeds that were as before. Each import of a whole folder has one for nearly every seed and nothing new in them, so that only the latest
/// reports keep theirs; all keep their counts, and the rows of whatever happened.
/// </summary>
public static class UnchangedEntries
{
    /// <summary>So many of the latest imports keep them.</summary>
    public const int KeptImports = 3;

    private const int DeletedAtATime = 10_000; // other writers have their turn in between

    /// <summary>Deletes those of earlier imports. What still stands as running is left alone: its rows are to be counted.</summary>
    internal static async Task ForgetAsync(ArchiveDbContext database)
    {
        var latest = database.Imports.OrderByDescending(i => i.Id).Select(i => i.Id).Take(KeptImports);
        var earlier = await database.Imports
            .Where(i => !latest.Contains(i.Id) && i.State != ImportState.Running && i.UnchangedCount > 0)
            .Where(i => database.ImportEntries.Any(e => e.ImportId == i.Id && e.Outcome == ImportOutcome.Unchanged))
            .Select(i => i.Id)
            .ToListAsync(CancellationToken.None);
        foreach (var id in earlier)
        {
            var unchanged = database.ImportEntries.Where(e => e.ImportId == id && e.Outcome == ImportOutcome.Unchanged);
            while (await database.ImportEntries.Where(e => unchanged.OrderBy(u => u.Id).Take(DeletedAtATime).Select(u => u.Id).Contains(e.Id)).ExecuteDeleteAsync(CancellationToken.None) == DeletedAtATime)
            {
            }
        }
    }
}
