using NewsArchive.Extraction;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What of an article's rows the index takes up.</summary>
/// <param name="Names">The names in it as they stand there, each once.</param>
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

/// <param name="Speaker">The words that name the speaker; null where nobody is known to have said it.</param>
internal sealed record IndexedQuote(int Id, TextSpan Span, string Text, string? Speaker);
