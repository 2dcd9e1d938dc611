namespace NewsArchive.Extraction.People.Names;

/// <summary>What the lists and its shape say of a word.</summary>
[Flags]
internal enum WordFacts
{
    None = 0,
    Capitalised = 1 << 0,
    AllCapitals = 1 << 1,

    /// <summary>"J." or "J.K."</summary>
    Initial = 1 << 2,
    GivenName = 1 << 3,
    Surname = 1 << 4,
    CommonWord = 1 << 5,
    Place = 1 << 6,
    NotName = 1 << 7,
    OrganisationWord = 1 << 8,
    Honorific = 1 << 9,
    RoleNoun = 1 << 10,
    RoleModifier = 1 << 11,

    /// <summary>"van" in "Vincent van Gogh".</summary>
    Particle = 1 << 12,

    /// <summary>"Jr." or "III".</summary>
    NameSuffix = 1 << 13,
    Possessive = 1 << 14,
    AbbreviatedTitle = 1 << 15,

    /// <summary>"Lane", "Bridge": what the name of a place ends with.</summary>
    PlaceWord = 1 << 16,

    /// <summary>Part of a city's name of several words: "Santa Barbara".</summary>
    PlacePhrase = 1 << 17,

    /// <summary>"senators": a role noun of several persons.</summary>
    SeveralRoles = 1 << 18,

    /// <summary>Part of the name of an organisation that carries a person's name, or of what only looks like one: "Eli Lilly", "Jim Crow".</summary>
    OrganisationPhrase = 1 << 19,

    /// <summary>A given name as languages other than English write it: "Jewgenij", "Małgorzata".</summary>
    ForeignGivenName = 1 << 20,
}
