using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>Writes a name that stands in capitals as names are written: "JANE VAN DER DOE-O'ROE" → "Jane van der Doe-O'Roe".</summary>
internal static partial class NameCase
{
    private static readonly string[] Lower = ["DE", "DER", "DEN", "DI", "DU", "DA", "DOS", "DEL", "DELLA", "VAN", "VON", "TER", "TEN", "ZU", "AF", "AV", "BIN", "IBN"];

    /// <summary>The name as it is where it holds a small letter.</summary>
    public static string Of(string name) =>
        name.Any(char.IsLower) || name.Count(char.IsUpper) < 3 ? name : string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    private static string Word(string word, int place)
    {
        if (word.Contains('.') || Number().IsMatch(word) || (place == 0 && IsInitials(word)))
        {
            return word is "JR." or "SR." ? word[..1] + word[1..].ToLowerInvariant() : word;
        }

        return place > 0 && Lower.Contains(word) ? word.ToLowerInvariant() : Part().Replace(word, Capitalised);
    }

    // "MCDOE" is McDoe; "MACHIN" and "MACKEY" are no Macs, so a Mac stays one word.
    private static string Capitalised(Match part)
    {
        var lower = part.Value[..1] + part.Value[1..].ToLower(CultureInfo.InvariantCulture);
        return lower.Length > 3 && lower.StartsWith("Mc", StringComparison.Ordinal) ? "Mc" + char.ToUpperInvariant(lower[2]) + lower[3..] : lower;
    }

    // "AJ DOE", "TJ ROE"
    private static bool IsInitials(string word) => word.Length == 2 && (word[1] == 'J' || !word.Any("AEIOUY".Contains));

    [GeneratedRegex(@"\p{L}\p{M}*[\p{L}\p{M}]*")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(II|III|IV)$")]
    private static partial Regex Number();
}
