using NewsArchive.Extraction.Quotes.Attributing;
using NewsArchive.Extraction.Quotes.Speakers;

namespace NewsArchive.Extraction.Quotes.Ranking;

/// <summary>Where an answer to "who says this?" comes from.</summary>
internal enum OptionPlace
{
    /// <summary>The marks quote nobody: a title, a term, irony.</summary>
    Nobody,

    /// <summary>Somebody says it, but the text does not tell who.</summary>
    Unknown,

    /// <summary>Whoever spoke last, named further back.</summary>
    LastSpeaker,

    /// <summary>Whom the rules chose, named further off.</summary>
    Elsewhere,

    /// <summary>In the reporter's words right before the run, in its sentence.</summary>
    Before,

    /// <summary>In its sentence, before another run that precedes this one.</summary>
    FarBefore,

    /// <summary>In the reporter's words right behind the run, in its sentence.</summary>
    After,

    /// <summary>In its sentence, behind another run that follows this one.</summary>
    FarAfter,

    /// <summary>In the sentence before, of the same paragraph.</summary>
    SentenceBefore,

    /// <summary>In the sentence before, of another paragraph.</summary>
    ParagraphBefore,

    /// <summary>In the sentence behind, of the same paragraph.</summary>
    SentenceAfter,

    /// <summary>In the sentence behind, of another paragraph.</summary>
    ParagraphAfter,
}

/// <summary>An answer to "who says this?".</summary>
/// <param name="Order">The how manieth of its place it is, the nearest to the run first.</param>
/// <param name="ByRule">The rules' attribution to this speaker; null where they chose another or none.</param>
internal readonly record struct SpeakerOption(OptionPlace Place, SpeakerCandidate? Speaker, int Order = 0, Attribution? ByRule = null);
