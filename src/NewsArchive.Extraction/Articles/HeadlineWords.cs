using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>What the line of a headline says.</summary>
internal static partial class HeadlineWords
{
    /// <summary>"Title: Harbour Opens" is "Harbour Opens".</summary>
    public static string WithoutLabel(string line) => Label().Replace(line, "");

    /// <summary>Whether two headlines have the same letters and digits.</summary>
    public static bool AreSame(string one, string other) => Folded(one) == Folded(other);

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"^(title|headline)\s*:\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
