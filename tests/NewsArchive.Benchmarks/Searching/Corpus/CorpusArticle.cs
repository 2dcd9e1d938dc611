using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Benchmarks.Searching.Corpus;

/// <summary>An invented article as extraction would give it: every span points into <paramref name="Text"/>.</summary>
/// <param name="Number">Counts from 0 in the order of import.</param>
internal sealed record CorpusArticle(
    int Number,
    string Title,
    DateOnly? PublishedOn,
    CorpusOutlet Outlet,
    string? Author,
    string Text,
    IReadOnlyList<CorpusAppearance> People,
    IReadOnlyList<CorpusQuote> Quotes);

/// <summary>All mentions of one person in an article, in order of the text.</summary>
internal sealed record CorpusAppearance(CorpusPerson Person, List<CorpusMention> Mentions);

internal readonly record struct CorpusMention(TextSpan Span, TextSpan? Role);

/// <param name="Person">Null for a speaker without a name, and where nobody speaks.</param>
internal readonly record struct CorpusQuote(TextSpan Span, QuoteKind Kind, TextSpan? Speaker, TextSpan? Cue, CorpusPerson? Person, AttributionRule? Rule);
