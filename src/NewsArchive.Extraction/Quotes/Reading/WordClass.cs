namespace NewsArchive.Extraction.Quotes.Reading;

/// <summary>What a word may be to a sentence that reports speech. A word can be several.</summary>
[Flags]
internal enum WordClass
{
    None = 0,

    /// <summary>A verb of saying: “said”, “tweeted”.</summary>
    Speech = 1 << 0,

    /// <summary>A verb that quotes a judgement or wish: “called”, “dismissed”, “praised”.</summary>
    Judgement = 1 << 1,

    /// <summary>A verb of passing on what another found or wrote: “reported”, “showed”.</summary>
    Report = 1 << 2,

    /// <summary>An -ing form of a cue.</summary>
    Participle = 1 << 3,

    /// <summary>A form that is a noun as well: “claims”, “notes”, “call”.</summary>
    AlsoNoun = 1 << 4,

    Auxiliary = 1 << 5,
    Adverb = 1 << 6,
    Preposition = 1 << 7,
    Subordinator = 1 << 8,
    Coordinator = 1 << 9,
    Determiner = 1 << 10,
    Pronoun = 1 << 11,
    Possessive = 1 << 12,
    Relative = 1 << 13,
    Time = 1 << 14,

    /// <summary>A noun for one who speaks: “spokesman”, “officials”, “ministry”.</summary>
    SpeakerNoun = 1 << 15,

    /// <summary>A noun for something written that is said to say: “statement”, “letter”, “poll”.</summary>
    DocumentNoun = 1 << 16,

    /// <summary>A verb of anything else.</summary>
    OtherVerb = 1 << 17,

    /// <summary>A verb that introduces words only right beside them: “the sign read”.</summary>
    WeakCue = 1 << 18,

    /// <summary>A verb as the dictionary has it: “say”.</summary>
    BaseForm = 1 << 19,

    Cue = Speech | Judgement | Report,
    Verb = Cue | WeakCue | Auxiliary | OtherVerb,
    LowerOnly = Verb | Participle | AlsoNoun | BaseForm | Adverb | Preposition | Subordinator | Coordinator,
    Function = Auxiliary | Preposition | Subordinator | Coordinator | Determiner | Pronoun | Possessive | Relative,
}
