using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Store.Articles.Hiding;

internal sealed class HidingMapping : IEntityTypeConfiguration<ArticleHiding>, IEntityTypeConfiguration<HiddenArticle>, IEntityTypeConfiguration<HiddenPath>
{
    public void Configure(EntityTypeBuilder<ArticleHiding> builder)
    {
        builder.HasIndex(h => h.HiddenAt);
        builder.HasIndex(h => h.UnhiddenAt);
    }

    public void Configure(EntityTypeBuilder<HiddenArticle> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne(a => a.Hiding).WithMany().HasForeignKey(a => a.HidingId);
        builder.HasIndex(a => a.Identity).IsUnique();
        builder.Property(a => a.ImportEntryIds).HasJsonConversion();
    }

    public void Configure(EntityTypeBuilder<HiddenPath> builder)
    {
        builder.HasKey(p => p.Path);
        builder.HasOne(p => p.HiddenArticle).WithMany(a => a.Paths).HasForeignKey(p => p.HiddenArticleId);
    }
}
