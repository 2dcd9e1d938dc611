using NewsArchive.Extraction.Quotes;

namespace NewsArchive.Web.Pages;

/// <summary>Why a quote is given to its speaker, as pages say it.</summary>
/// <param name="Cue">The verb or phrase that introduces the quote.</param>
public sealed record Evidence(string? Cue, AttributionRule? Rule, double? Confidence)
{
    /// <summary>How the speaker was found: "named right after the quote"; null where no rule did.</summary>
    public string? Why => Rule switch
    {
        AttributionRule.After => "named right after the quote",
        AttributionRule.Before => "named right before the quote",
        AttributionRule.SentenceEnd => "named at the end of the sentence",
        AttributionRule.SameSentence => "speaks in the rest of the sentence",
        AttributionRule.Subject => "subject of the sentence",
        AttributionRule.Continuation => "goes on from the words before",
        AttributionRule.Turn => "question and answer take turns",
        AttributionRule.Nearby => "the likeliest of those named nearby",
        AttributionRule.Editor => "decided by an editor",
        _ => null,
    };

    public bool IsDecided => Rule == AttributionRule.Editor;

    /// <summary>"sure (98 %)"; null where nothing was weighed, or an editor decided.</summary>
    public string? Certainty => !IsDecided && Confidence is { } weighed ? Wording.Certainty(weighed) : null;

    /// <summary>What is known of it, in short: “told”, "named right after the quote", "sure (98 %)".</summary>
    public IReadOnlyList<string> Parts => [.. new[] { Cue is null ? null : $"“{Cue}”", Why, Certainty }.OfType<string>()];
}
