using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Articles;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Quotes;

/// <summary>A run of an article's text between quotation marks, marks excluded.</summary>
public sealed class Quote
{
    public int Id { get; set; }

    public int ArticleId { get; set; }

    public Article Article { get; set; } = null!;

    /// <summary>The article's own, so that ledgers find the newest by the index alone.</summary>
    public DateOnly? PublishedOn { get; set; }

    /// <summary>Its address in the article is "#q" and this number, which it keeps while its words stay; no order follows from it.</summary>
    public int Number { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public required string Text { get; set; }

    public QuoteKind Kind { get; set; }

    public int? SpeakerStart { get; set; }

    public int? SpeakerEnd { get; set; }

    /// <summary>The words that name the speaker, pronouns and descriptions included.</summary>
    public string? Speaker { get; set; }

    /// <summary>Null for a speaker whom the article does not name.</summary>
    public int? AppearanceId { get; set; }

    public Appearance? Appearance { get; set; }

    /// <summary>The appearance's person; null for an unnamed, collective or unknown speaker.</summary>
    public int? PersonId { get; set; }

    public Person? Person { get; set; }

    public int? CueStart { get; set; }

    public int? CueEnd { get; set; }

    /// <summary>The verb or phrase that introduces the quote.</summary>
    public string? Cue { get; set; }

    /// <summary>Which rule found the speaker.</summary>
    public AttributionRule? Rule { get; set; }

    /// <summary>How likely the speaker is the right one; without a speaker, how likely nobody says a scare quote, or somebody any other: 0 to 1; null where nothing was weighed.</summary>
    public double? Confidence { get; set; }
}

internal sealed class QuoteMapping : IEntityTypeConfiguration<Quote>
{
    public void Configure(EntityTypeBuilder<Quote> builder)
    {
        builder.HasOne(q => q.Article).WithMany(a => a.Quotes).HasForeignKey(q => q.ArticleId);
        builder.HasOne(q => q.Person).WithMany(p => p.Quotes).HasForeignKey(q => q.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne(q => q.Appearance).WithMany().HasForeignKey(q => q.AppearanceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(q => new { q.ArticleId, q.Number }).IsUnique();
        builder.HasIndex(q => new { q.ArticleId, q.Start, q.PersonId }); // as they stand in their article, and who speaks in it
        builder.HasIndex(q => new { q.PublishedOn, q.ArticleId, q.Start }).IsDescending(true, true, false); // every ledger shows the newest first
        builder.HasIndex(q => new { q.PersonId, q.PublishedOn, q.ArticleId, q.Start }).IsDescending(false, true, true, false);
        builder.HasIndex(q => new { q.Speaker, q.Kind }); // how many somebody said, in whole sentences or a few words, and how articles call who did
        builder.HasIndex(q => new { q.Confidence, q.Speaker }); // the doubtful ones, most doubtful first
    }
}
