using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Importing;

/// <summary>What became of one seed.</summary>
public enum ImportOutcome
{
    /// <summary>It gave a new article.</summary>
    New,

    /// <summary>Its article has a new state; the old one is kept as a revision.</summary>
    Changed,

    /// <summary>It is the same, byte for byte.</summary>
    Unchanged,

    /// <summary>Another seed gives the same article; that one counts.</summary>
    Duplicate,

    /// <summary>It is no article file.</summary>
    Skipped,

    /// <summary>It gave no article; the reason says why.</summary>
    Failed,

    /// <summary>It is no longer in the seeds folder; its article stays.</summary>
    Vanished,

    /// <summary>It, or its article, is no longer what the preview showed; nothing was done.</summary>
    Outdated,

    /// <summary>Its article is hidden, and stays so.</summary>
    Hidden,
}

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    Running,
    Finished,
    Cancelled,

    /// <summary>It ended before it came to the last seed, by a fault or because the process was stopped.</summary>
    Interrupted,
}

/// <summary>One run over seeds.</summary>
public sealed class Import
{
    public int Id { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public ImportState State { get; set; }

    /// <summary>An administrator's name, or an <see cref="ImportOrigin"/>.</summary>
    public required string StartedBy { get; set; }

    /// <summary>Whether it was to read every seed; false for some of them: those that failed before, an upload, what a watch saw change.</summary>
    public bool IsWhole { get; set; } = true;

    public int NewCount { get; set; }

    public int ChangedCount { get; set; }

    public int UnchangedCount { get; set; }

    public int DuplicateCount { get; set; }

    public int SkippedCount { get; set; }

    public int FailedCount { get; set; }

    public int VanishedCount { get; set; }

    public int OutdatedCount { get; set; }

    public int HiddenCount { get; set; }

    public List<ImportEntry> Entries { get; } = [];

    /// <summary>Takes over what its seeds came to.</summary>
    public void Take(ImportCounts counts) =>
        (NewCount, ChangedCount, UnchangedCount, DuplicateCount, SkippedCount, FailedCount, VanishedCount, OutdatedCount, HiddenCount) =
        (counts.New, counts.Changed, counts.Unchanged, counts.Duplicate, counts.Skipped, counts.Failed, counts.Vanished, counts.Outdated, counts.Hidden);
}

/// <summary>What became of one seed in one import.</summary>
public sealed class ImportEntry
{
    public int Id { get; set; }

    public int ImportId { get; set; }

    public required string SeedPath { get; set; }

    public ImportOutcome Outcome { get; set; }

    /// <summary>Why it failed or was passed over, or what was doubtful about it.</summary>
    public string? Reason { get; set; }

    /// <summary>The line that the reason speaks of, counted from 1.</summary>
    public int? Line { get; set; }

    public int? ArticleId { get; set; }

    public Article? Article { get; set; }
}

internal sealed class ImportMapping : IEntityTypeConfiguration<ImportEntry>
{
    public void Configure(EntityTypeBuilder<ImportEntry> builder)
    {
        builder.HasOne<Import>().WithMany(i => i.Entries).HasForeignKey(e => e.ImportId);
        builder.HasOne(e => e.Article).WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(e => new { e.ImportId, e.Outcome });
    }
}
