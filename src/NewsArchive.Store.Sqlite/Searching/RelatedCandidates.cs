using NewsArchive.Store.Articles;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Finds what shares something with an article, in a few statements that each are answered by indexes alone.</summary>
internal sealed class RelatedCandidates(ArchiveDbContext database, SnapshotCache snapshots) : IRelatedCandidates
{
    private const int MaxPeople = 6;
    private const int ArticlesEachSide = 15;
    private const int MaxLinks = 12;
    private const int ArticlesPerLink = 5;
    private const int MaxSimilar = 30;

    // The least known first. The plus keeps SQLite from looking through all that somebody said.
    internal static readonly string PeopleSql =
        $"""
        SELECT DISTINCT p.Id, p.Name, p.ArticleCount, EXISTS (SELECT 1 FROM Quotes AS q WHERE q.ArticleId = @id AND +q.PersonId = p.Id)
        FROM Appearances AS a CROSS JOIN People AS p ON p.Id = a.PersonId
        WHERE a.ArticleId = @id AND p.ArticleCount > 1
        ORDER BY p.ArticleCount, p.Id
        LIMIT {MaxPeople}
        """;

    // For each person the articles that name them next before and after: json_each makes rows of what is looked up for each.
    internal static readonly string NearbySql =
        $"""
        SELECT p.value, n.value
        FROM json_each(@people) AS p
        CROSS JOIN json_each((
            SELECT json_group_array(ArticleId)
            FROM (
                SELECT ArticleId FROM (
                    SELECT ArticleId FROM Appearances WHERE PersonId = p.value AND PublishedOn <= @day AND ArticleId <> @id
                    ORDER BY PublishedOn DESC, ArticleId DESC LIMIT {ArticlesEachSide})
                UNION ALL
                SELECT ArticleId FROM (
                    SELECT ArticleId FROM Appearances WHERE PersonId = p.value AND PublishedOn > @day AND ArticleId <> @id
                    ORDER BY PublishedOn, ArticleId LIMIT {ArticlesEachSide})))) AS n
        """;

    // For each address that it links to the newest articles that do too.
    internal static readonly string LinkingSql =
        $"""
        SELECT n.value
        FROM (SELECT TargetIdentity FROM Links WHERE ArticleId = @id AND TargetIdentity IS NOT NULL ORDER BY Number LIMIT {MaxLinks}) AS t
        CROSS JOIN json_each((
            SELECT json_group_array(ArticleId)
            FROM (
                SELECT ArticleId FROM Links WHERE TargetIdentity = t.TargetIdentity AND ArticleId <> @id
                ORDER BY PublishedOn DESC, ArticleId DESC LIMIT {ArticlesPerLink}))) AS n
        """;

    internal const string QuotingSql =
        "SELECT q.ArticleId, q.PersonId FROM json_each(@articles) AS a CROSS JOIN Quotes AS q WHERE q.ArticleId = a.value AND +q.PersonId IN (SELECT value FROM json_each(@people))";

    private readonly ArchiveSql sql = new(database);

    public async Task<IReadOnlyList<RelatedCandidate>> FindAsync(int articleId, string? title, DateOnly? publishedOn, CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        var snapshot = snapshots.Get(sql);
        var found = new Dictionary<int, RelatedCandidate>();
        var people = PeopleOf(articleId, snapshot.LiveCount);
        using (var nearby = sql.Command(
            NearbySql, ("@people", ArchiveSql.Json(people.Keys)), ("@day", publishedOn ?? DateOnly.MaxValue), ("@id", articleId)))
        using (var reader = nearby.ExecuteReader())
        {
            while (reader.Read())
            {
                Of(reader.GetInt32(1))?.People.Add(people[reader.GetInt32(0)]);
            }
        }

        foreach (var linking in sql.Numbers(LinkingSql, ("@id", articleId)))
        {
            if (Of(linking) is { } candidate)
            {
                candidate.SharesLink = true;
            }
        }

        foreach (var similar in title is null ? [] : new SimilarHeadlineFinder(sql, snapshot).Find(articleId, title, MaxSimilar))
        {
            Of(similar.ArticleId)?.Similar = similar;
        }

        return [.. found.Values];

        // Null for an article that the index does not hold.
        RelatedCandidate? Of(int id)
        {
            if (!found.TryGetValue(id, out var candidate) && snapshot.DocOf(id) is { } doc)
            {
                var day = snapshot.ArticleArray[doc].Day;
                found[id] = candidate = new RelatedCandidate(id, day > 0 ? DateOnly.FromDayNumber(day - 1) : null);
            }

            return candidate;
        }
    }

    public async Task<IReadOnlySet<(int ArticleId, int PersonId)>> FindQuotingAsync(IEnumerable<int> articleIds, IEnumerable<int> personIds, CancellationToken cancellationToken)
    {
        await using var reading = await ReadTransaction.BeginAsync(database, cancellationToken);
        using var command = sql.Command(QuotingSql, ("@articles", ArchiveSql.Json(articleIds)), ("@people", ArchiveSql.Json(personIds)));
        using var reader = command.ExecuteReader();
        var quoting = new HashSet<(int, int)>();
        while (reader.Read())
        {
            quoting.Add((reader.GetInt32(0), reader.GetInt32(1)));
        }

        return quoting;
    }

    private Dictionary<int, SharedPerson> PeopleOf(int articleId, int articleCount)
    {
        using var command = sql.Command(PeopleSql, ("@id", articleId));
        using var reader = command.ExecuteReader();
        var people = new Dictionary<int, SharedPerson>();
        while (reader.Read())
        {
            var id = reader.GetInt32(0);
            people.Add(id, new SharedPerson(id, reader.GetString(1), Math.Log2((articleCount + 1.0) / reader.GetInt32(2)), reader.GetBoolean(3)));
        }

        return people;
    }
}
