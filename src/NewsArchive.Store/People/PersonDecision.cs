using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.People;

/// <summary>What a correction says about two claims; it outlives every re-import and wins over the rules.</summary>
public sealed class PersonDecision
{
    public int Id { get; set; }

    public int CorrectionId { get; set; }

    public Correction Correction { get; set; } = null!;

    /// <summary>The part of the archive's names that the first belongs to.</summary>
    public required string FirstBlock { get; set; }

    /// <summary>Another one where names have nothing in common, as after a marriage.</summary>
    public required string SecondBlock { get; set; }

    /// <summary>Says who is meant, whatever rows the archive holds: "john smith|public". Before <see cref="SecondKey"/> in ordinal order.</summary>
    public required string FirstKey { get; set; }

    public required string SecondKey { get; set; }

    public bool IsSamePerson { get; set; }

    public DateTime DecidedAt { get; set; }
}
