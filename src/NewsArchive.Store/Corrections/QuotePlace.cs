using System.Text.RegularExpressions;
using NewsArchive.Extraction;

namespace NewsArchive.Store.Corrections;

/// <summary>Finds words in a text.</summary>
internal static class QuotePlace
{
    private const string Marks = "“”„‟«»‹›\"";
    private const string Apostrophes = "['’‘ʼ]";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Where the very words stand nearest to a position; null where they do not.</summary>
    public static TextSpan? Nearest(string text, string? words, int position)
    {
        if (string.IsNullOrEmpty(words))
        {
            return null;
        }

        var at = Math.Clamp(position, 0, text.Length);
        var (before, after) = (text.LastIndexOf(words, Math.Max(0, Math.Min(at, text.Length - 1)), StringComparison.Ordinal), text.IndexOf(words, at, StringComparison.Ordinal));
        var start = before < 0 ? after : after < 0 || at - before < after - at ? before : after;
        return start < 0 ? null : new TextSpan(start, start + words.Length);
    }

    /// <summary>What somebody has typed, without spaces and quotation marks around it.</summary>
    public static string WithoutMarks(string typed) => typed.Trim().Trim([.. Marks]).Trim();

    /// <summary>Wherever words stand as somebody has typed them: quotation marks around them, the shape of apostrophes and spaces do not matter.</summary>
    public static IReadOnlyList<TextSpan> AllOf(string text, string typed)
    {
        var words = WithoutMarks(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return [];
        }

        var pattern = string.Join(@"\s+", words.Select(w => Regex.Replace(Regex.Escape(w), Apostrophes, Apostrophes)));
        return [.. Regex.Matches(text, pattern, RegexOptions.CultureInvariant, Patience).Select(m => new TextSpan(m.Index, m.Index + m.Length))];
    }
}
