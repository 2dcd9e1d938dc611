using System.Linq.Expressions;
using NewsArchive.Extraction;
using NewsArchive.Store.Articles;

namespace NewsArchive.Web.Pages.Admin;

/// <summary>An article as the administrator's list shows it.</summary>
public sealed record ArticleRow(
    int Id, string? Title, DateOnly? PublishedOn, string? SourceName, string? SourceHost, IReadOnlyList<string> Authors, string SeedPath, IReadOnlyList<ExtractionNote> Notes)
{
    public static readonly Expression<Func<Article, ArticleRow>> Projection = a => new ArticleRow(
        a.Id, a.Title, a.PublishedOn, a.Source!.Name, a.Source!.Host, a.Authors, a.SeedPath, a.Notes);
}
