using System.Linq.Expressions;
using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.People;

namespace NewsArchive.Store.Quotes;

/// <summary>A quote as ledgers show it.</summary>
/// <param name="SpeakerWords">The words that name the speaker, for one who is no person of the archive.</param>
/// <param name="Role">The first description that the article gives the person.</param>
public sealed record QuoteCard(
    int Id,
    string ArticlePath,
    string? ArticleTitle,
    DateOnly? PublishedOn,
    string? SourceHost,
    string? SourceName,
    string? Language,
    int Number,
    string Text,
    string? PersonName,
    string? PersonSlug,
    string? SpeakerWords,
    string? Role,
    QuoteKind Kind,
    double? Confidence)
{
    public static readonly Expression<Func<Quote, QuoteCard>> Projection = q => new QuoteCard(
        q.Id,
        q.Article.Path,
        q.Article.Title,
        q.PublishedOn,
        q.Article.Source!.Host,
        q.Article.Source!.Name,
        q.Article.Language,
        q.Number,
        q.Text,
        q.Person!.Name,
        q.Person!.Slug,
        q.Speaker,
        q.Article.Mentions.Where(m => m.PersonId == q.PersonId && m.Role != null).OrderBy(m => m.Start).Select(m => m.Role).FirstOrDefault(),
        q.Kind,
        q.Confidence);
}

/// <summary>Queries over quotes that several pages share.</summary>
public static class QuoteQueries
{
    /// <summary>Those that somebody said, named or not.</summary>
    public static IQueryable<Quote> Attributed(this IQueryable<Quote> quotes) => quotes.Where(q => q.Speaker != null);

    /// <summary>Those whose speaker is doubtful, of the ones that were weighed.</summary>
    public static IQueryable<Quote> Doubtful(this IQueryable<Quote> quotes) =>
        quotes.Attributed().Where(q => q.Confidence < Certainties.LikelyFrom);

    /// <summary>Several words that are no title or term, and yet nobody is known to have said them.</summary>
    public static IQueryable<Quote> LackingSpeaker(this IQueryable<Quote> quotes) => quotes.Where(q => q.Speaker == null && q.Kind != QuoteKind.Scare && (q.Confidence == null || q.Confidence < 1)); // an editor has confirmed the others

    /// <summary>Those of whose speaker the article says only a name that ends the names of several others in it ("Clinton" beside Bill and Hillary Clinton), until an editor has decided.</summary>
    public static IQueryable<Quote> OfSharedSurnames(this IQueryable<Quote> quotes, IQueryable<Appearance> appearances) =>
        appearances.Where(a => a.Block == null && a.PersonId == null && appearances.Any(o => o.ArticleId == a.ArticleId && o.Name.EndsWith(" " + a.Name)))
            .Join(quotes.Attributed().Where(q => q.Confidence == null || q.Confidence < 1), a => (int?)a.Id, q => q.AppearanceId, (_, quote) => quote);

    /// <summary>By confidence; those that were not weighed last, the newest first.</summary>
    public static IOrderedQueryable<Quote> LeastCertainFirst(this IQueryable<Quote> quotes) =>
        quotes.OrderBy(q => q.Confidence == null).ThenBy(q => q.Confidence).ThenByDescending(q => q.PublishedOn).ThenByDescending(q => q.ArticleId).ThenBy(q => q.Start);

    /// <summary>Newest publication first, undated ones last; within an article as they stand in it.</summary>
    public static IOrderedQueryable<Quote> NewestFirst(this IQueryable<Quote> quotes) =>
        quotes.OrderByDescending(q => q.PublishedOn).ThenByDescending(q => q.ArticleId).ThenBy(q => q.Start);
}
