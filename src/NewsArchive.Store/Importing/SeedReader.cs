using Microsoft.Extensions.Logging;
using NewsArchive.Extraction;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Store.Importing;

/// <summary>What an import deals with at a time: a seed that is one article, a member of one that holds several, or the reason why there is none.</summary>
/// <param name="Path">The seed's path; of a member with its path inside the container: "backup.zip/2024/harbour.md".</param>
/// <param name="Outcome">Set where there is nothing to read, with the <paramref name="Reason"/>.</param>
internal sealed record SeedPart(string Path, ContainerMember? Member, ImportOutcome? Outcome = null, string? Reason = null, int? Line = null)
{
    /// <summary>Whether what follows in the container at <see cref="Path"/> could not be read.</summary>
    public bool IsBreak { get; init; }
}

/// <summary>Reads a seed's bytes part by part, only one of which is held in memory.</summary>
internal sealed class SeedReader(ArticleExtractor extractor, TimeProvider time, ILogger logger)
{
    private const int ReadAttempts = 4;

    private static readonly TimeSpan Freshness = TimeSpan.FromMilliseconds(100);

    public IEnumerable<SeedPart> Read(Seed seed)
    {
        if (seed.Outcome is { } outcome)
        {
            return [new SeedPart(seed.Path, null, outcome, seed.Reason)];
        }

        var isContainer = ArticleExtractor.IsContainer(seed.Path);
        if (!isContainer && !ArticleExtractor.Reads(seed.Path))
        {
            return [new SeedPart(seed.Path, null, ImportOutcome.Skipped, $"{Path.GetExtension(seed.Path)} files are no articles")];
        }

        try
        {
            return ArticleExtractor.CheckLength(seed.Path, new FileInfo(seed.FullPath).Length) is { } tooLong ? [Failed(seed, tooLong.Reason)]
                : isContainer ? Members(seed, State(seed.FullPath).Length == 0 ? Stream.Null : File.OpenRead(seed.FullPath))
                : [new SeedPart(seed.Path, new ContainerMember { Path = seed.Path, Content = ReadWhole(seed.FullPath) })];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ThrowIfFolderIsGone(seed);
            return [Failed(seed, e is not (FileNotFoundException or DirectoryNotFoundException) ? e.Message
                : seed.Path.Contains('\uFFFD', StringComparison.Ordinal) ? "its name is not written in UTF-8, so that it cannot be opened; give it another one" // from an old disk or ZIP: "M\xFCnchen.md"
                : SeedFolder.MissingReason)];
        }
    }

    // Whoever writes to it meanwhile would leave us with half of the old and half of the new.
    private byte[] ReadWhole(string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            var before = State(path);
            var content = before.Length == 0 ? [] : File.ReadAllBytes(path);
            if (IsFresh(before.WrittenAt))
            {
                Thread.Sleep(Freshness); // half-written, it may stand still between two writes
            }

            if (State(path) == before && content.Length == before.Length)
            {
                return content;
            }

            if (attempt == ReadAttempts)
            {
                throw new IOException("another program is writing to the file; import it again when that has ended");
            }
        }

        bool IsFresh(DateTime writtenAt) => time.GetUtcNow().UtcDateTime - writtenAt is var age && age >= TimeSpan.Zero && age < Freshness;
    }

    // What has no bytes is not even opened: of a named pipe or a device that could take for ever.
    private static (long Length, DateTime WrittenAt) State(string path)
    {
        var file = new FileInfo(path);
        return (file.Length, file.LastWriteTimeUtc);
    }

    // A disk that was taken away is one fault, not one of each of its seeds.
    private static void ThrowIfFolderIsGone(Seed seed)
    {
        if (seed.IsInFolder && !Directory.Exists(seed.Folder))
        {
            throw new DirectoryNotFoundException($"The seeds folder {seed.Folder} went away while it was read. What was imported before stays.");
        }
    }

    /// <summary>The article of a part. A seed that finds a fault in the extractor is that seed's failure, not the end of the import.</summary>
    public ExtractionResult Extract(string path, ContainerMember member, DateOnly today)
    {
        try
        {
            return extractor.Extract(member, today);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogError(e, "The extractor failed on seed {SeedPath}", path);
            return new ExtractionError($"the extractor failed: {e.Message}");
        }
    }

    private IEnumerable<SeedPart> Members(Seed seed, Stream stream)
    {
        using (stream)
        {
            using var members = extractor.Open(seed.Path, stream).GetEnumerator();
            while (Next(members, seed) is { } part)
            {
                yield return part;
            }
        }
    }

    // A container that finds a fault in its reader is that container's failure, not the end of the import.
    private SeedPart? Next(IEnumerator<ContainerMember> members, Seed seed)
    {
        try
        {
            return members.MoveNext() ? PartOf(members.Current, seed.Path) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            logger.LogError(e, "The extractor failed on seed {SeedPath}", seed.Path);
            return Failed(seed, $"the extractor failed: {e.Message}");
        }
    }

    private static SeedPart PartOf(ContainerMember member, string containerPath)
    {
        var path = member.Path.Length == 0 ? containerPath : $"{containerPath}/{member.Path}";
        return member.Error is not { } error ? new SeedPart(path, member)
            : member.IsOther ? new SeedPart(path, null, ImportOutcome.Skipped, $"{Path.GetExtension(path)} files are no articles")
            : new SeedPart(path, null, ImportOutcome.Failed, error.Reason, error.Line) { IsBreak = member.IsBreak };
    }

    private static SeedPart Failed(Seed seed, string reason) => new(seed.Path, null, ImportOutcome.Failed, reason) { IsBreak = true };
}
