namespace NewsArchive.Store.Importing;

/// <summary>How many seeds had each outcome.</summary>
public sealed record ImportCounts(int New = 0, int Changed = 0, int Unchanged = 0, int Duplicate = 0, int Skipped = 0, int Failed = 0, int Vanished = 0, int Outdated = 0, int Hidden = 0)
{
    public int Total => New + Changed + Unchanged + Duplicate + Skipped + Failed + Vanished + Outdated + Hidden;

    /// <summary>The same with one more of an outcome, or so many.</summary>
    public ImportCounts With(ImportOutcome outcome, int more = 1) => outcome switch
    {
        ImportOutcome.New => this with { New = New + more },
        ImportOutcome.Changed => this with { Changed = Changed + more },
        ImportOutcome.Unchanged => this with { Unchanged = Unchanged + more },
        ImportOutcome.Duplicate => this with { Duplicate = Duplicate + more },
        ImportOutcome.Skipped => this with { Skipped = Skipped + more },
        ImportOutcome.Failed => this with { Failed = Failed + more },
        ImportOutcome.Vanished => this with { Vanished = Vanished + more },
        ImportOutcome.Outdated => this with { Outdated = Outdated + more },
        ImportOutcome.Hidden => this with { Hidden = Hidden + more },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    public override string ToString() =>
        $"{New} new, {Changed} changed, {Unchanged} unchanged"
        + (Duplicate > 0 ? $", {Duplicate} duplicate" : "")
        + (Skipped > 0 ? $", {Skipped} skipped" : "")
        + $", {Failed} failed"
        + (Vanished > 0 ? $", {Vanished} vanished" : "")
        + (Outdated > 0 ? $", {Outdated} outdated" : "")
        + (Hidden > 0 ? $", {Hidden} hidden" : "");
}

/// <summary>How far an import has come: <paramref name="Done"/> of <paramref name="Total"/> seeds.</summary>
public sealed record ImportProgress(int Done, int Total, string? CurrentSeed, ImportCounts Counts);

/// <summary>What an import is to do.</summary>
/// <param name="SeedsPath">The seeds folder.</param>
/// <param name="StartedBy">An administrator's name, or an <see cref="ImportOrigin"/>.</param>
/// <param name="Paths">Only these files and folders; empty for the whole seeds folder.</param>
public sealed record ImportRequest(string SeedsPath, string StartedBy, IReadOnlyList<string> Paths)
{
    /// <summary>A folder of uploads outside the seeds folder that is read with the whole of that; may not exist.</summary>
    public string? UploadsPath { get; init; }

    /// <summary>Save only what this preview shows; null to save whatever the seeds give.</summary>
    public int? PreviewId { get; init; }

    /// <summary>Whether every seed is read and saved: then it does what any other whole one would.</summary>
    public bool IsWhole => Paths.Count == 0 && PreviewId is null;
}

/// <summary>What an import did.</summary>
public sealed record ImportReport(int ImportId, ImportState State, ImportCounts Counts);
