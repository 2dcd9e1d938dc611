using System.Text.RegularExpressions;
using NewsArchive.Extraction.Words;

namespace NewsArchive.Extraction.Documents;

/// <summary>Joins the words that a typescript parts at the ends of its lines: "pa-⏎tience" is "patience", "thirty-⏎five" stays "thirty-five".</summary>
internal sealed partial class HyphenatedLines(string text)
{
    private readonly Lazy<HashSet<string>> words = new(() => Word().Matches(text).Select(m => m.Value).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>The lines of one paragraph, with the halves of parted words together; line breaks elsewhere stay.</summary>
    public string Join(IEnumerable<string> lines)
    {
        var paragraph = string.Join('\n', lines);
        return paragraph.Contains("-\n", StringComparison.Ordinal) || paragraph.Contains("\u2010\n", StringComparison.Ordinal)
            ? Parted().Replace(paragraph, m => Whole(m.Groups[1].Value, m.Groups[2].Value))
            : paragraph;
    }

    // What the text has elsewhere decides, then which word is known; a half that is no word is half of one.
    private string Whole(string first, string second)
    {
        var (joined, hyphenated) = (first + second, $"{first}-{second}");
        return char.IsUpper(second[0]) || words.Value.Contains(hyphenated) ? hyphenated
            : words.Value.Contains(joined) || IsKnown(joined) || !IsKnown(first) || !IsKnown(second) || IsHalfOfName(first, second) ? joined
            : hyphenated;
    }

    // "Eider-⏎by", unlike "London-⏎based" and "stand-⏎by"
    private static bool IsHalfOfName(string first, string second) => char.IsUpper(first[0]) && second.Length < 3;

    private static bool IsKnown(string word) => WordClusters.BuiltIn.FineOf(FeatureHash.OfWord(word)) > 0;

    [GeneratedRegex(@"\p{L}+(?:[-\u2010]\p{L}+)*")]
    private static partial Regex Word();

    // Not "pre-⏎and post-war", whose first half stands for a word.
    [GeneratedRegex(@"(?<![\p{L}-])(\p{L}{2,})[-\u2010]\n(?!(?:and|or|to|und|oder|bis|et|ou|y|o|en|of)\b)(\p{L}{2,})")]
    private static partial Regex Parted();
}
