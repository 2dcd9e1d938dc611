using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Importing.Previewing;

/// <summary>What an import would have done when it was looked at. The archive keeps one at a time.</summary>
public sealed class Preview
{
    public int Id { get; set; }

    public DateTime StartedAt { get; set; }

    public DateTime? FinishedAt { get; set; }

    public ImportState State { get; set; }

    /// <summary>An administrator's name.</summary>
    public required string StartedBy { get; set; }

    /// <summary>The newest import when it was begun; 0 where there was none. A newer one may have done what is shown.</summary>
    public int LastImportId { get; set; }

    public List<PreviewEntry> Entries { get; } = [];
}

/// <summary>What would become of one seed.</summary>
public sealed class PreviewEntry
{
    public int Id { get; set; }

    public int PreviewId { get; set; }

    public required string SeedPath { get; set; }

    public ImportOutcome Outcome { get; set; }

    /// <summary>Why it would fail or be passed over, or what is doubtful about it.</summary>
    public string? Reason { get; set; }

    /// <summary>The line that the reason speaks of, counted from 1.</summary>
    public int? Line { get; set; }

    /// <summary>The headline that the seed gives.</summary>
    public string? Title { get; set; }

    /// <summary>SHA-256 of the seed's bytes; null where there were none to read.</summary>
    public string? ContentHash { get; set; }

    /// <summary>The hash that the article had; null where the archive held none.</summary>
    public string? FormerHash { get; set; }

    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>How the article would change; null where it would not.</summary>
    public ArticleChange? Change { get; set; }
}

internal sealed class PreviewMapping : IEntityTypeConfiguration<PreviewEntry>
{
    public void Configure(EntityTypeBuilder<PreviewEntry> builder)
    {
        builder.ToTable("PreviewEntries");
        builder.HasOne<Preview>().WithMany(p => p.Entries).HasForeignKey(e => e.PreviewId);
        builder.HasOne(e => e.Article).WithMany().HasForeignKey(e => e.ArticleId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(e => new { e.PreviewId, e.Outcome });
        builder.HasIndex(e => new { e.PreviewId, e.SeedPath });
        builder.Property(e => e.Change).HasConversion(
            change => JsonSerializer.Serialize(change, JsonSerializerOptions.Default),
            json => JsonSerializer.Deserialize<ArticleChange>(json, JsonSerializerOptions.Default));
    }
}
