using NewsArchive.Benchmarks.Measuring;

namespace NewsArchive.Benchmarks.People.Measuring;

/// <summary>What a group of articles comes to.</summary>
/// <param name="Joined">How many of the mentions found, whose person the gold knows, went to that person.</param>
internal sealed record PeopleScore(Tally Mentions, Tally Persons, Tally Roles, Share Joined)
{
    public static PeopleScore Of(IReadOnlyCollection<ArticleComparison> articles) => new(
        Sum(articles, a => a.Mentions),
        Sum(articles, a => a.Persons),
        Sum(articles, a => a.Roles),
        articles.Select(a => a.Joined).Aggregate(default(Share), (a, b) => a + b));

    private static Tally Sum(IEnumerable<ArticleComparison> articles, Func<ArticleComparison, Tally> tally) =>
        articles.Select(tally).Aggregate(default(Tally), (a, b) => a + b);
}
