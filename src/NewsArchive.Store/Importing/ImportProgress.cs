namespace NewsArchive.Store.Importing;

/// <summary>How many seeds had each outcome.</summary>
public sealed record ImportCounts(int New = 0, int Changed = 0, int Unchanged = 0, int Duplicate = 0, int Skipped = 0, int Failed = 0, int Vanished = 0)
{
    /// <summary>The same with one more of an outcome.</summary>
    public ImportCounts With(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.New => this with { New = New + 1 },
        ImportOutcome.Changed => this with { Changed = Changed + 1 },
        ImportOutcome.Unchanged => this with { Unchanged = Unchanged + 1 },
        ImportOutcome.Duplicate => this with { Duplicate = Duplicate + 1 },
        ImportOutcome.Skipped => this with { Skipped = Skipped + 1 },
        ImportOutcome.Failed => this with { Failed = Failed + 1 },
        ImportOutcome.Vanished => this with { Vanished = Vanished + 1 },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public override string ToString() =>
        $"{New} new, {Changed} changed, {Unchanged} unchanged"
        + (Duplicate > 0 ? $", {Duplicate} duplicate" : "")
        + (Skipped > 0 ? $", {Skipped} skipped" : "")
        + $", {Failed} failed"
        + (Vanished > 0 ? $", {Vanished} vanished" : "");
}

/// <summary>How far an import has come: <paramref name="Done"/> of <paramref name="Total"/> seeds.</summary>
public sealed record ImportProgress(int Done, int Total, string? CurrentSeed, ImportCounts Counts);

/// <summary>What an import is to do.</summary>
/// <param name="SeedsPath">The seeds folder.</param>
/// <param name="StartedBy">An administrator's name, "start" or "command line".</param>
/// <param name="Paths">Only these files and folders; empty for the whole seeds folder.</param>
/// <param name="IsDryRun">Only say what would happen; nothing is saved.</param>
public sealed record ImportRequest(string SeedsPath, string StartedBy, IReadOnlyList<string> Paths, bool IsDryRun = false);

/// <summary>What an import did. <paramref name="ImportId"/> is null for a dry run.</summary>
public sealed record ImportReport(int? ImportId, ImportState State, ImportCounts Counts, IReadOnlyList<ImportEntry> Entries);
