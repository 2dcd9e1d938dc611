using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsArchive.Store.Articles;

namespace NewsArchive.Store.Corrections;

/// <summary>
/// What somebody put right, once and for all: applied after every import, whatever the parser says. Its key names rows by what outlives
/// them: an article by its id, a quote by article and number, a person by a key such as "john smith|public".
/// </summary>
public sealed class Correction
{
    /// <summary>How many characters of a reason are kept.</summary>
    public const int MaxReasonLength = 500;

    /// <summary>What stands for <see cref="ParserSays"/> where there is no such quote any more.</summary>
    public const string QuoteGone = "(the quote is gone)";

    public int Id { get; set; }

    public CorrectedField Field { get; set; }

    /// <summary>The article that is corrected, or whose quote is; null for a person.</summary>
    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The quote's number in its article; null for what is no quote's.</summary>
    public int? QuoteNumber { get; set; }

    /// <summary>The quote's words, so that it is known again when it comes back.</summary>
    public string? Words { get; set; }

    /// <summary>Where the words stand in the article's present text; null where they do not.</summary>
    public int? Start { get; set; }

    public int? End { get; set; }

    /// <summary>The part of the archive's names that the person belongs to; null for what is no person's.</summary>
    public string? Block { get; set; }

    /// <summary>Says who is meant, whatever rows the archive holds: "john smith|public".</summary>
    public string? PersonKey { get; set; }

    /// <summary>What the archive showed before, as a reader would write it; null for nothing. A person's name where people are told apart.</summary>
    public string? OldValue { get; set; }

    /// <summary>What it shows instead; null for nothing. The other person's name where people are told apart.</summary>
    public string? NewValue { get; set; }

    /// <summary>What the parser said when this was decided, or confirmed against it.</summary>
    public string? ParserSaid { get; set; }

    /// <summary>What the parser says now.</summary>
    public string? ParserSays { get; set; }

    /// <summary>What of the parser's present opinion <see cref="ParserSays"/> does not tell, as JSON, so that it can be restored without the seed.</summary>
    public string? ParserState { get; set; }

    /// <summary>Whether the parser has another opinion than when this was decided, and not this one: somebody should look.</summary>
    public bool IsContested { get; set; }

    public required string CorrectedBy { get; set; }

    public DateTime CorrectedAt { get; set; }

    public string? Reason { get; set; }

    public CorrectionState State { get; set; }

    /// <summary>Who ended it; null while it is active.</summary>
    public string? EndedBy { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>Takes over what the parser says now.</summary>
    internal void Observe(string? says, string? state)
    {
        (ParserSays, ParserState) = (says, state);
        IsContested = !IsSame(says, ParserSaid) && !IsSame(says, NewValue);
    }

    /// <summary>Takes over that the parser has other quotes in a quote's place, or that nothing is left of it.</summary>
    internal void ObserveInstead(string says, string? state)
    {
        (ParserSays, ParserState) = (says, state);
        IsContested = says != ParserSaid;
    }

    // An outlet is known by the slug of its name where it has no host; a quote by its number, whatever editors changed in its words.
    private bool IsSame(string? one, string? other) => one == other || (one is not null && other is not null
        && (Field == CorrectedField.Existence || (Field == CorrectedField.Source && Slug.Of(one, one) == Slug.Of(other, other))));
}

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> builder)
    {
        builder.HasOne(c => c.Article).WithMany().HasForeignKey(c => c.ArticleId);
        builder.HasIndex(c => new { c.ArticleId, c.State }); // what an import is to apply
        builder.HasIndex(c => new { c.Block, c.State });
        builder.HasIndex(c => new { c.State, c.IsContested, c.Id }).IsDescending(false, true, true); // the contested ones first, then the newest
    }
}
