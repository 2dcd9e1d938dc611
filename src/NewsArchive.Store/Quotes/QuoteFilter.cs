using Microsoft.EntityFrameworkCore;
using NewsArchive.Extraction.Links;
using NewsArchive.Store.Searching;

namespace NewsArchive.Store.Quotes;

/// <summary>Which kind of quotes is asked for.</summary>
public enum QuoteChoice
{
    /// <summary>All that somebody said.</summary>
    Attributed,

    /// <summary>Full clauses or sentences that somebody said.</summary>
    Direct,

    /// <summary>A few words that somebody said, inside the reporter's own sentence.</summary>
    Fragment,

    /// <summary>Words between quotation marks that nobody is known to have said.</summary>
    Unattributed,
}

/// <summary>Which quotes a ledger shows. What is null or empty asks for nothing.</summary>
public sealed record QuoteFilter
{
    public int? PersonId { get; init; }

    /// <summary>Part of the speaker's name, in any form, or of the words for an unnamed one.</summary>
    public string? Speaker { get; init; }

    /// <summary>A run of the quote's whole words, their case, accents and marks aside.</summary>
    public string? Words { get; init; }

    /// <summary>The outlet's host, which also finds hosts below it, or part of its name.</summary>
    public string? Source { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    public QuoteChoice Kind { get; init; }

    /// <summary>The quotes that fit, newest publication first. What words and names mean is found first, so that only what may fit is looked at.</summary>
    public async Task<IOrderedQueryable<Quote>> FindAsync(ArchiveDbContext database, ISearchEngine engine, CancellationToken cancellationToken)
    {
        var quotes = Kind switch
        {
            QuoteChoice.Direct => database.Quotes.Attributed().Where(q => q.Kind == Extraction.Quotes.QuoteKind.Direct),
            QuoteChoice.Fragment => database.Quotes.Attributed().Where(q => q.Kind == Extraction.Quotes.QuoteKind.Fragment),
            QuoteChoice.Unattributed => database.Quotes.Where(q => q.Speaker == null),
            _ => database.Quotes.Attributed(),
        };
        if (PersonId is { } person)
        {
            quotes = quotes.Where(q => q.PersonId == person);
        }

        if (FoldedText.Of(Speaker ?? "") is { Length: > 0 } name)
        {
            var people = database.PersonAliases.Where(a => a.Folded.Contains(name)).Select(a => (int?)a.PersonId);
            var words = await WordsForSpeakersAsync(database, name, cancellationToken);
            quotes = quotes.Where(q => people.Contains(q.PersonId) || ((q.PersonId ?? 0) == 0 && EF.Parameter(words).Contains(q.Speaker!))); // not "== null": so many quotes are nobody's that they are better found by their words
        }

        if (FoldedText.Of(Words ?? "").Length > 0)
        {
            var ids = await engine.FindQuotesAsync(Words!, cancellationToken);
            quotes = quotes.Where(q => EF.Parameter(ids).Contains(q.Id));
        }

        if (!string.IsNullOrEmpty(Source))
        {
            var articles = ArticlesOf(database, Source);
            quotes = quotes.Where(q => articles.Contains(q.ArticleId));
        }

        if (From is { } from)
        {
            quotes = quotes.Where(q => q.PublishedOn >= from);
        }

        if (To is { } to)
        {
            quotes = quotes.Where(q => q.PublishedOn <= to);
        }

        return quotes.NewestFirst();
    }

    // How articles call speakers is said in far fewer ways than there are quotes.
    private static async Task<IReadOnlyList<string>> WordsForSpeakersAsync(ArchiveDbContext database, string name, CancellationToken cancellationToken)
    {
        var all = await database.Quotes.Attributed().Select(q => q.Speaker!).Distinct().ToListAsync(cancellationToken);
        return all.FindAll(words => FoldedText.Of(words).Contains(name, StringComparison.Ordinal));
    }

#pragma warning disable CA1310 // no culture is asked: it runs as SQL
    private static IQueryable<int> ArticlesOf(ArchiveDbContext database, string source)
    {
        var host = CanonicalUrl.WithoutWww(source.ToLowerInvariant());
        var (below, outlet) = ("." + host, FoldedText.Of(source));
        var outlets = database.Sources.Where(s => s.Host == host || s.Host.EndsWith(below) || (outlet != "" && FoldedText.Of(s.Name).Contains(outlet))).Select(s => (int?)s.Id);
        return database.Articles.Where(a => outlets.Contains(a.SourceId)).Select(a => a.Id); // no join: it would ask for the source of each article
    }
#pragma warning restore CA1310
}
