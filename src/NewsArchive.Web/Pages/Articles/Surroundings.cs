using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>An article by its headline, date and source.</summary>
public sealed record ArticleLine(string Path, string? Title, DateOnly? PublishedOn, string? SourceName)
{
    public static readonly Expression<Func<Article, ArticleLine>> Projection = a => new ArticleLine(a.Path, a.Title, a.PublishedOn, a.Source!.Name);
}

/// <summary>What lies around an article: the ones before and after it, those that link to it, and those that have something to do with it.</summary>
/// <param name="Citing">The newest that link to it.</param>
/// <param name="CitingCount">All that do.</param>
public sealed record Surroundings(ArticleLine? Earlier, ArticleLine? Later, IReadOnlyList<ArticleLine> Citing, int CitingCount, IReadOnlyList<RelatedArticle> Related)
{
    private const int MaxCiting = 10;
    private const int MaxRelated = 5;

    public static async Task<Surroundings> ReadAsync(ArchiveDbContext database, RelatedArticles related, ArticleModel.ArticleView article, CancellationToken cancellationToken)
    {
        var (id, identity) = (article.Id, article.Identity);
        var (earlier, later) = article.PublishedOn is { } day ? await NeighboursAsync(database, id, day, cancellationToken) : (null, null);
        var citing = database.Links.Where(l => l.TargetIdentity == identity && l.ArticleId != id).Select(l => new { l.PublishedOn, l.ArticleId }).Distinct();
        var newest = citing.OrderByDescending(c => c.PublishedOn).ThenByDescending(c => c.ArticleId).Take(MaxCiting); // by the links' index, without reading an article
        var shown = await database.Articles.Where(a => newest.Select(c => c.ArticleId).Contains(a.Id)).NewestFirst().Select(ArticleLine.Projection).ToListAsync(cancellationToken);
        return new Surroundings(
            earlier,
            later,
            shown,
            shown.Count < MaxCiting ? shown.Count : await citing.CountAsync(cancellationToken),
            await related.FindAsync(id, article.Title, article.PublishedOn, MaxRelated, cancellationToken));
    }

    // The condition on the day alone lets the index of days be walked.
    private static async Task<(ArticleLine? Earlier, ArticleLine? Later)> NeighboursAsync(ArchiveDbContext database, int id, DateOnly day, CancellationToken cancellationToken)
    {
        var earlier = database.Articles.Where(a => a.PublishedOn <= day && (a.PublishedOn < day || a.Id < id)).NewestFirst();
        var later = database.Articles.Where(a => a.PublishedOn >= day && (a.PublishedOn > day || a.Id > id)).OrderBy(a => a.PublishedOn).ThenBy(a => a.Id);
        return (await earlier.Select(ArticleLine.Projection).FirstOrDefaultAsync(cancellationToken), await later.Select(ArticleLine.Projection).FirstOrDefaultAsync(cancellationToken));
    }
}
