using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NewsArchive.Store.Searching;
using NewsArchive.Store.Searching.Names;
using NewsArchive.Store.Sources;

namespace NewsArchive.Store.Quotes;

/// <summary>Reads the pages of a ledger. What a filter leaves is never counted or ordered as a whole: that would take the longer the more an archive holds.</summary>
public static class QuotePages
{
    // Of those that hold some words, so many times more are looked at than are listed, for many are of another kind; the index is not asked for names in part.
    private const int MoreOfWords = 2;
    private const int MoreOfWordsAndSpeakers = 5;

    /// <summary>One page of the quotes that fit, newest publication first.</summary>
    public static async Task<PagedList<T>> ReadAsync<T>(
        this QuoteFilter filter, ArchiveDbContext database, ISearchEngine engine, Expression<Func<Quote, T>> projection, int page, int pageSize, CancellationToken cancellationToken)
    {
        var means = await MeaningAsync(filter, database, engine, cancellationToken);
        var fitting = ByIndexes(filter, database, means);
        var count = await fitting.Take(filter.MaxCount + 1).CountAsync(cancellationToken);
        var isCut = count > filter.MaxCount;
        var empty = new PagedList<T>([], page, pageSize, Math.Min(count, filter.MaxCount)) { IsCut = isCut || means.IsCut };
        if (!empty.Exists || count == 0)
        {
            return empty;
        }

        // Of very many that fit, a page is found by looking at the newest quotes; few are sooner put in order.
        var ordered = (isCut && means.Ids is null ? ByDate(filter, database, means) : fitting).NewestFirst();
        return empty with { Items = await ordered.Skip((page - 1) * pageSize).Take(Math.Min(pageSize, filter.MaxCount - ((page - 1) * pageSize))).Select(projection).ToListAsync(cancellationToken) };
    }

    private static async Task<Meaning> MeaningAsync(QuoteFilter filter, ArchiveDbContext database, ISearchEngine engine, CancellationToken cancellationToken)
    {
        var outlets = string.IsNullOrEmpty(filter.Source) ? null : await OutletsAsync(database, filter.Source, cancellationToken);
        var name = FoldedText.Of(filter.Speaker ?? "");
        var speakers = name.Length == 0 ? [] : await WordsForSpeakersAsync(database, name, cancellationToken);
        if (FoldedText.Of(filter.Words ?? "").Length == 0)
        {
            return new Meaning(outlets, name, speakers, Ids: null, IsCut: false);
        }

        var max = filter.MaxCount * (name.Length == 0 ? MoreOfWords : MoreOfWordsAndSpeakers);
        var ids = await engine.FindQuotesAsync(filter, outlets, max + 1, cancellationToken);
        return new Meaning(outlets, name, speakers, [.. ids.Take(max)], IsCut: ids.Count > max);
    }

    private static IQueryable<Quote> ByIndexes(QuoteFilter filter, ArchiveDbContext database, Meaning means)
    {
        var quotes = means.Outlets is { } outlets ? database.Articles.Where(a => outlets.Contains(a.SourceId)).SelectMany(a => a.Quotes) : database.Quotes;
        quotes = OfKind(filter, quotes);
        if (filter.Kind == QuoteChoice.Unattributed)
        {
            quotes = quotes.Where(q => q.Speaker == null);
        }

        if (means.Name.Length > 0)
        {
            var (name, speakers) = (means.Name, means.Speakers);
            var people = database.PersonAliases.Where(a => a.Folded.Contains(name)).Select(a => (int?)a.PersonId);
            quotes = quotes.Where(q => people.Contains(q.PersonId) || ((q.PersonId ?? 0) == 0 && EF.Parameter(speakers).Contains(q.Speaker!))); // not "== null": so many quotes are nobody's that they are better found by their words
        }

        if (means.Ids is { } ids)
        {
            quotes = quotes.Where(q => EF.Parameter(ids).Contains(q.Id));
        }

        return Between(filter, quotes);
    }

