namespace NewsArchive.Store.People;

/// <summary>What became of a correction of a person.</summary>
public enum PersonEditOutcome
{
    Saved,

    /// <summary>It is so already.</summary>
    Unchanged,

    /// <summary>There is no such person any more.</summary>
    Gone,

    /// <summary>Somebody else, or an import, has changed the person since the editor looked.</summary>
    ChangedMeanwhile,

    /// <summary>Somebody has decided that the two are different people.</summary>
    Contradicted,

    /// <summary>Nothing would be left of the person from whom it is split off.</summary>
    Everything,
}

/// <param name="PersonId">Whom a page should show next.</param>
/// <param name="Present">The person's name now, where it has changed.</param>
/// <param name="ChangedBy">Who corrected them last; null for an import.</param>
/// <param name="OpenCount">Of the articles that were split off, those that give a surname alone: whom it means is open then.</param>
public sealed record PersonEdit(PersonEditOutcome Outcome, int PersonId = 0, string? Present = null, string? ChangedBy = null, int OpenCount = 0);
