namespace NewsArchive.Store.Articles;

/// <summary>Finds what shares something with an article, all by index and of each person, word and link a bounded number. One implementation for each database engine.</summary>
public interface IRelatedCandidates
{
    /// <param name="articleId">The article's own id; it is none of them.</param>
    Task<IReadOnlyList<RelatedCandidate>> FindAsync(int articleId, string? title, DateOnly? publishedOn, CancellationToken cancellationToken);

    /// <summary>Which of the articles quote which of the people.</summary>
    Task<IReadOnlySet<(int ArticleId, int PersonId)>> FindQuotingAsync(IEnumerable<int> articleIds, IEnumerable<int> personIds, CancellationToken cancellationToken);
}

/// <summary>A person whom an article names, and others too.</summary>
/// <param name="Weight">The inverse document frequency.</param>
/// <param name="IsQuoted">Whether the article quotes them.</param>
public sealed record SharedPerson(int Id, string Name, double Weight, bool IsQuoted);

/// <summary>An article that shares people, words of its headline or links with another.</summary>
public sealed class RelatedCandidate(int articleId, DateOnly? publishedOn)
{
    public int ArticleId => articleId;

    public DateOnly? PublishedOn => publishedOn;

    /// <summary>Those whom both name.</summary>
    public HashSet<SharedPerson> People { get; } = [];

    /// <summary>What their headlines share; null for nothing.</summary>
    public SimilarHeadline? Similar { get; set; }

    /// <summary>Whether both link to the same page.</summary>
    public bool SharesLink { get; set; }
}

/// <summary>An article whose headline shares words with another's.</summary>
/// <param name="Words">The shared words, as the other headline writes them.</param>
/// <param name="Score">The sum of the words' inverse document frequencies.</param>
public sealed record SimilarHeadline(int ArticleId, IReadOnlyList<string> Words, double Score);
