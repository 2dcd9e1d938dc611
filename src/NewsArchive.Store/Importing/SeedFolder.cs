using NewsArchive.Extraction;

namespace NewsArchive.Store.Importing;

/// <summary>A file that an import came upon.</summary>
/// <param name="Path">Its path under the seeds folder, with forward slashes; the full path of a file outside it.</param>
/// <param name="Folder">The full path of the seeds folder.</param>
/// <param name="Outcome">Set where the file is not to be read at all, with the <paramref name="Reason"/>.</param>
public sealed record Seed(string Path, string Folder, ImportOutcome? Outcome = null, string? Reason = null)
{
    public string FullPath => System.IO.Path.Combine(Folder, Path);

    /// <summary>Whether it lies in the seeds folder.</summary>
    public bool IsInFolder => !System.IO.Path.IsPathRooted(Path);
}

/// <summary>Finds the seeds of a folder without ever leaving it.</summary>
public static class SeedFolder
{
    /// <summary>Why nothing was read of a file that was named, or found and then gone.</summary>
    internal const string MissingReason = "there is no such file";

    /// <summary>The seeds that an import or a preview is to read.</summary>
    /// <exception cref="DirectoryNotFoundException">The seeds folder is missing and no other paths were named.</exception>
    public static IReadOnlyList<Seed> FindAll(ImportRequest request) =>
        request.Paths.Count > 0 ? Find(request.SeedsPath, request.Paths)
            : Directory.Exists(request.SeedsPath) ? [.. Find(request.SeedsPath, []), .. Directory.Exists(request.UploadsPath) ? Find(request.SeedsPath, [request.UploadsPath]) : []]
            : throw new DirectoryNotFoundException($"There is no seeds folder at {Path.GetFullPath(request.SeedsPath)}.");

    /// <summary>The seeds of the whole folder, or of the files and folders named, in the order of their paths. Hidden files and editors' lock files are passed over.</summary>
    /// <param name="paths">As a user names them, relative to the current folder; empty for the whole seeds folder.</param>
    public static IReadOnlyList<Seed> Find(string seedsPath, IReadOnlyList<string> paths)
    {
        var root = RealPath(Path.GetFullPath(seedsPath));
        var found = new List<Seed>();
        if (paths.Count == 0)
        {
            AddFolder(root, root, found);
        }

        foreach (var path in paths)
        {
            var full = RealPath(Path.GetFullPath(path));
            if (Directory.Exists(full))
            {
                AddFolder(root, full, found);
            }
            else
            {
                found.Add(
                    !File.Exists(full) ? new Seed(SeedPath(root, full), root, ImportOutcome.Failed, MissingReason)
                    : ArticleExtractor.IsLockFile(Path.GetFileName(full)) ? new Seed(SeedPath(root, full), root, ImportOutcome.Skipped, "an editor's lock file") // a shell writes out "*.md" with it
                    : new Seed(SeedPath(root, full), root));
            }
        }

        return [.. found.DistinctBy(s => s.Path).OrderBy(s => s.Path, StringComparer.Ordinal)];
    }

    private static void AddFolder(string root, string folder, List<Seed> found)
    {
        var open = new Stack<string>([folder]);
        while (open.TryPop(out var current))
        {
            try
            {
                foreach (var entry in new DirectoryInfo(current).EnumerateFileSystemInfos())
                {
                    if (ArticleExtractor.PassesOver(entry.Name))
                    {
                        continue;
                    }

                    if (entry.LinkTarget is not null)
                    {
                        found.Add(Link(root, folder, entry));
                    }
                    else if (entry is DirectoryInfo)
                    {
                        open.Push(entry.FullName);
                    }
                    else
                    {
                        found.Add(new Seed(SeedPath(root, entry.FullName), root));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                found.Add(new Seed(SeedPath(root, current), root, ImportOutcome.Failed, e.Message));
            }
        }
    }

    // What a link inside the folder leads to is found by itself; what lies outside is not ours to read.
    private static Seed Link(string root, string folder, FileSystemInfo link)
    {
        var path = SeedPath(root, link.FullName);
        try
        {
            var target = link.ResolveLinkTarget(returnFinalTarget: true);
            return target is not { Exists: true }
                ? new Seed(path, root, ImportOutcome.Failed, "the symbolic link leads to nothing")
                : RealPath(target.FullName) is var real && (real == folder || IsUnder(folder, real))
                    ? new Seed(path, root, ImportOutcome.Skipped, "a symbolic link to another seed")
                    : new Seed(path, root, ImportOutcome.Failed, "the symbolic link leads out of the seeds folder");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Seed(path, root, ImportOutcome.Failed, e.Message);
        }
    }

    private static string SeedPath(string root, string full) =>
        (IsUnder(root, full) ? Path.GetRelativePath(root, full) : full).Replace(Path.DirectorySeparatorChar, '/'); // a backslash in a name of Linux is one

    private static bool IsUnder(string folder, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    // The folder itself may be reached by a link, as /tmp is on some systems.
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = entry.LinkTarget is not null && entry.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target ? target.FullName : next;
        }

        return real;
    }
}
