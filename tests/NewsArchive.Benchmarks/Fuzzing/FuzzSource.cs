using System.IO.Compression;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>The source of a case: a file of some format, or the files of a ZIP archive that is packed when it is needed.</summary>
/// <param name="Format">The file's ending: ".md", ".warc.gz".</param>
/// <param name="Parts">What is changed before it is packed: the only file, or each file of the archive with its path.</param>
public sealed record FuzzSource(string Case, string Format, IReadOnlyList<(string Path, byte[] Content)> Parts)
{
    /// <summary>The sources of all cases by name; a crawl also packed, as crawlers keep it.</summary>
    public static IReadOnlyList<FuzzSource> ReadAll(string casesFolder)
    {
        var sources = Directory.GetDirectories(casesFolder).Order(StringComparer.Ordinal).Select(Read).ToList();
        return [.. sources, .. sources.Where(s => s.Format == ".warc").Select(s => s with { Format = ".warc.gz" })];
    }

    /// <summary>The source of one case: its "source.*", a folder of that name where it is an archive.</summary>
    public static FuzzSource Read(string caseFolder)
    {
        var source = Directory.GetFileSystemEntries(caseFolder, "source.*").Single();
        var parts = Directory.Exists(source)
            ? Directory.GetFiles(source, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (Path.GetRelativePath(source, f).Replace('\\', '/'), File.ReadAllBytes(f)))
            : [("", File.ReadAllBytes(source))];
        return new FuzzSource(Path.GetFileName(caseFolder), Path.GetFileName(source)["source".Length..], [.. parts]);
    }

    /// <summary>The file's bytes.</summary>
    public byte[] Pack()
    {
        if (Format is not (".zip" or ".warc.gz"))
        {
            return Parts[0].Content;
        }

        using var packed = new MemoryStream();
        if (Format == ".zip")
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (path, content) in Parts)
            {
                var entry = archive.CreateEntry(path.Length > 0 ? path : "?"); // a spoilt path may be empty
                entry.LastWriteTime = new DateTimeOffset(2024, 11, 6, 0, 0, 0, TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }
        else
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(Parts[0].Content);
        }

        return packed.ToArray();
    }
}
