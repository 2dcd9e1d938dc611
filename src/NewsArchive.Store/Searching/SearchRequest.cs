namespace NewsArchive.Store.Searching;

/// <summary>Which page of which results is asked for.</summary>
public sealed record SearchRequest(SearchQuery Query)
{
    public SearchKind Kind { get; init; }

    public SearchOrder Order { get; init; }

    /// <summary>Counts from 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 20;

    /// <summary>The highest article id that counts, so that the pages of one search stay the same while articles are imported; null for all.</summary>
    public int? UpTo { get; init; }

    /// <summary>For how many of the best results the nearness of the words counts too; null for as many as are worth it. Measures of the ranking set it to all.</summary>
    public int? NearnessCount { get; init; }
}

/// <summary>What is looked for.</summary>
public enum SearchKind
{
    Articles,
    Quotes,
    People,
}

/// <summary>How results are ordered.</summary>
public enum SearchOrder
{
    Relevance,
    Newest,
    Oldest,
}
