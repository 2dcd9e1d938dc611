namespace NewsArchive.Store.People;

/// <summary>An address under /people that somebody had, for those that no name leads to any more.</summary>
public sealed class FormerSlug
{
    public required string Slug { get; set; }

    public required string Block { get; set; }

    /// <summary>Says whose it was, as in <see cref="Corrections.Correction.PersonKey"/>.</summary>
    public required string PersonKey { get; set; }
}
