using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Who says a quote, and how the text says so.</summary>
/// <param name="Cue">The token of the verb; -1 where there is none.</param>
/// <param name="CueLength">How many tokens the cue has: two for “according to”.</param>
internal sealed record Attribution(SpeakerCandidate Speaker, AttributionRule Rule, int Cue = -1, int CueLength = 1);
