using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

/// <summary>Which rule said who speaks.</summary>
internal enum AttributionRule
{
    /// <summary>The words after the quote: “…,” Hale said.</summary>
    After,

    /// <summary>The words before the quote: Hale said, “…”.</summary>
    Before,

    /// <summary>The attribution that follows the whole sentence: It was “a mistake” to go, Hale said.</summary>
    SentenceEnd,

    /// <summary>Another quote of the same sentence: Hale called it “…” and “…”.</summary>
    SameSentence,

    /// <summary>The subject of the sentence that the quote stands in, whose verb is none of saying.</summary>
    Subject,

    /// <summary>The quote or sentence before, for a quote that stands alone.</summary>
    Continuation,
}

/// <summary>How plainly the text ties a quote to its speaker.</summary>
internal enum Strength
{
    /// <summary>A verb of a relative clause, or none at all.</summary>
    Faint,

    /// <summary>A verb that seldom introduces words.</summary>
    Weak,

    /// <summary>A verb of saying in the same clause.</summary>
    Clear,

    /// <summary>A verb of saying right beside the quote.</summary>
    Tight,
}

/// <summary>Who says a quote, and how the text says so.</summary>
/// <param name="Cue">The token of the verb; -1 where there is none.</param>
/// <param name="CueLength">How many tokens the cue has: two for “according to”.</param>
internal sealed record Attribution(SpeakerCandidate Speaker, int Cue, AttributionRule Rule, Strength Strength = Strength.Clear, int CueLength = 1);
