namespace NewsArchive.Extraction.Quotes.Speakers;

/// <summary>How a text speaks of somebody who may be speaking. Those further up are likelier to speak.</summary>
internal enum CandidateKind
{
    Person,
    Pronoun,

    /// <summary>A capitalised name that is none of the people: an outlet, a party, a place.</summary>
    Name,

    /// <summary>A description of somebody: “one of the sources”.</summary>
    Description,

    /// <summary>Something written: “the statement”.</summary>
    Document,
    Thing,
}

/// <summary>A noun phrase that may name a speaker.</summary>
/// <param name="Start">Where the whole phrase begins: at the title of “harbour master Ada Hale”.</param>
/// <param name="First">Its first token as a speaker: at the name.</param>
/// <param name="End">The token behind its last.</param>
/// <param name="Head">The token of its main noun.</param>
/// <param name="Person">Index of the person whose name it is, or whom it is already known to stand for; -1 if there is none.</param>
/// <param name="IsGoverned">Whether a preposition stands before it, so that it is no subject: “in Norrland”.</param>
internal sealed record SpeakerCandidate(int Start, int First, int End, int Head, CandidateKind Kind, int Person, bool IsGoverned)
{
    public bool IsLikelySpeaker => Kind is CandidateKind.Person or CandidateKind.Pronoun or CandidateKind.Name or CandidateKind.Description;
}
