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
/// counts, by its inverse document frequency; what lies years apart counts less. Looks at a bounded number of articles for each person and word.
/// </summary>
public sealed class RelatedArticles(ArchiveDbContext database, ISearchEngine search)
{
    private const int MaxPeople = 6;
    private const int ArticlesPerPerson = 15;
    private const int MaxOthers = 30;
    private const double LinkScore = 4;
    private const double QuotedTwice = 1.5;
    private const double MinScore = 2;

    /// <summary>The best ones first; none where nothing is shared that says something.</summary>
    public async Task<IReadOnlyList<RelatedArticle>> FindAsync(int id, string? title, DateOnly? publishedOn, int maxCount, CancellationToken cancellationToken)
    {
        var named = await database.Appearances.Where(a => a.ArticleId == id && a.Person!.ArticleCount > 1)
            .Select(a => new { a.Person!.Id, a.Person.Name, a.Person.ArticleCount })
            .Distinct()
            .OrderBy(p => p.ArticleCount).ThenBy(p => p.Id)
            .Take(MaxPeople)
            .ToListAsync(cancellationToken);
        var people = named.ConvertAll(p => new SharedPerson(p.Id, p.Name, p.ArticleCount));
        var articleCount = await database.Articles.MaxAsync(a => a.Id, cancellationToken); // nearly
        var candidates = new Dictionary<int, Candidate>();
        foreach (var (personId, articleId) in await NearbyAsync(id, publishedOn, people, cancellationToken))
        {
            Of(articleId).People.Add(people.First(p => p.Id == personId));
        }

        foreach (var similar in title is null ? [] : await search.FindSimilarHeadlinesAsync(id, title, MaxOthers, cancellationToken))
        {
            Of(similar.ArticleId).Similar = similar;
        }

        foreach (var articleId in await SharingLinksAsync(id, cancellationToken))
        {
            Of(articleId).SharesLink = true;
        }

        var ids = candidates.Keys.ToList();
        var quoted = (await QuotedAsync([id, .. ids], [.. people.Select(p => p.Id)], cancellationToken)).ToLookup(q => q.ArticleId, q => q.PersonId);
        var rows = await database.Articles.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, a.Path, a.Title, a.PublishedOn, a.Source!.Name })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Score: Score(candidates[row.Id], row.Id) * Nearness(publishedOn, row.PublishedOn)))
                .Where(r => r.Score >= MinScore)
                .OrderByDescending(r => r.Score).ThenByDescending(r => r.Row.Id)
                .Take(maxCount)
                .Select(r => new RelatedArticle(
                    r.Row.Path, r.Row.Title, r.Row.PublishedOn, r.Row.Name,
                    [.. candidates[r.Row.Id].People.Where(p => AreQuoting(r.Row.Id, p.Id)).Select(p => p.Name)],
                    [.. candidates[r.Row.Id].People.Where(p => !AreQuoting(r.Row.Id, p.Id)).Select(p => p.Name)],
                    candidates[r.Row.Id].Similar?.Words ?? [],
                    candidates[r.Row.Id].SharesLink)),
        ];

        Candidate Of(int articleId) => candidates.TryGetValue(articleId, out var known) ? known : candidates[articleId] = new Candidate();

        bool AreQuoting(int articleId, int personId) => quoted[id].Contains(personId) && quoted[articleId].Contains(personId);

        double Score(Candidate candidate, int articleId) =>
            candidate.People.Sum(p => Math.Log2((articleCount + 1.0) / p.ArticleCount) * (AreQuoting(articleId, p.Id) ? QuotedTwice : 1))
            + (candidate.Similar?.Score ?? 0)
            + (candidate.SharesLink ? LinkScore : 0);
    }

    private static double Nearness(DateOnly? one, DateOnly? other) =>
        one is { } from && other is { } to ? 1 / (1 + (Math.Abs(from.DayNumber - to.DayNumber) / (2 * 365.25))) : 0.5;

    // For each of the people the articles that name them next before and after.
    private async Task<List<(int PersonId, int ArticleId)>> NearbyAsync(int id, DateOnly? publishedOn, List<SharedPerson> people, CancellationToken cancellationToken)
    {
        var day = publishedOn ?? DateOnly.MaxValue;
        var nearby = people.SelectMany(person => new[]
        {
            Named(person.Id).Where(a => a.PublishedOn <= day).OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.ArticleId),
            Named(person.Id).Where(a => a.PublishedOn > day).OrderBy(a => a.PublishedOn).ThenBy(a => a.ArticleId),
        }).Select(a => a.Take(ArticlesPerPerson).Select(n => new { PersonId = n.PersonId!.Value, n.ArticleId })).ToList();
        var found = nearby.Count == 0 ? [] : await nearby.Aggregate((all, next) => all.Concat(next)).ToListAsync(cancellationToken);
        return [.. found.Select(n => (n.PersonId, n.ArticleId)).Distinct()];

        IQueryable<Appearance> Named(int personId) => database.Appearances.Where(a => a.PersonId == personId && a.ArticleId != id);
    }

    private Task<List<int>> SharingLinksAsync(int articleId, CancellationToken cancellationToken)
    {
        var targets = database.Links.Where(l => l.ArticleId == articleId && l.TargetIdentity != null).Select(l => l.TargetIdentity);
        return database.Links.Where(l => targets.Contains(l.TargetIdentity) && l.ArticleId != articleId)
            .Select(l => l.ArticleId).Distinct().OrderByDescending(a => a).Take(MaxOthers).ToListAsync(cancellationToken);
    }

    private Task<List<Quoted>> QuotedAsync(List<int> articles, List<int> people, CancellationToken cancellationToken) => database.Quotes
        .Where(q => articles.Contains(q.ArticleId) && q.PersonId != null && people.Contains(q.PersonId.Value))
        .Select(q => new Quoted(q.ArticleId, q.PersonId!.Value))
        .ToListAsync(cancellationToken);

    private sealed record SharedPerson(int Id, string Name, int ArticleCount);

    private sealed record Quoted(int ArticleId, int PersonId);

    private sealed class Candidate
    {
        public HashSet<SharedPerson> People { get; } = [];

        public SimilarHeadline? Similar { get; set; }

        public bool SharesLink { get; set; }
    }
}
