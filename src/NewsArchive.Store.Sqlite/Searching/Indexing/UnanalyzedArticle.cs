using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What of an article's rows the index takes up.</summary>
internal sealed record UnanalyzedArticle(int Id, DateOnly? PublishedOn, int? SourceId, IReadOnlyList<int> QuoteIds, ArticleWords Words)
{
    public IndexedArticle Analyze() => new(Id, PublishedOn, SourceId, QuoteIds, ArticlePostings.Of(Words));
}
