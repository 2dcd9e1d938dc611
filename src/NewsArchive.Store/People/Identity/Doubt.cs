namespace NewsArchive.Store.People.Identity;

/// <summary>Why two may be one person, or not.</summary>
public enum DoubtReason
{
    /// <summary>One name, plainly different roles.</summary>
    Roles,

    /// <summary>Articles that give no role, where several people have the name.</summary>
    WhichNamesake,

    /// <summary>Only one has a middle name or initial.</summary>
    MiddleName,

    /// <summary>One given name may be short for the other.</summary>
    ShortName,

    /// <summary>One given name is an initial.</summary>
    Initial,

    /// <summary>Only one has "Jr.", "Sr." or a number.</summary>
    Suffix,

    /// <summary>One may be written for the other's umlaut.</summary>
    Spelling,

    /// <summary>One goes by what may be the other's middle name.</summary>
    MiddleAsGiven,

    /// <summary>The given names may be two forms of one.</summary>
    FamiliarName,

    /// <summary>The same words in another order.</summary>
    NameOrder,

    /// <summary>The given names differ by one letter.</summary>
    Mistyped,
}

/// <summary>Two of whom the rules cannot say whether they are one person.</summary>
internal sealed record Doubt(Claim First, Claim Second, DoubtReason Reason);
