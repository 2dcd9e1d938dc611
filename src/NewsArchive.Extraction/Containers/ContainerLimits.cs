namespace NewsArchive.Extraction.Containers;

/// <summary>How much of a container is read. Whatever is larger is no collection of articles, or means harm.</summary>
internal sealed record ContainerLimits
{
    public static ContainerLimits Default { get; } = new();

    /// <summary>The largest container, in bytes.</summary>
    public long FileBytes { get; init; } = 8L << 30;

    /// <summary>What all members of a container, and of those inside it, may have together, unpacked.</summary>
    public long TotalBytes { get; init; } = 16L << 30;

    /// <summary>A member, unpacked; also a container inside another that must be held whole.</summary>
    public int MemberBytes { get; init; } = ArticleExtractor.MaxBytes;

    /// <summary>The largest feed: one with ten thousand long articles.</summary>
    public int FeedBytes { get; init; } = 100 << 20;

    public int Members { get; init; } = 100_000;

    /// <summary>How many bytes one packed byte may give; the pages of newspapers give ten to thirty.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Unpacked bytes that are no harm whatever the ratio.</summary>
    public int BytesOfAnyRatio { get; init; } = 1 << 20;

    /// <summary>UTF-16 units of a path inside a container.</summary>
    public int PathLength { get; init; } = 500;

    /// <summary>How many bytes so many packed ones may give.</summary>
    public long Unpacked(long packedBytes) => Math.Max(BytesOfAnyRatio, packedBytes > long.MaxValue / Ratio ? long.MaxValue : packedBytes * Ratio);
}

/// <summary>Counts what is read of a container against its limits; shared with the containers inside it.</summary>
internal sealed class ContainerBudget(ContainerLimits limits)
{
    private long bytes;
    private int members;

    public ContainerLimits Limits => limits;

    /// <exception cref="ContainerFault">There are too many.</exception>
    public void CountMember()
    {
        if (++members > limits.Members)
        {
            throw new ContainerFault($"it holds more than {limits.Members:N0} entries; no more are read");
        }
    }

    /// <exception cref="ContainerFault">There are too many.</exception>
    public void CountBytes(long count)
    {
        bytes += count;
        if (bytes > limits.TotalBytes)
        {
            throw new ContainerFault($"it unpacks to more than {limits.TotalBytes:N0} bytes; no more is read");
        }
    }
}

/// <summary>Says in a sentence's end why a member, or the rest of a container, cannot be read.</summary>
internal sealed class ContainerFault(string reason) : Exception(reason);
