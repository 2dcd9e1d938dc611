using NewsArchive.Extraction.Quotes;
using NewsArchive.Store.Quotes;

namespace NewsArchive.Web.Pages;

/// <summary>Why a quote is given to nobody, as pages say it.</summary>
/// <param name="Confidence">How likely nobody says a scare quote, or somebody any other; null where nothing was weighed.</param>
public sealed record NoSpeaker(QuoteKind Kind, double? Confidence)
{
    /// <summary>"No speaker: the marks name a title or term".</summary>
    public string Why => (Kind, Confidence is { } weighed ? Certainties.Of(weighed) : (Certainty?)null) switch
    {
        (_, null) => "No known speaker: speakers are found in English articles only",
        (QuoteKind.Scare, Certainty.Doubtful) => "No known speaker: a title or term, or somebody’s words",
        (QuoteKind.Scare, _) => "No speaker: the marks name a title or term",
        (_, Certainty.Doubtful) => "Perhaps somebody says this; the article does not tell who",
        _ => "Somebody says this; the article does not tell who",
    };

    /// <summary>"that nobody says it: likely (78 %)"; null where nothing was weighed.</summary>
    public string? HowSure => Confidence is { } weighed
        ? $"that {(Kind == QuoteKind.Scare ? "nobody" : "somebody")} says it: {Wording.Certainty(weighed)}"
        : null;
}
