using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Sqlite.Searching.Indexing;

/// <summary>What of an article's rows the index takes up.</summary>
internal sealed record UnanalyzedArticle(IndexedArticle Article, ArticleWords Words);
