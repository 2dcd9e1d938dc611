using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Store.Accounts;

/// <summary>One browser in which somebody is signed in. Without its row the browser's cookie opens nothing.</summary>
public sealed class UserSession
{
    /// <summary>Random; the cookie carries it.</summary>
    public required string Id { get; set; }

    public required string UserId { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>When it was last used, to within five minutes.</summary>
    public DateTime SeenAt { get; set; }

    /// <summary>Where it was started from.</summary>
    public string? Address { get; set; }

    /// <summary>What the browser says of itself.</summary>
    public string? UserAgent { get; set; }
}

internal sealed class UserSessionMapping : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.HasOne<IdentityUser>().WithMany().HasForeignKey(s => s.UserId);
        builder.HasIndex(s => s.SeenAt); // those that have run out
    }
}
