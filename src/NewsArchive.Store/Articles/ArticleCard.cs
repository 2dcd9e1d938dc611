using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace NewsArchive.Store.Articles;

/// <summary>An article as lists show it.</summary>
/// <param name="Opening">The first 300 characters of the text.</param>
/// <param name="Speakers">Names of the people quoted in it, in order of their first quote.</param>
public sealed record ArticleCard(
    int Id, string Path, string? Title, DateOnly? PublishedOn, string? SourceHost, string? SourceName, string? Language, string Opening, IReadOnlyList<string> Speakers)
{
    // A speaker's name is asked for by itself: joined to the quotes of a page of articles, those of all articles would be joined.
    public static Expression<Func<Article, ArticleCard>> Projection(ArchiveDbContext database) => a => new ArticleCard(
        a.Id,
        a.Path,
        a.Title,
        a.PublishedOn,
        a.Source!.Host,
        a.Source!.Name,
        a.Language,
        a.Text.Substring(0, 300),
        a.Quotes.Where(q => q.PersonId != null).OrderBy(q => q.Start).Select(q => database.People.Where(p => p.Id == q.PersonId).Select(p => p.Name).First()).ToList());
}

/// <summary>Queries over articles that several pages share.</summary>
public static class ArticleQueries
{
    /// <summary>Newest publication first; undated ones last.</summary>
    public static IOrderedQueryable<Article> NewestFirst(this IQueryable<Article> articles) =>
        articles.OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id);

    /// <summary>Where the article is now that once had a path; null where none had it.</summary>
    public static Task<string?> PresentPathAsync(this ArchiveDbContext database, string formerPath, CancellationToken cancellationToken) =>
        database.FormerPaths.Where(p => p.Path == formerPath).Select(p => p.Article.Path).FirstOrDefaultAsync(cancellationToken);
}
