using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Web.Pages.Search;
using NewsArchive.Web.Rendering;

namespace NewsArchive.Web.Pages.Articles;

/// <summary><c>/2024/11/06/{slug}</c> and <c>/undated/{slug}</c>: an article, who said what in it, whom it names and where it links to; with <c>?q=</c> what a search hits in it.</summary>
public sealed class ArticleModel(ArchiveDbContext database, RelatedArticles related, PeopleSearch people) : PageModel
{
    public ArticleView Article { get; private set; } = null!;

    public IReadOnlyList<QuoteView> Quotes { get; private set; } = [];

    public IReadOnlyList<NamedPerson> People { get; private set; } = [];

    public IReadOnlyList<LinkView> Links { get; private set; } = [];

    public Surroundings Around { get; private set; } = null!;

    public SearchHits Hits { get; private set; } = null!;

    public IHtmlContent Title { get; private set; } = HtmlString.Empty;

    public IReadOnlyList<IHtmlContent> Authors { get; private set; } = [];

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public IReadOnlyList<IHtmlContent> Captions { get; private set; } = [];

    public IEnumerable<QuoteView> Said => Quotes.Where(q => q.Speaker is not null);

    /// <summary>What somebody says too, but nobody knows who.</summary>
    public IEnumerable<QuoteView> Untold => Quotes.Where(q => q.Speaker is null && q.Kind != QuoteKind.Scare);

    public async Task<IActionResult> OnGetAsync(string? q, string? kind, string? order, CancellationToken cancellationToken)
    {
        var path = Request.Path.Value!.Trim('/');
        if (await ArticlePageQueries.Find(database, path, cancellationToken) is not { } article)
        {
            var present = await database.PresentPathAsync(path, cancellationToken);
            return present is null ? NotFound() : this.RedirectMoved(Address.Article(present) + Request.QueryString);
        }

        Article = article;
        var mentions = await ArticlePageQueries.Mentions(database, article.Id).ToListAsync(cancellationToken);
        People = NamedPerson.Of(mentions);
        Quotes = await QuotesAsync(article.Id, cancellationToken);
        Links = await ArticlePageQueries.Links(database, article.Id).ToListAsync(cancellationToken);
        Around = await Surroundings.ReadAsync(database, related, article, cancellationToken);
        Hits = SearchHits.Of(SearchAddress.Read(await people.NameAsync(SearchQuery.Parse(q), cancellationToken), kind, order), article, mentions);
        Title = ArticleRenderer.RenderLine(Wording.Title(article.Title), Hits.InTitle);
        Authors = [.. article.Authors.Zip(Hits.InAuthors, ArticleRenderer.RenderLine)];
        Captions = [.. article.Captions.Zip(Hits.InCaptions, ArticleRenderer.RenderLine)];
        Body = ArticleRenderer.Render(article.Text, article.Formatting,
        [
            .. mentions.Where(m => m.Slug is not null).Select(m => new NameMark(m.Span, Address.Person(m.Slug!), m.IsSurnameAlone ? m.PersonName : null)),
            .. Quotes.Select(q => q.Mark(article.Text)),
            .. Links.Select(l => l.Mark()).OfType<Mark>(),
            .. Hits.InText,
        ]);
        return Page();
    }

    /// <summary>What can be pasted into another text to cite the article.</summary>
    public string CiteArticle() => Citation.Of(Article.Authors, Article.Title, Article.SourceName, Article.PublishedOn, Address.Absolute(Request, Address.Article(Article.Path)));

    /// <summary>What can be pasted into another text to cite a quote that somebody said.</summary>
    public string Cite(QuoteView quote) => Citation.Of(
        quote.Speaker!, quote.Text, Article.SourceName, Article.PublishedOn, Address.Absolute(Request, Address.Quote(Article.Path, quote.Number)));

    private async Task<List<QuoteView>> QuotesAsync(int articleId, CancellationToken cancellationToken)
    {
        var quotes = await ArticlePageQueries.Quotes(database, articleId).ToListAsync(cancellationToken);
        var roles = People.Where(p => p.Slug is not null).ToDictionary(p => p.Slug!, p => p.Role);
        return quotes.ConvertAll(q => new QuoteView(
            q.Number,
            new TextSpan(q.Start, q.End),
            q.Text,
            q.Kind,
            q.Speaker is null && q.Slug is null ? null : new Speaker(q.PersonName, q.Slug, q.Speaker, q.Slug is null ? null : roles.GetValueOrDefault(q.Slug)),
            q.Evidence));
    }
}
