namespace NewsArchive.Store.Searching;

/// <summary>Finds articles, and keeps the index that finds them. One implementation for each database engine.</summary>
public interface ISearchEngine
{
    /// <summary>One page of the articles that match. Any query gives a result, never an error.</summary>
    Task<SearchResults> SearchAsync(SearchQuery query, SearchOrder order, int page, int pageSize, CancellationToken cancellationToken);

    /// <summary>Takes an article out of the index; to be called before its rows change, in the same transaction.</summary>
    Task RemoveAsync(int articleId, CancellationToken cancellationToken);

    /// <summary>Puts an article into the index as its rows are now, in the same transaction.</summary>
    Task AddAsync(int articleId, CancellationToken cancellationToken);

    /// <summary>Builds the whole index anew from the rows.</summary>
    Task RebuildAsync(CancellationToken cancellationToken);

    /// <summary>Whether the index says exactly what the rows say.</summary>
    Task<bool> IsConsistentAsync(CancellationToken cancellationToken);
}

/// <summary>How results are ordered.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}
