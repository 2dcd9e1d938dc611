using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.People;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Articles;

/// <summary>An article that has something to do with another, and what.</summary>
/// <param name="Quoted">The people whom both quote.</param>
/// <param name="Named">The other people whom both name.</param>
/// <param name="Words">Words that both headlines hold, as the other writes them.</param>
/// <param name="SharesLink">Whether both link to the same page.</param>
public sealed record RelatedArticle(
    string Path, string? Title, DateOnly? PublishedOn, string? SourceName,
    IReadOnlyList<string> Quoted, IReadOnlyList<string> Named, IReadOnlyList<string> Words, bool SharesLink);

/// <summary>
/// Finds the articles that share rare people, rare words of the headline or links with another one. The rarer what is shared, the more it
/// counts, by its inverse document frequency; what lies years apart counts less. Looks at a bounded number of articles for each person, word
/// and link, all by index, and reads only the most promising of them.
/// </summary>
public sealed class RelatedArticles(ArchiveDbContext database, ISearchEngine search)
{
    private const int MaxPeople = 6;
    private const int ArticlesPerPerson = 15;
    private const int MaxLinks = 12;
    private const int ArticlesPerLink = 5;
    private const int MaxOthers = 30;
    private const int MaxRead = 24;
    private const double LinkScore = 4;
    private const double QuotedTwice = 1.5;
    private const double MinScore = 2;

    /// <summary>The best ones first; none where nothing is shared that says something.</summary>
    public async Task<IReadOnlyList<RelatedArticle>> FindAsync(int id, string? title, DateOnly? publishedOn, int maxCount, CancellationToken cancellationToken)
    {
        var named = await database.Appearances.Where(a => a.ArticleId == id && a.Person!.ArticleCount > 1)
            .Select(a => new { a.Person!.Id, a.Person.Name, a.Person.ArticleCount, MaxId = database.Articles.Max(other => other.Id) })
            .Distinct()
            .OrderBy(p => p.ArticleCount).ThenBy(p => p.Id)
            .Take(MaxPeople)
            .ToListAsync(cancellationToken);
        var people = named.ToDictionary(p => p.Id, p => new SharedPerson(p.Id, p.Name, Math.Log2((p.MaxId + 1.0) / p.ArticleCount))); // nearly: ids have gaps
        var candidates = new Dictionary<int, Candidate>();
        foreach (var nearby in await NearbyAsync(id, publishedOn, people.Keys, cancellationToken))
        {
            Of(nearby.ArticleId, nearby.PublishedOn).People.Add(people[nearby.PersonId]);
        }

        foreach (var sharing in await SharingLinksAsync(id, cancellationToken))
        {
            Of(sharing.ArticleId, sharing.PublishedOn).SharesLink = true;
        }

        foreach (var similar in title is null ? [] : await search.FindSimilarHeadlinesAsync(id, title, MaxOthers, cancellationToken))
        {
            Of(similar.ArticleId, null).Similar = similar;
        }

        var promising = candidates.Values
            .Where(c => c.Limit(publishedOn) >= MinScore)
            .OrderByDescending(c => c.Limit(publishedOn)).ThenByDescending(c => c.ArticleId)
            .Take(MaxRead)
            .ToList();
        return promising.Count == 0 ? [] : await ReadAsync(id, publishedOn, promising, maxCount, cancellationToken);

        Candidate Of(int articleId, DateOnly? on)
        {
            var candidate = candidates.TryGetValue(articleId, out var known) ? known : candidates[articleId] = new Candidate(articleId);
            candidate.PublishedOn ??= on;
            return candidate;
        }
    }

