using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article by its headline, date and source; its language is that of the headline.</summary>
public sealed record ArticleLine(string Path, string? Title, DateOnly? PublishedOn, string? SourceName, string? Language)
{
    public static readonly Expression<Func<Article, ArticleLine>> Projection = a => new ArticleLine(a.Path, a.Title, a.PublishedOn, a.Source!.Name, a.Language);
}

/// <summary>What lies around an article: the ones before and after it, those that link to it, and those that have something to do with it.</summary>
/// <param name="Citing">The newest that link to it.</param>
/// <param name="CitingCount">All that do.</param>
public sealed record Surroundings(ArticleLine? Earlier, ArticleLine? Later, IReadOnlyList<ArticleLine> Citing, int CitingCount, IReadOnlyList<RelatedArticle> Related)
{
    private const int MaxRelated = 5;

    public static async Task<Surroundings> ReadAsync(ArchiveDbContext database, RelatedArticles related, ArticleView article, CancellationToken cancellationToken)
    {
        var (id, identity) = (article.Id, article.Identity);
        var citing = await ArticlePageQueries.Citing(database, id, identity).ToListAsync(cancellationToken);
        return new Surroundings(
            article.PublishedOn is { } day ? await ArticlePageQueries.Earlier(database, id, day, cancellationToken) : null,
            article.PublishedOn is { } on ? await ArticlePageQueries.Later(database, id, on, cancellationToken) : null,
            citing,
            citing.Count < ArticlePageQueries.MaxCiting
                ? citing.Count
                : await database.Links.Where(l => l.TargetIdentity == identity && l.ArticleId != id).Select(l => l.ArticleId).Distinct().CountAsync(cancellationToken),
            await related.FindAsync(id, article.Title, article.PublishedOn, MaxRelated, cancellationToken));
    }
}
