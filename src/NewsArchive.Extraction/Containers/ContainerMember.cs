using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Containers;

/// <summary>How a member of a container is read.</summary>
public enum MemberKind
{
    /// <summary>As a file of its own, by the ending of its path.</summary>
    File,

    /// <summary>As a web page, whatever its path.</summary>
    WebPage,

    /// <summary>As one item or entry of a feed, in XML.</summary>
    FeedItem,
}

/// <summary>One article inside a file that holds several, with what the file knows of it; or why it cannot be read.</summary>
public sealed record ContainerMember
{
    /// <summary>Its path inside the container, with forward slashes, unique there; "" where the container itself cannot be read.</summary>
    public required string Path { get; init; }

    public MemberKind Kind { get; init; }

    /// <summary>What it is extracted from, and compared by.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The charset that came with it; null where none did.</summary>
    public string? Charset { get; init; }

    /// <summary>What the container says of all its articles; of a web page also its own address, of a feed the one that its links are relative to.</summary>
    public DocumentMetadata Stated { get; init; } = new();

    /// <summary>Why it gives no article; null where it may give one.</summary>
    public ExtractionError? Error { get; init; }

    /// <summary>Whether it is no article file at all, as the pictures beside a saved page are.</summary>
    public bool IsOther { get; init; }

    /// <summary>Whether what follows in the container at <see cref="Path"/> could not be read.</summary>
    public bool IsBreak { get; init; }
}
