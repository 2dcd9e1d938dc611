using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Benchmarks.Quotes;

/// <summary>A quoted run, as a reader of the article would say.</summary>
/// <param name="Span">The run without its marks.</param>
/// <param name="Kinds">The kinds that are right; none where reasonable readers differ on whether anybody speaks: it counts neither way.</param>
/// <param name="Speakers">Where the text names the speaker of this run; each is right. None for a run without a speaker.</param>
/// <param name="Person">The speaker's fullest name; null for an unnamed or collective one.</param>
internal sealed record QuoteLabel(TextSpan Span, IReadOnlyList<QuoteKind> Kinds, IReadOnlyList<TextSpan> Speakers, string? Person)
{
    /// <summary>Whether the label says anything that a finder could be measured by.</summary>
    public bool Counts => Kinds.Count > 0;

    /// <summary>Whether somebody speaks.</summary>
    public bool IsSpoken => Kinds.Count > 0 && !IsScare;

    public bool IsScare => Kinds is [QuoteKind.Scare];
}
