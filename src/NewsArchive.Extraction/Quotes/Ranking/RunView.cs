using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>What all answers for one run share: how the run looks, what stands around it, what the rules say, who spoke before.</summary>
internal sealed record RunView
{
    public required int Run { get; init; }

    public required Sentence Sentence { get; init; }

    /// <summary>What the rules say; null where they find nobody.</summary>
    public Attribution? ByRule { get; init; }

    /// <summary>Whether the rules take the run for a title or term.</summary>
    public bool IsTerm { get; init; }

    /// <summary>What was found of the run before; null where nobody says it.</summary>
    public Attribution? Previous { get; init; }

    /// <summary>The nearest verb of saying before the run in its sentence, and its subject; -1 and null where there is none.</summary>
    public int CueBefore { get; init; } = -1;

    public SpeakerCandidate? SubjectBefore { get; init; }

    /// <summary>The first verb of saying behind the run in its sentence, and its subject.</summary>
    public int CueAfter { get; init; } = -1;

    public SpeakerCandidate? SubjectAfter { get; init; }

    /// <summary>Words of the run, in steps: 1, 2, 3, 4, 5–6, 7–10, more.</summary>
    public uint Length { get; init; }

    /// <summary>Whether the run begins its sentence, ends it, is all of it, and begins with a capital, as bits.</summary>
    public uint Shape { get; init; }

    /// <summary>The run's last sign: none, comma, full stop, question or exclamation, ellipsis or dash.</summary>
    public uint Ending { get; init; }

    public bool IsTitleCase { get; init; }

    public bool ContinuesRun { get; init; }
}
