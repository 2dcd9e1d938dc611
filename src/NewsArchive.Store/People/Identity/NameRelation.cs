namespace NewsArchive.Store.People.Identity;

/// <summary>How two names of one block stand to each other, the closest first.</summary>
internal enum NameRelation
{
    Same,

    /// <summary>"Robert Müllner", "Robert Muellner".</summary>
    Spelling,

    /// <summary>"Donald J. Trump", "Donald John Trump"; "JK Rowling", "J. K. Rowling".</summary>
    Expansion,

    /// <summary>"Donald Trump", "Donald J. Trump".</summary>
    MiddleInitial,

    /// <summary>"Hillary Clinton", "Hillary Rodham Clinton".</summary>
    FullMiddle,

    /// <summary>"Bill Clinton", "William Clinton".</summary>
    ShortForm,

    /// <summary>"Chris Smith", "Christine Smith": a short form of several names, and not of this one most often.</summary>
    RareShortForm,

    /// <summary>"J. Smith", "John Smith"; "JD Vance", "James David Vance".</summary>
    Initial,

    /// <summary>"John Smith", "John Smith Jr.".</summary>
    Suffix,

    /// <summary>"Robert Mullner", "Robert Muellner": one may have lost an umlaut.</summary>
    MaybeSpelling,

    /// <summary>Too far apart to say anything, but not against each other.</summary>
    None,

    /// <summary>Names of two persons.</summary>
    Conflict,
}
