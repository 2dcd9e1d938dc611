using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.People;

internal sealed class PersonMapping
    : IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<PersonAlias>, IEntityTypeConfiguration<NameWord>, IEntityTypeConfiguration<Appearance>, IEntityTypeConfiguration<Mention>,
        IEntityTypeConfiguration<PersonDoubt>, IEntityTypeConfiguration<PersonDecision>, IEntityTypeConfiguration<SplitAppearance>, IEntityTypeConfiguration<FormerSlug>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasIndex(p => p.Slug).IsUnique();
        builder.HasIndex(p => new { p.SortName, p.Id }); // the list of people, and the letters of its index
        builder.HasIndex(p => new { p.LastNamedOn, p.Slug }).IsDescending(true, false); // whom articles named lately
        builder.HasIndex(p => p.Block);
    }

    public void Configure(EntityTypeBuilder<PersonAlias> builder)
    {
        builder.HasOne(a => a.Person).WithMany(p => p.Aliases).HasForeignKey(a => a.PersonId);
        builder.HasIndex(a => new { a.PersonId, a.Name }).IsUnique();
        builder.HasIndex(a => a.Folded);
    }

    public void Configure(EntityTypeBuilder<NameWord> builder)
    {
        builder.HasKey(w => new { w.PersonId, w.Word });
        builder.HasOne(w => w.Person).WithMany().HasForeignKey(w => w.PersonId);
        builder.HasIndex(w => new { w.Key, w.PersonId, w.Rank }); // whom a word names
        builder.HasIndex(w => new { w.Word, w.Rank, w.PersonId }); // whom a beginning names, where these are few
        builder.HasIndex(w => new { w.Head, w.Rank, w.Word, w.PersonId }).IsDescending(false, true, false, false); // and where they are many, the best known first
        builder.HasIndex(w => new { w.Tail, w.Rank, w.Word }).IsDescending(false, true, false); // what a word with a mistake in its beginning may be
    }

    public void Configure(EntityTypeBuilder<Appearance> builder)
    {
        builder.HasOne(a => a.Article).WithMany(a => a.Appearances).HasForeignKey(a => a.ArticleId);
        builder.HasOne(a => a.Person).WithMany(p => p.Appearances).HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(a => new { a.PersonId, a.PublishedOn, a.ArticleId }); // a person's articles, by month and newest first
        builder.HasIndex(a => new { a.ArticleId, a.PersonId }); // who is named together with whom
        builder.HasIndex(a => new { a.Office, a.Block, a.PersonId, a.PublishedOn }).HasFilter("\"Office\" IS NOT NULL"); // whom a title and a surname mean, without reading a row
        builder.HasIndex(a => a.MiddleBlock); // who may go by a middle name
        builder.HasIndex(a => new { a.Block, a.Name, a.Fields, a.PersonId }); // the evidence of who is who, without reading a row
    }

    public void Configure(EntityTypeBuilder<Mention> builder)
    {
        builder.HasOne(m => m.Appearance).WithMany(a => a.Mentions).HasForeignKey(m => m.AppearanceId);
        builder.HasOne(m => m.Article).WithMany(a => a.Mentions).HasForeignKey(m => m.ArticleId);
        builder.HasOne(m => m.Person).WithMany(p => p.Mentions).HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(m => new { m.PersonId, m.ArticleId, m.Role }); // a person's roles, without reading a row
        builder.HasIndex(m => new { m.PersonId, m.Text }); // whether anyone still names them so
    }

    public void Configure(EntityTypeBuilder<PersonDoubt> builder)
    {
        builder.HasOne(d => d.FirstPerson).WithMany().HasForeignKey(d => d.FirstPersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.SecondPerson).WithMany().HasForeignKey(d => d.SecondPersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.Block, d.FirstKey, d.SecondKey }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PersonDecision> builder)
    {
        builder.HasOne(d => d.Correction).WithMany().HasForeignKey(d => d.CorrectionId);
        builder.HasIndex(d => d.FirstBlock);
        builder.HasIndex(d => d.SecondBlock);
    }

    public void Configure(EntityTypeBuilder<SplitAppearance> builder)
    {
        builder.HasKey(s => new { s.CorrectionId, s.ArticleId, s.Name });
        builder.HasOne(s => s.Correction).WithMany().HasForeignKey(s => s.CorrectionId);
        builder.HasOne<Article>().WithMany().HasForeignKey(s => s.ArticleId);
        builder.HasIndex(s => s.Block);
    }

    public void Configure(EntityTypeBuilder<FormerSlug> builder) => builder.HasKey(s => s.Slug);
}
