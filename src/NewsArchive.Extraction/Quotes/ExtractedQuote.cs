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
/// <param name="Cue">Where the verb or phrase stands that introduces the quote; null where none does.</param>
/// <param name="Rule">Which rule found the speaker; null for a quote without one.</param>
/// <param name="Confidence">How likely the speaker is the right one, or how likely nobody says a quote without one: 0 to 1, null where nothing was weighed.</param>
public sealed record ExtractedQuote(
    TextSpan Span,
    QuoteKind Kind,
    TextSpan? Speaker = null,
    string? Person = null,
    TextSpan? Cue = null,
    AttributionRule? Rule = null,
    double? Confidence = null)
{
    public bool IsAttributed => Speaker is not null || Person is not null;

    /// <summary>Who said it in the article's words, or else by the person's name; null where nobody is known to have.</summary>
    public string? SpeakerIn(string text) => Speaker?.Of(text) ?? Person;
}
