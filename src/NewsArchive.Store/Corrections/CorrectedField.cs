namespace NewsArchive.Store.Corrections;

/// <summary>What of an article, quote or person is corrected.</summary>
public enum CorrectedField
{
    Title,

    /// <summary>"2024-11-06".</summary>
    PublishedOn,

    /// <summary>"Jane Doe; John Roe".</summary>
    Authors,

    /// <summary>An outlet's host, or its name where no host is known.</summary>
    Source,

    /// <summary>A person's name, or “words” for an unnamed speaker.</summary>
    Speaker,

    /// <summary>"direct", "fragment" or "scare".</summary>
    Kind,

    /// <summary>Whether there is such a quote at all: its words, or nothing.</summary>
    Existence,

    /// <summary>A person's name as pages show it.</summary>
    Name,

    /// <summary>Another name of a person: added or, with nothing as its new value, removed.</summary>
    Alias,

    /// <summary>Two are one person.</summary>
    SamePerson,

    /// <summary>A person is another one too, whose name stays: first the name that goes, then the one that stays.</summary>
    Merge,

    /// <summary>Two are different people.</summary>
    DifferentPeople,

    /// <summary>Some of a person's articles are another one's: first the person's name, then that of the other one.</summary>
    Split,
}

/// <summary>Whether a correction counts, and if not, how it ended.</summary>
public enum CorrectionState
{
    Active,

    /// <summary>A later correction of the same took its place.</summary>
    Replaced,

    /// <summary>Somebody took it back.</summary>
    TakenBack,

    /// <summary>The parser's later opinion was accepted instead.</summary>
    ParserAccepted,
}
