using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Writes the dates that machines left in pages as ISO dates; what people wrote stays as it is.</summary>
internal static partial class PageDate
{
    public static string Plain(string written)
    {
        var text = written.Trim();
        if (Packed().Match(text) is { Success: true } packed)
        {
            return $"{packed.Groups[1]}-{packed.Groups[2]}-{packed.Groups[3]}";
        }

        if (JavaDate().Match(text) is { Success: true } java)
        {
            return $"{java.Groups[2]} {java.Groups[1]} {java.Groups[3]}";
        }

        if (ShortYear().Match(text) is { Success: true } day)
        {
            return $"{day.Groups[1]}.{day.Groups[2]}.20{day.Groups[3]}";
        }

        return Seconds().Match(text) is { Success: true } && long.Parse(text[..10], CultureInfo.InvariantCulture) is var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : text;
    }

    // "20240409", "20240409T092000Z"
    [GeneratedRegex(@"^((?:1[6-9]|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:$|T)")]
    private static partial Regex Packed();

    // "Tue Apr 09 09:20:00 CEST 2024"
    [GeneratedRegex(@"^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) [\d:]{5,8} \S+ (\d{4})$")]
    private static partial Regex JavaDate();

    // "Do 25.04.24 | 14:07 Uhr"
    [GeneratedRegex(@"(?<![\d.])(\d{1,2})\.(\d{1,2})\.([0-4]\d)(?![\d.:])")]
    private static partial Regex ShortYear();

    // "1712647200", "1712647200000"
    [GeneratedRegex(@"^1\d{9}(?:\d{3})?$")]
    private static partial Regex Seconds();
}
