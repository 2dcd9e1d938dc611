using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Reading;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>What all answers for one run share: how the run looks, what stands around it, and who spoke before. Small numbers stand for steps or bits.</summary>
internal sealed record RunView
{
    public required int Run { get; init; }

    /// <summary>The token of its opening mark.</summary>
    public required int First { get; init; }

    /// <summary>The token behind its closing mark.</summary>
    public required int End { get; init; }

    /// <summary>What the rules say; null where they find nobody.</summary>
    public Attribution? ByRule { get; init; }

    /// <summary>Who spoke last before the run; null where nobody has.</summary>
    public Attribution? Last { get; init; }

    /// <summary>The nearest verb of saying before the run in its sentence; -1 where there is none.</summary>
    public int CueBefore { get; init; } = -1;

    /// <summary>The subject of <see cref="CueBefore"/>.</summary>
    public SpeakerCandidate? SubjectBefore { get; init; }

    /// <summary>The subject of the words before the run where no verb of saying stands.</summary>
    public SpeakerCandidate? LeadBefore { get; init; }

    /// <summary>Whether <see cref="CueBefore"/> stands right before the run, in an opening clause, as an infinitive, and with no mark between.</summary>
    public uint CueBeforeSits { get; init; }

    /// <summary>The first verb of saying behind the run in its sentence, and its subject.</summary>
    public int CueAfter { get; init; } = -1;

    public SpeakerCandidate? SubjectAfter { get; init; }

    /// <summary>The subject of the sentence before.</summary>
    public SpeakerCandidate? SubjectOfSentenceBefore { get; init; }

    /// <summary>Of the sentence before: whether it is of the same paragraph, ends in a colon, holds quotes.</summary>
    public uint SentenceBefore { get; init; }

    /// <summary>How far the run before is: in the same sentence, the same paragraph, the one before, further, or nowhere.</summary>
    public uint SinceRunBefore { get; init; }

    /// <summary>Whether this run and the one before ask a question.</summary>
    public uint Questions { get; init; }

    /// <summary>Words of the run: 1, 2, 3, 4, 5–6, 7–10, more.</summary>
    public uint Length { get; init; }

    /// <summary>Whether the run begins its sentence, ends it, begins with a capital, begins its paragraph.</summary>
    public uint Shape { get; init; }

    /// <summary>The run's last sign: none, comma, full stop, question or exclamation mark, ellipsis or dash.</summary>
    public uint Ending { get; init; }

    /// <summary>Whether it is written like a title, and whether the rules take it for one or for a term.</summary>
    public uint Naming { get; init; }

    public bool ContinuesRun { get; init; }

    /// <summary>How many runs its sentence holds, four at most.</summary>
    public uint RunsInSentence { get; init; }

    /// <summary>Whether the rules take the run for a title or a term.</summary>
    public bool IsTerm => (Naming & 2) != 0;

    /// <summary>Whether the run is a sentence of its own, from a capital to the mark that ends it, and more than a word or two.</summary>
    public bool IsSentence => !IsShort && (Shape & 7) == 7 && Ending is 2 or 3 && Naming == 0;

    /// <summary>Whether the run has so few words that it may well be a term.</summary>
    public bool IsShort => Length < 4;
}
