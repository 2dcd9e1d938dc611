using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Articles;

namespace NewsArchive.Store.Articles;

/// <summary>What is wrong with a field.</summary>
public enum FlawKind
{
    /// <summary>The article has no value for it.</summary>
    Missing,

    /// <summary>Something was stated, with a note on why it may be wrong or could not be taken.</summary>
    Doubtful,
}

/// <summary>A field by which readers cite an article is missing or doubtful. A row of its own, so that such articles are found and counted without reading the others.</summary>
public sealed class FieldFlaw
{
    /// <summary>The fields by which readers cite an article; no other field has flaws.</summary>
    public static readonly IReadOnlyList<ArticleField> Fields = [ArticleField.PublishedOn, ArticleField.Authors, ArticleField.Source];

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    public ArticleField Field { get; set; }

    public FlawKind Kind { get; set; }

    /// <summary>The article's own, so that lists find the newest by the index alone.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>What is missing or doubtful in an article as it was read: a date that cannot be read is both, a date that nothing states is only missing.</summary>
    public static IEnumerable<FieldFlaw> Of(ExtractedArticle article) =>
        from field in Fields
        from kind in Enum.GetValues<FlawKind>()
        where kind == FlawKind.Missing ? IsMissing(article, field) : article.Notes.Any(n => n.Field == field && !n.IsMissing)
        select new FieldFlaw { Field = field, Kind = kind, PublishedOn = article.PublishedOn };

    private static bool IsMissing(ExtractedArticle article, ArticleField field) => field switch
    {
        ArticleField.PublishedOn => article.PublishedOn is null,
        ArticleField.Authors => article.Authors.Count == 0,
        ArticleField.Source => article.Source is null,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}

internal sealed class FieldFlawMapping : IEntityTypeConfiguration<FieldFlaw>
{
    public void Configure(EntityTypeBuilder<FieldFlaw> builder)
    {
        builder.HasKey(f => new { f.ArticleId, f.Field, f.Kind });
        builder.HasOne(f => f.Article).WithMany(a => a.Flaws).HasForeignKey(f => f.ArticleId);
        builder.HasIndex(f => new { f.Field, f.Kind, f.PublishedOn, f.ArticleId }).IsDescending(false, false, true, true); // the newest articles of each kind
    }
}
