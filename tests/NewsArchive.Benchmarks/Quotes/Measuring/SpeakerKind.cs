namespace NewsArchive.Benchmarks.Quotes.Measuring;

/// <summary>How a text names a speaker.</summary>
internal enum SpeakerKind
{
    /// <summary>By the name of the person.</summary>
    Named,

    /// <summary>By what they are: the lawyer, officials, one of the sources.</summary>
    Described,

    Pronoun,
}
