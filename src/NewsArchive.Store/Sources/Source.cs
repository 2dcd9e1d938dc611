using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Sources;

/// <summary>An outlet.</summary>
public sealed class Source
{
    public int Id { get; set; }

    /// <summary>Its host without "www.", or the slug of its name where no host is known; unique, and its address under /sources.</summary>
    public required string Host { get; set; }

    /// <summary>Its name as its articles give it; its host where none does.</summary>
    public required string Name { get; set; }

    /// <summary>How many articles it has, kept with the rows by the importer.</summary>
    public int ArticleCount { get; set; }

    public List<Article> Articles { get; } = [];
}

internal sealed class SourceMapping : IEntityTypeConfiguration<Source>
{
    public void Configure(EntityTypeBuilder<Source> builder) => builder.HasIndex(s => s.Host).IsUnique();
}
