using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Extraction.Links;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Links;

/// <summary>A link of an article.</summary>
public sealed class Link
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>Counts from 1 within the article.</summary>
    public int Number { get; set; }

    public required string Text { get; set; }

    /// <summary>An absolute http or https URL; null where the seed lost the target.</summary>
    public string? Href { get; set; }

    /// <summary>The <see cref="Article.Identity"/> of the article that it leads to, held in the archive or not.</summary>
    public string? TargetIdentity { get; set; }

    /// <summary>The host that it leads to, in lower case without "www.".</summary>
    public string? Host { get; set; }

    /// <summary>The article's own, so that the latest link to an address is found by the index alone.</summary>
    public DateOnly? PublishedOn { get; set; }

    public LinkRel Rel { get; set; }

    public int? Start { get; set; }

    public int? End { get; set; }
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.HasOne(l => l.Article).WithMany(a => a.Links).HasForeignKey(l => l.ArticleId);
        builder.HasIndex(l => new { l.ArticleId, l.Number }).IsUnique();
        builder.HasIndex(l => new { l.TargetIdentity, l.PublishedOn, l.ArticleId, l.Rel }).IsDescending(false, true, true, false); // which articles link to what, without reading a row
        builder.HasIndex(l => new { l.Host, l.ArticleId, l.Rel }); // and to whom
    }
}
