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

    /// <summary>A run of the quote's words, their case, accents and marks aside.</summary>
    public string? Words { get; init; }

    /// <summary>The outlet's host, which also finds hosts below it, or part of its name.</summary>
    public string? Source { get; init; }

    /// <summary>The first day of publication.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day of publication.</summary>
    public DateOnly? To { get; init; }

    public QuoteChoice Kind { get; init; }

#pragma warning disable CA1310 // no culture is asked: it runs as SQL
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
            quotes = quotes.Where(q => q.Person!.Aliases.Any(a => a.Folded.Contains(name)) || (q.PersonId == null && FoldedText.Of(q.Speaker!).Contains(name)));
        }

        if (FoldedText.Of(Words ?? "") is { Length: > 0 } words)
        {
            quotes = quotes.Where(q => FoldedText.Of(q.Text).Contains(words));
        }

        if (!string.IsNullOrEmpty(Source))
        {
            var host = CanonicalUrl.WithoutWww(Source.ToLowerInvariant());
            var (below, outlet) = ("." + host, FoldedText.Of(Source));
            quotes = quotes.Where(q => q.Article.Source!.Host == host || q.Article.Source.Host.EndsWith(below) || (outlet != "" && FoldedText.Of(q.Article.Source.Name).Contains(outlet)));
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
#pragma warning restore CA1310
}
