using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Store.Auditing;

/// <summary>What somebody did who may enter the administration. Rows are only ever added: the database itself refuses to change or delete one.</summary>
public sealed class AuditEntry
{
    public const int MaxNameLength = 256;

    public const int MaxDetailLength = 1000;

    public int Id { get; set; }

    public DateTime At { get; set; }

    /// <summary>The name that they signed in with, or tried to; "command line" where there is none.</summary>
    public required string UserName { get; set; }

    /// <summary>Where the request came from; null on the command line.</summary>
    public string? Address { get; set; }

    public AuditAction Action { get; set; }

    /// <summary>What it was done to, as a reader names it: "article 12", a user's name, a seed.</summary>
    public string? Subject { get; set; }

    /// <summary>What of it changed, and why.</summary>
    public string? Detail { get; set; }
}

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.HasIndex(e => new { e.Action, e.Id }); // filters show the newest first, as the list does by its key
        builder.HasIndex(e => new { e.UserName, e.Id });
    }
}
