using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Extraction.Containers;

/// <summary>The paths of a container's members: each names one member, and nothing outside the container.</summary>
internal sealed class MemberPaths
{
    private const int LongestName = 80; // UTF-16 units

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The path itself, or one that says it is the second of its name: "harbour", "harbour~2".</summary>
    /// <param name="ending">What of the path tells the file's format, and stays its end: "harbour.md", "harbour~2.md".</param>
    public string Unique(string path, string ending = "")
    {
        var unique = path;
        for (var i = 2; !taken.Add(unique); i++)
        {
            unique = $"{path[..^ending.Length]}~{i}{ending}";
        }

        return unique;
    }

    /// <summary>One name for an address or identifier, the same each time: "halden.example-2024-harbour-1f0c22d9".</summary>
    public static string NameOf(string identifier)
    {
        var text = identifier.Trim();
        text = text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? text[8..] : text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? text[7..] : text;
        var name = new StringBuilder();
        foreach (var c in text)
        {
            if (name.Length == LongestName)
            {
                break;
            }

            if (char.IsLetterOrDigit(c) || (name.Length > 0 && c is '.' or '_' && name[^1] is not ('.' or '-')))
            {
                name.Append(c);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        var kept = name.ToString().TrimEnd('-', '.');
        return kept == text ? kept : $"{kept}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))[..4])}".TrimStart('-');
    }
}
