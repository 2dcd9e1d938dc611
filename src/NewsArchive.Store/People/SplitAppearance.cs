using NewsArchive.Store.Corrections;
using NewsArchive.Store.People.Identity;

namespace NewsArchive.Store.People;

/// <summary>An article in which a name is another person's than the rules say. All of one correction are one person's.</summary>
public sealed class SplitAppearance
{
    public int CorrectionId { get; set; }

    public Correction Correction { get; set; } = null!;

    public int ArticleId { get; set; }

    /// <summary>The <see cref="Appearance.Name"/> there.</summary>
    public required string Name { get; set; }

    /// <summary>The <see cref="Appearance.Block"/> of the name; of a surname alone, which is nobody's then, that of the person whose it was.</summary>
    public required string Block { get; set; }

    /// <summary>The one that is about a name in an article, in whatever spelling; of several the newest, which has changed the others. Null for most names.</summary>
    internal static SplitAppearance? Of(IEnumerable<SplitAppearance> splits, int articleId, string name) =>
        splits.Where(s => s.ArticleId == articleId && (s.Name == name || (NameForm.Of(s.Name) is { } form && form.Key == NameForm.Of(name)?.Key))).MaxBy(s => s.CorrectionId);
}