    // The same quotes, asked for so that only the index of dates is of use.
    private static IQueryable<Quote> ByDate(QuoteFilter filter, ArchiveDbContext database, Meaning means)
    {
        var quotes = OfKind(filter, database.Quotes);
        if (filter.Kind == QuoteChoice.Unattributed)
        {
            quotes = quotes.Where(q => (q.Speaker ?? "") == "");
        }

        if (means.Name.Length > 0)
        {
            var (name, speakers) = (means.Name, means.Speakers);
            var people = database.PersonAliases.Where(a => a.Folded.Contains(name)).Select(a => a.PersonId);
            quotes = quotes.Where(q => people.Contains(q.PersonId ?? 0) || ((q.PersonId ?? 0) == 0 && EF.Parameter(speakers).Contains(q.Speaker ?? "")));
        }

        if (means.Outlets is { } outlets)
        {
            var last = database.Articles.Where(a => outlets.Contains(a.SourceId)).Max(a => a.PublishedOn); // one that has ended begins far behind the newest
            quotes = quotes.Where(q => database.Articles.Any(a => a.Id == q.ArticleId && outlets.Contains(a.SourceId)));
            quotes = last is null ? quotes : quotes.Where(q => q.PublishedOn <= last || q.PublishedOn == null);
        }

        return Between(filter, quotes);
    }

    // A person's quotes have a speaker, them.
    private static IQueryable<Quote> OfKind(QuoteFilter filter, IQueryable<Quote> quotes)
    {
        quotes = filter.PersonId is { } person ? quotes.Where(q => q.PersonId == person) : filter.Kind == QuoteChoice.Unattributed ? quotes : quotes.Attributed();
        return filter.Kind switch
        {
            QuoteChoice.Direct => quotes.Where(q => q.Kind == Extraction.Quotes.QuoteKind.Direct),
            QuoteChoice.Fragment => quotes.Where(q => q.Kind == Extraction.Quotes.QuoteKind.Fragment),
            _ => quotes,
        };
    }

    private static IQueryable<Quote> Between(QuoteFilter filter, IQueryable<Quote> quotes)
    {
        if (filter.From is { } from)
        {
            quotes = quotes.Where(q => q.PublishedOn >= from);
        }

        return filter.To is { } to ? quotes.Where(q => q.PublishedOn <= to) : quotes;
    }

    // How articles call speakers is said in far fewer ways than there are quotes.
    private static async Task<IReadOnlyList<string>> WordsForSpeakersAsync(ArchiveDbContext database, string name, CancellationToken cancellationToken)
    {
        var all = await database.Quotes.Attributed().Select(q => q.Speaker!).Distinct().ToListAsync(cancellationToken);
        return all.FindAll(words => SpeakerWords.Mean(words, name));
    }

    // As searches read them. Outlets are few: all are looked at.
    private static async Task<IReadOnlyList<int?>> OutletsAsync(ArchiveDbContext database, string source, CancellationToken cancellationToken)
    {
        var words = OutletWords.Of(source);
        var all = await database.Sources.Select(s => new { s.Id, s.Host, s.Name }).ToListAsync(cancellationToken);
        var own = all.FindAll(s => s.Host == words.Host);
        return (own.Count > 0 ? own : all.FindAll(s => words.Mean(s.Host, s.Name))).ConvertAll(s => (int?)s.Id);
    }

    /// <summary>What the filter's words mean in this archive.</summary>
    /// <param name="Outlets">The ids of those that the source means; null where none is asked for.</param>
    /// <param name="Name">The speaker's, folded; empty where none is asked for.</param>
    /// <param name="Speakers">All words for speakers that hold the name.</param>
    /// <param name="Ids">The newest quotes that hold the words; null where none are asked for.</param>
    /// <param name="IsCut">Whether more quotes hold them.</param>
    private sealed record Meaning(IReadOnlyList<int?>? Outlets, string Name, IReadOnlyList<string> Speakers, IReadOnlyList<int>? Ids, bool IsCut);
}
