using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsArchive.Extraction.Documents.Html;

/// <summary>Writes the dates that machines left in pages as ISO dates; what people wrote stays as it is.</summary>
internal static partial class PageDate
{
    /// <param name="isMonthFirst">How the page writes "06/11/2024"; null where it does not tell.</param>
    public static string Plain(string written, bool? isMonthFirst = null)
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

        // "03.07.14" in the United States
        if (isMonthFirst == true && Dotted().Match(text) is { Success: true } dotted)
        {
            return text.Replace(dotted.Value, Iso(dotted, true), StringComparison.Ordinal);
        }

        if (ShortYear().Match(text) is { Success: true } day)
        {
            return $"{day.Groups[1]}.{day.Groups[2]}.20{day.Groups[3]}";
        }

        if (isMonthFirst is { } first && Numbers().IsMatch(text))
        {
            text = Numbers().Replace(text, m => Iso(m, first));
        }

        return Seconds().Match(text) is { Success: true } && long.Parse(text[..10], CultureInfo.InvariantCulture) is var seconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
            : text;
    }

    // "06/11/2024", "6-11-24"; what cannot be in this order is left as it is
    private static string Iso(Match match, bool isMonthFirst)
    {
        var (first, second) = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture));
        var (month, day) = (isMonthFirst && first <= 12) || second > 12 ? (first, second) : (second, first);
        var year = match.Groups[4].Value is { Length: 4 } full ? full : "20" + match.Groups[4].Value;
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 ? $"{year}-{month:00}-{day:00}" : match.Value;
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

    [GeneratedRegex(@"(?<![\d.])(\d{1,2})(\.)(\d{1,2})\.((?:19|20)\d\d|[0-4]\d)(?![\d.:])")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d\d|[0-4]\d)(?![\d/-])")]
    private static partial Regex Numbers();

    // "1712647200", "1712647200000"
    [GeneratedRegex(@"^1\d{9}(?:\d{3})?$")]
    private static partial Regex Seconds();
}
