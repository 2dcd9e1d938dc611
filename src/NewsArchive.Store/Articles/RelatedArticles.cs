using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Articles;

/// <summary>An article that has something to do with another, and what.</summary>
/// <param name="Quoted">The people whom both quote.</param>
/// <param name="Named">The other people whom both name.</param>
/// <param name="Words">Words that both headlines hold, as the other writes them.</param>
/// <param name="SharesLink">Whether both link to the same page.</param>
public sealed record RelatedArticle(
    string Path, string? Title, DateOnly? PublishedOn, string? SourceName, string? Language,
    IReadOnlyList<string> Quoted, IReadOnlyList<string> Named, IReadOnlyList<string> Words, bool SharesLink);

/// <summary>
/// Finds the articles that share rare people, rare words of the headline or links with another one. The rarer what is shared, the more it
/// counts, by its inverse document frequency; what lies years apart counts less. Reads only the best.
/// </summary>
public sealed class RelatedArticles(ArchiveDbContext database, IRelatedCandidates candidates)
{
    private const int MaxWeighed = 24;
    private const double LinkScore = 4;
    private const double QuotedTwice = 1.5;
    private const double MinScore = 2;

    // Compiled: on every article's page.
    private static readonly Func<ArchiveDbContext, IReadOnlyList<int>, IAsyncEnumerable<Row>> ReadRows = EF.CompileAsyncQuery(
        (ArchiveDbContext database, IReadOnlyList<int> ids) => database.Articles
            .Where(a => ids.Contains(a.Id))
            .Select(a => new Row(a.Id, a.Path, a.Title, a.Source!.Name, a.Language)));

    /// <summary>The best ones first; none where nothing is shared that says something.</summary>
    public async Task<IReadOnlyList<RelatedArticle>> FindAsync(int id, string? title, DateOnly? publishedOn, int maxCount, CancellationToken cancellationToken)
    {
        var promising = (await candidates.FindAsync(id, title, publishedOn, cancellationToken))
            .Select(c => (Candidate: c, Limit: Score(c, publishedOn, p => p.IsQuoted)))
            .Where(c => c.Limit >= MinScore)
            .OrderByDescending(c => c.Limit).ThenByDescending(c => c.Candidate.ArticleId)
            .Take(MaxWeighed)
            .Select(c => c.Candidate)
            .ToList();
        var maybeQuoting = promising.Where(c => c.People.Any(p => p.IsQuoted)).ToList();
        var people = maybeQuoting.SelectMany(c => c.People).Where(p => p.IsQuoted).Select(p => p.Id).Distinct();
        var quoting = maybeQuoting.Count == 0
            ? new HashSet<(int ArticleId, int PersonId)>()
            : await candidates.FindQuotingAsync(maybeQuoting.Select(c => c.ArticleId), people, cancellationToken);
        var best = promising
            .Select(c => (Candidate: c, Score: Score(c, publishedOn, p => AreQuoting(c, p))))
            .Where(c => c.Score >= MinScore)
            .OrderByDescending(c => c.Score).ThenByDescending(c => c.Candidate.ArticleId)
            .Take(maxCount)
            .Select(c => c.Candidate)
            .ToList();
        var rows = best.Count == 0 ? [] : await ReadRows(database, best.ConvertAll(c => c.ArticleId)).ToDictionaryAsync(r => r.Id, cancellationToken: cancellationToken);
        return
        [
            .. best.Where(c => rows.ContainsKey(c.ArticleId)).Select(c => new RelatedArticle(
                rows[c.ArticleId].Path, rows[c.ArticleId].Title, c.PublishedOn, rows[c.ArticleId].SourceName, rows[c.ArticleId].Language,
                [.. c.People.Where(p => AreQuoting(c, p)).Select(p => p.Name)],
                [.. c.People.Where(p => !AreQuoting(c, p)).Select(p => p.Name)],
                c.Similar?.Words ?? [],
                c.SharesLink)),
        ];

        bool AreQuoting(RelatedCandidate candidate, SharedPerson person) => person.IsQuoted && quoting.Contains((candidate.ArticleId, person.Id));
    }

    private static double Score(RelatedCandidate candidate, DateOnly? publishedOn, Func<SharedPerson, bool> areQuoting)
    {
        var shared = candidate.People.Sum(p => p.Weight * (areQuoting(p) ? QuotedTwice : 1)) + (candidate.Similar?.Score ?? 0) + (candidate.SharesLink ? LinkScore : 0);
        return shared * Nearness(publishedOn, candidate.PublishedOn);
    }

    private static double Nearness(DateOnly? one, DateOnly? other) =>
        one is { } from && other is { } to ? 1 / (1 + (Math.Abs(from.DayNumber - to.DayNumber) / (2 * 365.25))) : 0.5;

    private sealed record Row(int Id, string Path, string? Title, string? SourceName, string? Language);
}
