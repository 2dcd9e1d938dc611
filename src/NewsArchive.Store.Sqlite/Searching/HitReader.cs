using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Articles;
using NewsArchive.Store.Quotes;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Snippets;
using NewsArchive.Store.Sqlite.Searching.Indexing;

namespace NewsArchive.Store.Sqlite.Searching;

/// <summary>Reads what a page of results shows of each, and marks the hits in it.</summary>
internal sealed class HitReader(ArchiveDbContext database, SearchQuery query, TermDictionary terms)
{
    private const int SnippetLength = 240;
    private const int OpeningLength = 300;

    // Compiled: on every page of results.
    private static readonly Func<ArchiveDbContext, IReadOnlyList<int>, IAsyncEnumerable<FoundArticle>> FindArticles = EF.CompileAsyncQuery(
        (ArchiveDbContext database, IReadOnlyList<int> ids) => database.Articles
            .Where(a => ids.Contains(a.Id))
            .Select(a => new FoundArticle(a.Id, a.Path, a.Title, a.PublishedOn, a.Source!.Host, a.Source!.Name, a.Language, a.Text)));

    private static readonly Func<ArchiveDbContext, IReadOnlyList<int>, IAsyncEnumerable<FoundSpeaker>> FindSpeakers = EF.CompileAsyncQuery(
        (ArchiveDbContext database, IReadOnlyList<int> ids) => database.Quotes
            .Where(q => ids.Contains(q.ArticleId) && q.PersonId != null)
            .OrderBy(q => q.ArticleId).ThenBy(q => q.Start)
            .Select(q => new FoundSpeaker(q.ArticleId, q.Person!.Name)));

    private readonly HitFinder hits = new(query, terms.FindFormTexts);

    /// <summary>The articles in the order of their ids' list.</summary>
    /// <returns>Their hits, which are being marked: that needs the connection no more.</returns>
    public async Task<Task<IReadOnlyList<ArticleHit>>> ReadArticlesAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var articles = await FindArticles(database, ids).ToDictionaryAsync(a => a.Id, cancellationToken: cancellationToken);
        var speakers = (await FindSpeakers(database, ids).ToListAsync(cancellationToken)).ToLookup(s => s.ArticleId, s => s.Name);
        return Task.Run<IReadOnlyList<ArticleHit>>(() => [.. ids.Where(articles.ContainsKey).Select(id => Mark(articles[id], speakers[id]))], cancellationToken);
    }

    /// <summary>The quotes in the order of their ids' list.</summary>
    /// <returns>Their hits, which are being marked: that needs the connection no more.</returns>
    public async Task<Task<IReadOnlyList<QuoteHit>>> ReadQuotesAsync(IReadOnlyList<int> ids, CancellationToken cancellationToken)
    {
        var quotes = await database.Quotes.Where(q => ids.Contains(q.Id)).Select(QuoteCard.Projection).ToDictionaryAsync(q => q.Id, cancellationToken);
        return Task.Run<IReadOnlyList<QuoteHit>>(() => [.. ids.Where(quotes.ContainsKey).Select(id => new QuoteHit(quotes[id], Snippet.Mark(quotes[id].Text, hits.Find(quotes[id].Text))))], cancellationToken);
    }

    private ArticleHit Mark(FoundArticle article, IEnumerable<string> speakers)
    {
        var opening = article.Text[..Math.Min(OpeningLength, article.Text.Length)];
        return new ArticleHit(
            new ArticleCard(article.Id, article.Path, article.Title, article.PublishedOn, article.Host, article.Name, article.Language, opening, [.. speakers]),
            article.Title is null ? null : Snippet.Mark(article.Title, hits.Find(article.Title)),
            Snippet.Cut(article.Text, hits.Find(article.Text), SnippetLength));
    }

    private sealed record FoundArticle(int Id, string Path, string? Title, DateOnly? PublishedOn, string? Host, string? Name, string? Language, string Text);

    private sealed record FoundSpeaker(int ArticleId, string Name);
}
