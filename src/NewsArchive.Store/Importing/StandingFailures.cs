namespace NewsArchive.Store.Importing;

/// <summary>The seeds that failed when they were last read.</summary>
public static class StandingFailures
{
    /// <summary>Those of the last import that read every seed, and of what was imported since, but for seeds that a later one has read without failure.</summary>
    /// <param name="entries">All entries of reports.</param>
    /// <param name="lastWholeId">The last import that read every seed to its end; 0 where none did.</param>
    public static IQueryable<ImportEntry> StandingSince(this IQueryable<ImportEntry> entries, int lastWholeId)
    {
        var latest = entries.Where(e => (e.ImportId == lastWholeId && e.Outcome == ImportOutcome.Failed) || e.ImportId > lastWholeId).GroupBy(e => e.SeedPath).Select(g => g.Max(e => e.Id));
        return entries.Where(e => latest.Contains(e.Id) && e.Outcome == ImportOutcome.Failed);
    }
}
