using NewsArchive.Extraction;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What of an article's rows the index takes up.</summary>
/// <param name="Names">Names in it that are nobody's in particular, each once.</param>
internal sealed record IndexedArticle(
    int Id,
    string? Title,
    IReadOnlyList<string> Authors,
    string Text,
    IReadOnlyList<string> Captions,
    DateOnly? PublishedOn,
    int? SourceId,
    IReadOnlyList<IndexedQuote> Quotes,
    IReadOnlyList<string> Names);

/// <param name="Speaker">The words for a speaker who is no person of the archive; null for one who is, and where there is none.</param>
internal sealed record IndexedQuote(int Id, TextSpan Span, string Text, string? Speaker, bool IsAttributed);
