namespace NewsArchive.Extraction.Quotes;

/// <summary>What a run between quotation marks is.</summary>
public enum QuoteKind
{
    /// <summary>A full clause or sentence that someone spoke or wrote.</summary>
    Direct,

    /// <summary>A few quoted words inside the reporter's own sentence, attributed to someone.</summary>
    Fragment,

    /// <summary>Quotation marks without a speaker: titles, terms, irony.</summary>
    Scare,
}

/// <summary>A run of text between quotation marks, marks excluded.</summary>
/// <param name="Speaker">Where the text names the speaker, pronouns and descriptions included.</param>
/// <param name="Person">The <see cref="People.ExtractedPerson.Name"/> that the speaker stands for; null for an unnamed or collective one.</param>
/// <param name="Cue">The verb or phrase that introduces the quote.</param>
public sealed record ExtractedQuote(TextSpan Span, QuoteKind Kind, TextSpan? Speaker = null, string? Person = null, string? Cue = null)
{
    public bool IsAttributed => Speaker is not null || Person is not null;
}
