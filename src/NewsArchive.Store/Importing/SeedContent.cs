using NewsArchive.Extraction;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Store.Importing;

/// <summary>Reads a seed's bytes again, as an article names it.</summary>
public static class SeedContent
{
    /// <summary>The bytes of a seed, or of the member of a container; null where it is gone or cannot be read.</summary>
    /// <param name="seedsPath">The seeds folder.</param>
    /// <param name="seedPath">A path under it, or the full path of a seed from elsewhere.</param>
    public static byte[]? Read(string seedsPath, string seedPath) => Find(seedsPath, seedPath) is { Error: null } member ? member.Content.ToArray() : null;

    /// <summary>The same with all that is known of the bytes: how they are read, the charset that came with them; of a file that is too long the error.</summary>
    public static ContainerMember? Find(string seedsPath, string seedPath)
    {
        if (seedPath.Split('/', '\\').Contains("..")) // no seed has such a path
        {
            return null;
        }

        try
        {
            var file = Path.Combine(seedsPath, seedPath);
            if (File.Exists(file))
            {
                return ArticleExtractor.IsContainer(seedPath) ? null
                    : ArticleExtractor.CheckLength(seedPath, new FileInfo(file).Length) is { } tooLong ? new ContainerMember { Path = seedPath, Error = tooLong }
                    : new ContainerMember { Path = seedPath, Content = File.ReadAllBytes(file) };
            }

            if (ContainerOf(seedsPath, seedPath) is not { } container)
            {
                return null;
            }

            using var stream = File.OpenRead(Path.Combine(seedsPath, container));
            return new ArticleExtractor().FindMember(container, stream, seedPath[(container.Length + 1)..]) is { Error: null } member ? member : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file that a seed's path stands for: of a member of a container that container's.</summary>
    public static string FileOf(string seedsPath, string seedPath) => Path.Combine(seedsPath, ContainerOf(seedsPath, seedPath) ?? seedPath);

    /// <summary>The paths of a container's members; null where not all of them can be told.</summary>
    internal static HashSet<string>? PathsIn(string seedsPath, string container)
    {
        try
        {
            using var stream = File.OpenRead(Path.Combine(seedsPath, container));
            var paths = new HashSet<string>(StringComparer.Ordinal);
            foreach (var member in new ArticleExtractor().Open(container, stream))
            {
                if (member.IsBreak)
                {
                    return null;
                }

                paths.Add($"{container}/{member.Path}");
            }

            return paths;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The part of a member's path that names the file it is in: "backup.zip" of "backup.zip/2024/harbour.md"; null where there is no such file.</summary>
    internal static string? ContainerOf(string seedsPath, string seedPath)
    {
        for (var slash = seedPath.IndexOf('/'); slash >= 0; slash = seedPath.IndexOf('/', slash + 1))
        {
            if (ArticleExtractor.IsContainer(seedPath[..slash]) && File.Exists(Path.Combine(seedsPath, seedPath[..slash])))
            {
                return seedPath[..slash];
            }
        }

        return null;
    }
}