    private async Task<IReadOnlyList<RelatedArticle>> ReadAsync(int id, DateOnly? publishedOn, List<Candidate> promising, int maxCount, CancellationToken cancellationToken)
    {
        var ids = promising.ConvertAll(c => c.ArticleId);
        int[] all = [id, .. ids];
        var speakers = await database.Quotes.Where(q => all.Contains(q.ArticleId) && q.PersonId != null)
            .Select(q => new { q.ArticleId, PersonId = q.PersonId!.Value })
            .ToListAsync(cancellationToken);
        var quoted = speakers.ToLookup(q => q.ArticleId, q => q.PersonId);
        var rows = await database.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Path, a.Title, a.PublishedOn, a.Source!.Name })
            .ToDictionaryAsync(a => a.Id, cancellationToken);
        return
        [
            .. promising.Where(c => rows.ContainsKey(c.ArticleId))
                .Select(c => (Candidate: c, Row: rows[c.ArticleId], Score: c.Score(AreQuoting) * Nearness(publishedOn, rows[c.ArticleId].PublishedOn)))
                .Where(r => r.Score >= MinScore)
                .OrderByDescending(r => r.Score).ThenByDescending(r => r.Row.Id)
                .Take(maxCount)
                .Select(r => new RelatedArticle(
                    r.Row.Path, r.Row.Title, r.Row.PublishedOn, r.Row.Name,
                    [.. r.Candidate.People.Where(p => AreQuoting(r.Row.Id, p.Id)).Select(p => p.Name)],
                    [.. r.Candidate.People.Where(p => !AreQuoting(r.Row.Id, p.Id)).Select(p => p.Name)],
                    r.Candidate.Similar?.Words ?? [],
                    r.Candidate.SharesLink)),
        ];

        bool AreQuoting(int articleId, int personId) => quoted[id].Contains(personId) && quoted[articleId].Contains(personId);
    }

    private static double Nearness(DateOnly? one, DateOnly? other) =>
        one is { } from && other is { } to ? 1 / (1 + (Math.Abs(from.DayNumber - to.DayNumber) / (2 * 365.25))) : 0.5;

    // For each of the people the articles that name them next before and after.
    private async Task<List<Nearby>> NearbyAsync(int id, DateOnly? publishedOn, IReadOnlyCollection<int> people, CancellationToken cancellationToken)
    {
        var day = publishedOn ?? DateOnly.MaxValue;
        var nearby = people.SelectMany(personId => new[]
        {
            Naming(personId).Where(a => a.PublishedOn <= day).OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId),
            Naming(personId).Where(a => a.PublishedOn > day).OrderBy(a => a.PublishedOn).ThenBy(a => a.ArticleId),
        }).Select(a => a.Take(ArticlesPerPerson).Select(n => new { PersonId = n.PersonId!.Value, n.ArticleId, n.PublishedOn }));
        return (await AllAsync(nearby, cancellationToken)).ConvertAll(n => new Nearby(n.PersonId, n.ArticleId, n.PublishedOn));

        IQueryable<Appearance> Naming(int personId) => database.Appearances.Where(a => a.PersonId == personId && a.ArticleId != id);
    }

    // For each address that it links to the newest articles that do too.
    private async Task<List<Sharing>> SharingLinksAsync(int id, CancellationToken cancellationToken)
    {
        var targets = await database.Links.Where(l => l.ArticleId == id && l.TargetIdentity != null)
            .OrderBy(l => l.Number)
            .Select(l => l.TargetIdentity!)
            .Take(MaxLinks)
            .ToListAsync(cancellationToken);
        var sharing = targets.Distinct().Select(target => database.Links
            .Where(l => l.TargetIdentity == target && l.ArticleId != id)
            .OrderByDescending(l => l.PublishedOn).ThenByDescending(l => l.ArticleId)
            .Take(ArticlesPerLink)
            .Select(l => new { l.ArticleId, l.PublishedOn }));
        return (await AllAsync(sharing, cancellationToken)).ConvertAll(l => new Sharing(l.ArticleId, l.PublishedOn));
    }

    // The rows of all in one statement, none where there is nothing to ask.
    private static async Task<List<T>> AllAsync<T>(IEnumerable<IQueryable<T>> parts, CancellationToken cancellationToken)
    {
        var queries = parts.ToList();
        return queries.Count == 0 ? [] : await queries.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellationToken);
    }

    private sealed record SharedPerson(int Id, string Name, double Weight);

    private sealed record Nearby(int PersonId, int ArticleId, DateOnly? PublishedOn);

    private sealed record Sharing(int ArticleId, DateOnly? PublishedOn);

    private sealed class Candidate(int articleId)
    {
        public int ArticleId => articleId;

        public HashSet<SharedPerson> People { get; } = [];

        public SimilarHeadline? Similar { get; set; }

        public bool SharesLink { get; set; }

        public DateOnly? PublishedOn { get; set; }

        public double Score(Func<int, int, bool> areQuoting) =>
            People.Sum(p => p.Weight * (areQuoting(articleId, p.Id) ? QuotedTwice : 1)) + (Similar?.Score ?? 0) + (SharesLink ? LinkScore : 0);

        /// <summary>What it can score at most, as far as is known without reading it.</summary>
        public double Limit(DateOnly? publishedOn) => Score((_, _) => true) * (PublishedOn is null ? 1 : Nearness(publishedOn, PublishedOn));
    }
}
