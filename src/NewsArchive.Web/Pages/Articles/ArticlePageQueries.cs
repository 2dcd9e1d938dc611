using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Corrections;

namespace NewsArchive.Web.Pages.Articles;

/// <summary>What the page of an article asks the database. Compiled: it is the page that readers open most, and EF would take longer to see what is asked than SQLite to answer.</summary>
internal static class ArticlePageQueries
{
    /// <summary>How many of the articles that link to one are shown.</summary>
    public const int MaxCiting = 10;

    public static readonly Func<ArchiveDbContext, string, CancellationToken, Task<ArticleView?>> Find = EF.CompileAsyncQuery(
        (ArchiveDbContext database, string path, CancellationToken cancellationToken) => database.Articles
            .Where(a => a.Path == path)
            .Select(a => new ArticleView(
                a.Id, a.Identity, a.Path, a.Title, a.PublishedOn, a.Source!.Host, a.Source!.Name, a.Url, a.SeedPath, a.Authors, a.Language, a.Text, a.Formatting, a.Images,
                a.ImportedAt, a.Revisions.Count, database.Corrections.Count(c => c.ArticleId == a.Id && c.State == CorrectionState.Active)))
            .FirstOrDefault());

    public static readonly Func<ArchiveDbContext, int, IAsyncEnumerable<MentionView>> Mentions = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int articleId) => database.Mentions
            .Where(m => m.ArticleId == articleId)
            .OrderBy(m => m.Start)
            .Select(m => new MentionView(m.Start, m.End, m.Text, m.Role, m.Person!.Name, m.Person!.Slug, m.Appearance.Block == null)));

    public static readonly Func<ArchiveDbContext, int, IAsyncEnumerable<QuoteRow>> Quotes = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int articleId) => database.Quotes
            .Where(q => q.ArticleId == articleId)
            .OrderBy(q => q.Start)
            .Select(q => new QuoteRow(q.Number, q.Start, q.End, q.Text, q.Kind, q.Speaker, q.Person!.Name, q.Person!.Slug, new Evidence(q.Cue, q.Rule, q.Confidence))));

    // A related article that lost its link is known by its headline.
    public static readonly Func<ArchiveDbContext, int, IAsyncEnumerable<LinkView>> Links = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int articleId) =>
            from link in database.Links
            where link.ArticleId == articleId && link.Rel != LinkRel.Original
            join found in database.Articles on link.TargetIdentity equals found.Identity into byTarget
            from target in byTarget.DefaultIfEmpty()
            orderby link.Number
            select new LinkView(
                link.Text, link.Href, link.Rel, link.Start, link.End, target!.Path, target!.Title,
                link.Href == null && link.Rel == LinkRel.Related
                    ? database.Articles.Where(a => a.Title == link.Text && a.Id != articleId).OrderBy(a => a.Id).Select(a => a.Path).FirstOrDefault()
                    : null,
                target!.Title != null ? target.Language : link.Article.Language));

    // The condition on the day alone lets the index of days be walked.
    public static readonly Func<ArchiveDbContext, int, DateOnly, CancellationToken, Task<ArticleLine?>> Earlier = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int id, DateOnly day, CancellationToken cancellationToken) => database.Articles
            .Where(a => a.PublishedOn <= day && (a.PublishedOn < day || a.Id < id))
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id)
            .Select(ArticleLine.Projection)
            .FirstOrDefault());

    public static readonly Func<ArchiveDbContext, int, DateOnly, CancellationToken, Task<ArticleLine?>> Later = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int id, DateOnly day, CancellationToken cancellationToken) => database.Articles
            .Where(a => a.PublishedOn >= day && (a.PublishedOn > day || a.Id > id))
            .OrderBy(a => a.PublishedOn).ThenBy(a => a.Id)
            .Select(ArticleLine.Projection)
            .FirstOrDefault());

    // The newest by the links' index, without reading an article.
    public static readonly Func<ArchiveDbContext, int, string, IAsyncEnumerable<ArticleLine>> Citing = EF.CompileAsyncQuery(
        (ArchiveDbContext database, int id, string identity) => database.Articles
            .Where(a => database.Links
                .Where(l => l.TargetIdentity == identity && l.ArticleId != id)
                .Select(l => new { l.PublishedOn, l.ArticleId })
                .Distinct()
                .OrderByDescending(c => c.PublishedOn).ThenByDescending(c => c.ArticleId)
                .Take(MaxCiting)
                .Select(c => c.ArticleId)
                .Contains(a.Id))
            .OrderByDescending(a => a.PublishedOn).ThenByDescending(a => a.Id)
            .Select(ArticleLine.Projection));

    /// <param name="PersonName">Of the speaker, where the archive knows who it is.</param>
    public sealed record QuoteRow(
        int Number, int Start, int End, string Text, QuoteKind Kind, string? Speaker, string? PersonName, string? Slug, Evidence Evidence);
}
