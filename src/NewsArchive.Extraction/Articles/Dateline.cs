using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Articles;

/// <summary>The place, day and agency that a news text opens with: "KYIV, Ukraine (AP) —", "HALDEN, Nov. 6, 2024 (Coast Wire) -". It is part of the text.</summary>
internal static partial class Dateline
{
    /// <summary>The dateline at the start of a text; null where there is none.</summary>
    public static string? Of(string text) => Opening().Match(text) is { Success: true } match || (match = DatedOpening().Match(text)).Success ? match.Value.Trim() : null;

    /// <summary>Whether a text opens with a place in the United States, its state shortened as American papers do: "BOSTON, Mass. (AP) —".</summary>
    public static bool IsAmerican(string text) => Of(text) is { } line && State().IsMatch(line);

    /// <summary>Whether a line is a town in capitals with its state: "FARMINGTON HILLS, Mich."</summary>
    public static bool IsPlace(string line) => line.Length <= 60 && State().Match(line) is { Success: true } state && state.Index + state.Length == line.Length && !line[..state.Index].Any(char.IsLower);

    [GeneratedRegex(@"^\p{Lu}[\p{Lu}.'’\- ]{1,40}(?:,\s[^—–\n]{2,60}?)?(?:\s\([^()\n]{2,40}\))?(?:,\s[^—–\n]{4,30}?)?\s*(?:—|–|--|\s-)\s")]
    private static partial Regex Opening();

    // "Port Halden, March 7, 1999 - Halden Lines said"
    [GeneratedRegex(@"^\p{Lu}[\p{L}.'’\- ]{1,40},\s(?:\p{Lu}\p{L}{2,8}\.?\s\d{1,2},?|\d{1,2}\.?\s\p{L}{3,9}\.?)\s\d{4}\s*(?:—|–|--|\s-)\s")]
    private static partial Regex DatedOpening();

    [GeneratedRegex(@",\s(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Vt|Va|Wash|W\.Va|Wis|Wyo)\.")]
    private static partial Regex State();
}
