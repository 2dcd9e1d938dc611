using System.IO.Compression;
using System.Text;
using NewsArchive.Extraction.Containers;

namespace NewsArchive.Extraction.Tests.Containers;

/// <summary>Opens a container as the archive would.</summary>
internal static class Opened
{
    public static List<ContainerMember> Members(string path, byte[] content, ContainerLimits? limits = null)
    {
        using var stream = new MemoryStream(content);
        return [.. new ArticleExtractor { Limits = limits ?? ContainerLimits.Default }.Open(path, stream)];
    }

    public static List<ContainerMember> Feed(string xml) => Members("feed.xml", Encoding.UTF8.GetBytes(xml));

    public static ExtractedArticle Article(this ContainerMember member) =>
        new ArticleExtractor().Extract(member) is { Article: { } article } result ? article : throw new Xunit.Sdk.XunitException($"{member.Path} gave no article: {member.Error?.Reason}");

    /// <summary>The reasons of members that failed, each with its path before it.</summary>
    public static IEnumerable<string> Failures(this IEnumerable<ContainerMember> members) => members.Where(m => m.Error is not null).Select(m => $"{m.Path}: {m.Error!.Reason}");

    public static byte[] Zip(params (string Path, byte[] Content)[] entries)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var stream = archive.CreateEntry(path).Open();
                stream.Write(content);
            }
        }

        return packed.ToArray();
    }

    public static byte[] Zip(params string[] paths) => Zip([.. paths.Select(p => (p, Story(p)))]);

    public static byte[] Story(string title = "Harbour Opens") => Encoding.UTF8.GetBytes($"# {title}\n\n6 November 2024\n\nThe harbour of Halden opened to ships again.\n");
}
