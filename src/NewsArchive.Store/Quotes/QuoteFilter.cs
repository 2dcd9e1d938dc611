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

    /// <summary>Part of the speaker's name, in any form, or of the words for an unnamed one that say who it is: not whose aide.</summary>
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

    /// <summary>So many quotes are listed, the newest; days lead to the others.</summary>
    public int MaxCount { get; init; } = 10_000;
}
