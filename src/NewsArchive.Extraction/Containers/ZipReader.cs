using System.IO.Compression;
using System.IO.Hashing;
using System.Text.RegularExpressions;
using NewsArchive.Extraction.Documents;

namespace NewsArchive.Extraction.Containers;

/// <summary>Reads the article files of a ZIP archive, and those of the containers inside it, in the order of its directory.</summary>
/// <param name="readInner">Reads a container inside the archive, at its path; null where the archive is inside one itself.</param>
internal sealed partial class ZipReader(ContainerBudget budget, string? only, Func<FileFormat, Stream, string, IEnumerable<ContainerMember>>? readInner)
{
    private const int UnixTypeMask = 0xF000;
    private const int UnixLink = 0xA000;

    private readonly ContainerLimits limits = budget.Limits;

    /// <param name="stream">One that can seek.</param>
    public IEnumerable<ContainerMember> Read(Stream stream)
    {
        ZipDirectory.Check(stream, limits);
        stream.Position = 0;
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        var paths = new MemberPaths();
        foreach (var entry in archive.Entries)
        {
            budget.CountMember();
            var written = entry.FullName.Replace('\\', '/');
            var refusal = Refusal(written);
            var path = refusal is null ? string.Join('/', written.Split('/').Where(s => s is not ("" or "."))) : Shown(written);
            if (written.EndsWith('/') || (refusal is null && IsHidden(path)))
            {
                continue;
            }

            path = paths.Unique(path, FileFormats.EndingOf(path));
            if (only is not null && only != path && !only.StartsWith(path + "/", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var member in refusal is not null ? [Failed(path, refusal)] : ReadEntry(entry, path))
            {
                yield return member;
            }
        }
    }

    private IEnumerable<ContainerMember> ReadEntry(ZipArchiveEntry entry, string path)
    {
        var format = FileFormats.Of(path);
        if (format is null)
        {
            return [new ContainerMember { Path = path, Error = FileFormats.Unread(path), IsOther = true }];
        }

        if (Doubt(entry) is { } doubt)
        {
            return [Failed(path, doubt)];
        }

        return FileFormats.IsContainer(format) ? ReadContainer(entry, format.Value, path) : [ReadFile(entry, path)];
    }

    private ContainerMember ReadFile(ZipArchiveEntry entry, string path)
    {
        try
        {
            return new ContainerMember { Path = path, Content = Unpack(entry, limits.MemberBytes) };
        }
        catch (Exception e) when (ContainerReader.Reason(e) is { } reason)
        {
            return Failed(path, reason);
        }
    }

    private IEnumerable<ContainerMember> ReadContainer(ZipArchiveEntry entry, FileFormat format, string path)
    {
        if (readInner is null)
        {
            return [Failed(path, "containers are read inside an archive, but not inside an archive that is inside another")];
        }

        try
        {
            // A ZIP archive is read from its end, so that it must be held whole; others are read as they come.
            return readInner(format, format == FileFormat.Zip ? new MemoryStream(Unpack(entry, limits.MemberBytes), writable: false) : Open(entry, long.MaxValue), path);
        }
        catch (Exception e) when (ContainerReader.Reason(e) is { } reason)
        {
            return [Failed(path, reason) with { IsBreak = true }];
        }
    }

    private byte[] Unpack(ZipArchiveEntry entry, int most)
    {
        if (entry.Length > most)
        {
            throw new ContainerFault($"it has {entry.Length:N0} bytes unpacked; the limit is {most:N0}");
        }

        using var stream = Open(entry, most);
        var content = stream.ReadToEnd();
        return Crc32.HashToUInt32(content) == entry.Crc32 ? content : throw new ContainerFault("it is damaged: its checksum is wrong");
    }

    // What the directory says of sizes is what the archive's maker says: what comes out is counted.
    private BoundedStream Open(ZipArchiveEntry entry, long most)
    {
        var unpacked = limits.Unpacked(entry.CompressedLength);
        return entry.Length > unpacked ? throw new ContainerFault(TooDense())
            : new BoundedStream(entry.Open(), Math.Min(most, unpacked), most < unpacked ? $"it has more than {most:N0} bytes unpacked" : TooDense(), budget);
    }

    private string TooDense() => $"it unpacks to more than {limits.Ratio} times its size, as no article does";

    private static string? Doubt(ZipArchiveEntry entry) =>
        entry.IsEncrypted ? "it is encrypted"
        : ((entry.ExternalAttributes >> 16) & UnixTypeMask) == UnixLink ? "it is a symbolic link"
        : null;

    private string? Refusal(string path) =>
        path.Length > limits.PathLength ? $"its path is longer than {limits.PathLength} characters"
        : path.StartsWith('/') ? "its path is absolute"
        : Drive().IsMatch(path) ? "its path names a drive"
        : path.Split('/').Contains("..") ? "its path leads out of the archive"
        : path.Any(char.IsControl) ? "its path holds control characters"
        : null;

    private string Shown(string path) => string.Concat(path.Where(c => !char.IsControl(c)).Take(limits.PathLength));

    // As in folders: ".DS_Store", "__MACOSX/._harbour.md"
    private static bool IsHidden(string path) => path.Split('/').Any(s => ArticleExtractor.PassesOver(s) || s == "__MACOSX");

    private static ContainerMember Failed(string path, string reason) => new() { Path = path, Error = new ExtractionError(reason) };

    [GeneratedRegex("^[A-Za-z]:")]
    private static partial Regex Drive();
}
