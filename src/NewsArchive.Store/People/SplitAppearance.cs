using NewsArchive.Store.Corrections;

namespace NewsArchive.Store.People;

/// <summary>An article in which a name is another person's than the rules say. All of one correction are one person's.</summary>
public sealed class SplitAppearance
{
    public int CorrectionId { get; set; }

    public Correction Correction { get; set; } = null!;

    public int ArticleId { get; set; }

    /// <summary>The <see cref="Appearance.Name"/> there.</summary>
    public required string Name { get; set; }

    /// <summary>The <see cref="Appearance.Block"/> of the name.</summary>
    public required string Block { get; set; }
}
