using NewsArchive.Extraction.Links;

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

    /// <summary>A run of the quote's words, case and kind of apostrophe aside.</summary>
    public string? Words { get; init; }

    /// <summary>The outlet's host, which also finds hosts below it, or part of its name.</summary>
    public string? Source { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    public QuoteChoice Kind { get; init; }

#pragma warning disable CA1304, CA1308, CA1310, CA1311, CA1862 // no culture is asked: these run as SQL
    /// <summary>The quotes that fit, newest publication first.</summary>
    public IOrderedQueryable<Quote> Of(ArchiveDbContext database)
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
            quotes = quotes.Where(q => q.Person!.Aliases.Any(a => a.Folded.Contains(name)) || (q.PersonId == null && q.Speaker!.ToLower().Contains(name)));
        }

        if (!string.IsNullOrEmpty(Words))
        {
            var wanted = Words.Replace('’', '\'').ToLowerInvariant();
            quotes = quotes.Where(q => q.Text.Replace("’", "'").ToLower().Contains(wanted));
        }

        if (!string.IsNullOrEmpty(Source))
        {
            var host = Source.ToLowerInvariant();
            host = CanonicalUrl.WithoutWww(host);
            var below = "." + host;
            quotes = quotes.Where(q => q.Article.Source!.Host == host || q.Article.Source.Host.EndsWith(below) || q.Article.Source.Name.ToLower().Contains(host));
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
#pragma warning restore CA1304, CA1308, CA1310, CA1311, CA1862
}
