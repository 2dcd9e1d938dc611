namespace NewsArchive.Benchmarks.Quotes;

/// <summary>An article whose quoted runs were labelled by hand, in order of the text.</summary>
internal sealed record QuotedArticle(string File, string Text, IReadOnlyList<QuoteLabel> Labels);
