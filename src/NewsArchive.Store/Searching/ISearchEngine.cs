using NewsArchive.Store.Quotes;

namespace NewsArchive.Store.Searching;

/// <summary>Finds what a query asks for, and keeps the index that finds it. One implementation for each database engine.</summary>
public interface ISearchEngine
{
    /// <summary>One page of what matches, with counts and facets. Any query gives a result, never an error.</summary>
    Task<SearchResults> SearchAsync(SearchRequest request, CancellationToken cancellationToken);

    /// <summary>How much of each kind a query finds; it costs far less than a page of it.</summary>
    Task<SearchCounts> CountAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>What a word of a query may have been meant to be, by what articles have.</summary>
    Task<WordSpelling> CheckSpellingAsync(string word, CancellationToken cancellationToken);

    /// <summary>The articles whose headlines hold all of the words, the last of which may be a beginning; newest first.</summary>
    Task<IReadOnlyList<Headline>> FindHeadlinesAsync(string words, int maxCount, CancellationToken cancellationToken);

    /// <summary>The ids of the newest quotes that hold the filter's words side by side, are its person's and of its days; the newest first. Its other parts are not asked.</summary>
    /// <param name="sources">The ids of the only sources that count; null for all.</param>
    Task<IReadOnlyList<int>> FindQuotesAsync(QuoteFilter filter, IReadOnlyCollection<int?>? sources, int maxCount, CancellationToken cancellationToken);

    /// <summary>How all articles spread over months and sources; people are not counted.</summary>
    Task<SearchFacets> CountAllAsync(CancellationToken cancellationToken);

    /// <summary>Takes an article out of the index; to be called before its rows change, in the same transaction.</summary>
    Task RemoveAsync(int articleId, CancellationToken cancellationToken);

    /// <summary>Prepares an article's words for the index, on any thread; nothing is read or written.</summary>
    AnalyzedWords Analyze(ArticleWords words);

    /// <summary>Puts the words of articles together, on any thread; nothing is read or written.</summary>
    CollectedWords Collect(IReadOnlyList<AnalyzedWords> articles);

    /// <summary>Puts articles into the index, in the same transaction as their rows; many at once cost far less.</summary>
    /// <param name="articles">By ascending ids.</param>
    /// <param name="words">Theirs, in the same order; not to be used again.</param>
    void Add(IReadOnlyList<IndexedArticle> articles, CollectedWords words);

    /// <summary>Puts articles into the index as their rows are now, in the same transaction.</summary>
    Task AddAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken);

    /// <summary>Builds the whole index anew from the rows; the caller owns the transaction.</summary>
    /// <param name="progress">Receives how many articles are in it.</param>
    Task RebuildAsync(IProgress<int>? progress, CancellationToken cancellationToken);

    /// <summary>Takes everything out of the index; the caller owns the transaction.</summary>
    void Clear();

    /// <summary>Puts some of the articles that the index lacks into it, in a transaction of its own.</summary>
    /// <param name="after">The id behind which they are looked for.</param>
    /// <returns>Their ids, ascending; none where it lacks no more.</returns>
    Task<IReadOnlyList<int>> AddMissingAsync(int after, CancellationToken cancellationToken);

    /// <summary>Whether searches find in the index all that they should.</summary>
    Task<IndexState> ReadStateAsync(CancellationToken cancellationToken);

    /// <summary>Whether the index says exactly what the rows say.</summary>
    Task<bool> IsConsistentAsync(CancellationToken cancellationToken);
}

/// <summary>What is to be done about an index.</summary>
/// <param name="IsOld">It is to be built anew: there is none, or one of a kind that searches do not read, or one more of which is of former states of articles than of present ones.</param>
/// <param name="MissingCount">How many articles it lacks.</param>
public readonly record struct IndexState(bool IsOld, int MissingCount)
{
    public bool IsCurrent => !IsOld && MissingCount == 0;
}

/// <summary>Whether articles have a word, and what else it may be.</summary>
/// <param name="ArticleCount">How many articles have it in any form; of more than a few, any number of these.</param>
/// <param name="Near">Words that differ from it by little and that far more articles have, the likeliest first; none for a word that more than a few articles have.</param>
public sealed record WordSpelling(int ArticleCount, IReadOnlyList<NearWord> Near);

/// <param name="Text">Folded as the index has it; two words where a space is missing.</param>
/// <param name="Distance">How many letters are wrong.</param>
/// <param name="ArticleCount">How many articles have it; of very many, any large number of these.</param>
public readonly record struct NearWord(string Text, int Distance, int ArticleCount);

/// <summary>An article by its headline.</summary>
public sealed record Headline(string Title, string Path, DateOnly? PublishedOn);
