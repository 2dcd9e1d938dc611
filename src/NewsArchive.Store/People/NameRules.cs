namespace NewsArchive.Store.People;

/// <summary>Which rules of names the stored blocks follow; one row, and none in an archive from before there were any.</summary>
public sealed class NameRules
{
    /// <summary>Raised when <see cref="Identity.NameForm"/> gives names other keys or blocks, or <see cref="Identity.MistypedNames"/> others to ask about: the next import brings what is stored up to it.</summary>
    public const int Present = 3;

    public int Id { get; set; }

    public int Version { get; set; }
}
