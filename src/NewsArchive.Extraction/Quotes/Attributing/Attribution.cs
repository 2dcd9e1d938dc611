using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Attributing;

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
