using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Store.Articles;

internal sealed class ArticleMapping : IEntityTypeConfiguration<Article>, IEntityTypeConfiguration<Revision>, IEntityTypeConfiguration<FormerPath>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.HasIndex(a => a.Identity).IsUnique();
        builder.HasIndex(a => a.Path).IsUnique();
        builder.HasIndex(a => a.SeedPath);
        builder.HasIndex(a => a.Title); // related articles that lost their link are found by their headline
        builder.HasIndex(a => new { a.PublishedOn, a.Id }); // every list shows the newest first
        builder.HasIndex(a => new { a.SourceId, a.PublishedOn, a.Id }); // and that of an outlet, whose first and last day it tells
        builder.HasOne(a => a.Source).WithMany(s => s.Articles).HasForeignKey(a => a.SourceId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.Authors).HasJsonConversion();
        builder.Property(a => a.Formatting).HasJsonConversion();
        builder.Property(a => a.Images).HasJsonConversion();
        builder.Property(a => a.Origins).HasJsonConversion();
        builder.Property(a => a.Notes).HasJsonConversion();
    }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.HasOne<Article>().WithMany(a => a.Revisions).HasForeignKey(r => r.ArticleId);
        builder.HasIndex(r => new { r.ArticleId, r.Number }).IsUnique();
        builder.HasIndex(r => r.ReplacedAt); // what changed last in the archive
        builder.Property(r => r.Authors).HasJsonConversion();
    }

    public void Configure(EntityTypeBuilder<FormerPath> builder)
    {
        builder.HasOne(p => p.Article).WithMany(a => a.FormerPaths).HasForeignKey(p => p.ArticleId);
        builder.HasIndex(p => p.Path).IsUnique();
    }
}
