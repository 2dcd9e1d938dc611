namespace NewsArchive.Store.People;

/// <summary>What an administrator said about two claims; it outlives every re-import and wins over the rules.</summary>
public sealed class PersonDecision
{
    public int Id { get; set; }

    /// <summary>The part of the archive's names that both belong to.</summary>
    public required string Block { get; set; }

    /// <summary>Says who is meant, whatever rows the archive holds: "john smith|public". Before <see cref="SecondKey"/> in ordinal order.</summary>
    public required string FirstKey { get; set; }

    public required string SecondKey { get; set; }

    public bool IsSamePerson { get; set; }

    public required string DecidedBy { get; set; }

    public DateTime DecidedAt { get; set; }
}
