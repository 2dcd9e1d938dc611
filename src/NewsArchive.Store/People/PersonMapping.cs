using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Store.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonAlias>, IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(p => p.Key).IsUnique();
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => p.Name);
    }

    public void Configure(EntityTypeBuilder<PersonAlias> builder)
    {
        builder.HasOne(a => a.Person).WithMany(p => p.Aliases).HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.PersonId, a.Name }).IsUnique();
        builder.HasIndex(a => a.Folded);
    }

    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.HasOne(m => m.Article).WithMany(a => a.Mentions).HasForeignKey(m => m.ArticleId);
        builder.HasOne(m => m.Person).WithMany(p => p.Mentions).HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(m => new { m.PersonId, m.ArticleId });
    }
}
